import type { TextScore } from './text-score.ts';

/** The public measures over all texts of a file. Shares are from 0 to 1, and undefined of nothing. */
export interface Figures {
  readonly texts: number;
  readonly withMaths: number;
  /** Texts whose recovery, damaged again, is not the input. */
  readonly unsound: number;
  readonly refused: number;
  /** Edits of glyphs from the originals. */
  readonly editsBefore: number;
  readonly editsAfter: number;
  /** Which share of these edits recovery saves. */
  readonly repaired: number | undefined;
  /** Of letters in formulas. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Texts with maths that are the original glyph for glyph, and their share of those with maths. */
  readonly perfect: number;
  readonly perfectShare: number | undefined;
  /** Texts without maths in which some was found, and their share of those without. */
  readonly falseAlarms: number;
  readonly falseAlarmShare: number | undefined;
  /** Those of the false alarms with maths that the author left without dollars. */
  readonly undollared: number;
}

export function sumScores(scores: readonly TextScore[]): Figures {
  const sum = (key: 'before' | 'after' | 'hits' | 'extra' | 'missed' | 'refused'): number =>
    scores.reduce((total, score) => total + score[key], 0);
  const [before, after, hits] = [sum('before'), sum('after'), sum('hits')];
  const precision = hits / (hits + sum('extra') || 1);
  const recall = hits / (hits + sum('missed') || 1);
  const withMaths = scores.filter(({ hasMaths }) => hasMaths);
  const perfect = withMaths.filter(({ isPerfect }) => isPerfect).length;
  const alarms = scores.filter(({ hasMaths, findsMaths }) => !hasMaths && findsMaths);
  return {
    texts: scores.length,
    withMaths: withMaths.length,
    unsound: scores.filter(({ isSound }) => !isSound).length,
    refused: sum('refused'),
    editsBefore: before,
    editsAfter: after,
    repaired: share(before - after, before),
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
    perfect,
    perfectShare: share(perfect, withMaths.length),
    falseAlarms: alarms.length,
    falseAlarmShare: share(alarms.length, scores.length - withMaths.length),
    undollared: alarms.filter(({ looksLikeMaths }) => looksLikeMaths).length,
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
