import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';
import { costOf, type TextScore } from './text-score.ts';

/** The texts farthest from their originals, the worst first, each as it should be and as it is. */
export function formatWorst(scores: readonly TextScore[], count: number): string {
  const worst = scores.toSorted((a, b) => costOf(b) - costOf(a)).slice(0, count);
  return worst.map(formatScore).join('');
}

function formatScore(score: TextScore): string {
  const { text, recovery } = score;
  return `${text.key}: cost ${costOf(score)}\n  want ${show(text.inline)}\n  got  ${show(recovery.inline)}\n`;
}

function show(inlines: readonly RecoveredInline[]): string {
  return inlines.map((inline) => (inline.type === 'math' ? `$${inline.tex}$` : inline.value)).join('');
}
