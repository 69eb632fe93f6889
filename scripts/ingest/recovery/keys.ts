import type { Candidate } from './candidates.ts';
import { mixHashes } from './hash.ts';

/** How many keys a candidate has by itself. */
export const ownKeyCount = 3;

/** The keys of a candidate itself, whatever stands around it. */
export function ownKey(candidate: Candidate, bucket: number, key: number): number {
  if (key === 0) return mixHashes(candidate.first, 0x3c6ef372);
  return key === 1 ? mixHashes(candidate.last, 0x1f83d9ab) : mixHashes(candidate.build, bucket + 1);
}

/** How many keys two candidates in one formula have. */
export const pairKeyCount = 3;

/** The keys of two candidates in one formula. */
export function pairKey(before: Candidate, after: Candidate, isSpaced: boolean, key: number): number {
  const space = isSpaced ? 0x1b873593 : 0x68e31da4;
  if (key === 0) return mixHashes(mixHashes(before.last, after.first), space);
  return key === 1 ? mixHashes(mixHashes(before.hash, after.hash), space ^ 0x51) : mixHashes(before.last, space ^ 0x77);
}
