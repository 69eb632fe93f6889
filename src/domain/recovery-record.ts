/**
 * How many of a hundred texts of real lists came out exactly as their authors wrote them, by how sure recovery was of them: the
 * table of `content/pages/recovery.mdx`, its two lowest rows as one, since each is of few texts. The texts are those in which
 * formulas were found.
 */
const perfectShares = [
  { least: 0.8, share: 87 },
  { least: 0.6, share: 51 },
  { least: 0.4, share: 44 },
  { least: 0, share: 30 },
] as const;

/** How many of a hundred recovered texts were perfect of which recovery was as sure as this, from 0 to 1. */
export function perfectShare(confidence: number): number {
  return perfectShares.find(({ least }) => confidence >= least)?.share ?? 0;
}
