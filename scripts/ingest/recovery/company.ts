import { sizeClass } from './size-class.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** The class of what is no word. */
export const noWord = 7;

interface Count {
  all: number;
  besideMaths: number;
}

/** Per token: class of how often its word stands in its text, and how often beside a script, relation, operator or brace. */
export function countCompany(tokens: readonly Token[]): { occurrences: Uint8Array; company: Uint8Array } {
  const counts = new Map<Word, Count>();
  for (let index = 0; index < tokens.length; index += 1) {
    const { word, chunk } = tokens[index] as Token;
    if (word.kind !== 'word' || chunk.isVerbatim) continue;
    const count = counts.get(word) ?? { all: 0, besideMaths: 0 };
    count.all += 1;
    if (isBesideMaths(tokens, index)) count.besideMaths += 1;
    counts.set(word, count);
  }
  const occurrences = new Uint8Array(tokens.length).fill(noWord);
  const company = new Uint8Array(tokens.length).fill(noWord);
  for (let index = 0; index < tokens.length; index += 1) {
    const { word } = tokens[index] as Token;
    if (word.kind !== 'word') continue;
    const count = counts.get(word);
    occurrences[index] = sizeClass(count?.all ?? 0);
    company[index] = sizeClass(count?.besideMaths ?? 0);
  }
  return { occurrences, company };
}

function isBesideMaths(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.word.isMathsSymbol === true || tokens[index + 1]?.word.isMathsSymbol === true;
}
