import { type Lexicon, type Lore, loreOf } from './lexicon.ts';
import { strongBucket } from './live-tokens.ts';
import { sizeClass } from './size-class.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** What a whole text is like, in classes. */
export interface Traits {
  /** How much of it looks like maths: sure signs, scripts, single letters, braces. */
  readonly signs: number;
  readonly scripts: number;
  readonly letters: number;
  readonly braces: number;
  /** How much its words are those of texts with maths: from 0 (not at all) over 4 (as much as others) to 8. */
  readonly leaning: number;
  /** The field of science that its words are of. */
  readonly subject: number;
  /** How long it is. */
  readonly length: number;
  /** Which alphabets it names, a bit each: commands that kept their brace show what an author uses. */
  readonly alphabets: number;
  /** Whether Greek letters stand in it as such, and whether commands kept their backslash, a bit each. */
  readonly survivors: number;
}

export const noTraits: Traits = {
  signs: 0,
  scripts: 0,
  letters: 0,
  braces: 0,
  leaning: 0,
  subject: 0,
  length: 0,
  alphabets: 0,
  survivors: 0,
};

export interface Signs {
  readonly signs: number;
  readonly scripts: number;
  readonly letters: number;
  readonly braces: number;
}

export function traitsOf(tokens: readonly Token[], signs: Signs, lexicon: Lexicon): Traits {
  return {
    signs: sizeClass(signs.signs),
    scripts: sizeClass(signs.scripts),
    letters: sizeClass(signs.letters),
    braces: sizeClass(signs.braces),
    ...kindOf(tokens, lexicon),
    length: Math.min(5, Math.floor(tokens.length / 32)),
    alphabets: alphabetsIn(tokens),
    survivors: survivorsIn(tokens),
  };
}

/** Counts what looks like maths in a whole text. */
export function countSigns(tokens: readonly Token[], buckets: Uint8Array): Signs {
  const counts = { signs: 0, scripts: 0, letters: 0, braces: 0 };
  for (let index = 0; index < tokens.length; index += 1) {
    const { word, chunk } = tokens[index] as Token;
    const sign = chunk.isVerbatim ? undefined : signOf(word, buckets[index] ?? 0);
    if (sign !== undefined) counts[sign] += 1;
  }
  return counts;
}

function signOf({ kind, text, isLetter }: Word, bucket: number): keyof Signs | undefined {
  if (isLetter) return 'letters';
  if (kind === 'word') return bucket >= strongBucket && text.length > 1 ? 'signs' : undefined;
  if (text === '^' || text === '_') return 'scripts';
  return text === '{' ? 'braces' : undefined;
}

function kindOf(tokens: readonly Token[], lexicon: Lexicon): { leaning: number; subject: number } {
  const words = new Set<Word>();
  const lores: Lore[] = [];
  let sum = 0;
  let count = 0;
  for (const { word } of tokens) {
    if (word.kind !== 'word' || words.has(word)) continue;
    words.add(word);
    const lore = loreOf(word, lexicon);
    if (lore.subjects !== undefined) lores.push(lore);
    if (lore.leaning === undefined) continue;
    sum += lore.leaning;
    count += 1;
  }
  return {
    leaning: Math.min(8, Math.max(0, Math.round(4 + (3 * sum) / (count + 8)))),
    subject: subjectOf(
      lores.map(({ subjects }) => subjects as Int8Array),
      lexicon.subjects,
    ),
  };
}

const alphabetNames = ['mathbb', 'mathcal', 'mathfrak', 'mathbf', 'mathrm', 'text', 'boldsymbol'];

function alphabetsIn(tokens: readonly Token[]): number {
  let bits = 0;
  for (let index = 1; index < tokens.length; index += 1) {
    if (tokens[index]?.text !== '{') continue;
    const at = alphabetNames.indexOf(tokens[index - 1]?.text ?? '');
    if (at >= 0) bits |= 1 << at;
  }
  return bits;
}

function survivorsIn(tokens: readonly Token[]): number {
  let bits = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { word } = tokens[index] as Token;
    if (word.kind !== 'symbol') continue;
    const code = word.text.charCodeAt(0);
    if (code >= 0x391 && code <= 0x3c9) bits |= 1;
    else if (word.text === '\\' && (tokens[index + 1]?.text.length ?? 0) > 1) bits |= 2;
  }
  return bits;
}
