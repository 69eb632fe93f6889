import type { Prior } from '../ingest/recovery/lexicon.ts';
import type { Token } from '../ingest/recovery/tokens.ts';
import type { Gold } from './gold.ts';

/** Each token's count in one text: it is counted once as text and once as maths, however often it stands there. */
export function countTokens(tokens: readonly Token[], gold: readonly Gold[]): Map<string, Prior> {
  const seen = new Map<string, { text: number; maths: number }>();
  for (const [index, { text, isSpaced }] of tokens.entries()) {
    // A command that kept its backslash is known not to be maths, and says nothing of one that lost it.
    if (!isSpaced && tokens[index - 1]?.text === '\\') continue;
    const count = seen.get(text) ?? { text: 0, maths: 0 };
    if (gold[index]?.tex === '') count.text = 1;
    else count.maths = 1;
    seen.set(text, count);
  }
  return seen;
}
