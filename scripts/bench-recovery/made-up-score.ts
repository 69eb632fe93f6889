import { parseInline } from '../../src/maths/parse-inline.ts';
import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';
import { damagedText } from './measured-text.ts';
import { scoreText, type TextScore } from './text-score.ts';

/** For tests: the score of one text, both readings with their formulas between dollars. */
export function madeUpScore(want: string, got: string, confidence = 0.9): TextScore {
  const inline = inlinesOf(want);
  const text = { key: `abstract:${want}`, damaged: damagedText(inline), inline };
  return scoreText(text, { inline: inlinesOf(got), confidence });
}

export function inlinesOf(source: string): RecoveredInline[] {
  return parseInline(source).filter((inline) => inline.type === 'text' || inline.type === 'math');
}
