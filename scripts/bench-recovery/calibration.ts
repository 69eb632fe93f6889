import type { TextScore } from './text-score.ts';

/** Texts with formulas found whose confidence lies in one range. */
export interface CalibrationBin {
  /** From this confidence on, up to below the other; the last bin holds 1 too. */
  readonly from: number;
  readonly to: number;
  readonly texts: number;
  /** From 0 to 1; undefined without texts. If the confidence is what it says, both are the same. */
  readonly meanConfidence: number | undefined;
  readonly perfectShare: number | undefined;
}

const BINS = 5;

/** How sure recovery is, against how often it is right, in five bins. */
export function calibrate(scores: readonly TextScore[]): CalibrationBin[] {
  const recovered = scores.filter(({ recovery }) => recovery.inline.some(({ type }) => type === 'math'));
  const bins = Map.groupBy(recovered, binOf);
  return Array.from({ length: BINS }, (_, index) => {
    const members = bins.get(index) ?? [];
    const perfect = members.map(({ isPerfect }) => (isPerfect ? 1 : 0));
    return {
      from: index / BINS,
      to: (index + 1) / BINS,
      texts: members.length,
      meanConfidence: mean(members.map(({ recovery }) => recovery.confidence)),
      perfectShare: mean(perfect),
    };
  });
}

function binOf({ recovery }: TextScore): number {
  return Math.min(Math.floor(recovery.confidence * BINS), BINS - 1);
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0) / values.length;
}
