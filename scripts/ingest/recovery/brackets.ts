import type { Candidate } from './candidates.ts';
import type { Document } from './document.ts';

/** How a token was read: its candidate, and whether its formula began before it. */
export interface Reading {
  readonly candidate: Candidate;
  readonly isContinued: boolean;
}

/** One reading for every token that was read as maths, by the token's index. */
export type Readings = Map<number, Reading>;

/** The first and the last token of a formula. */
interface Range {
  start: number;
  end: number;
}

/**
 * Makes each formula hold both brackets of a pair or none, where the lonely one stands at its edge or its partner just outside:
 * the likelier of the two. The lattice cannot know this, since it looks at neighbours only.
 *
 * @param readings is changed
 * @param maths per token, how likely it is maths
 * @param asItself the reading of a bracket as maths
 */
export function pairBrackets(
  { tokens }: Document,
  readings: Readings,
  maths: Float32Array,
  asItself: (index: number) => Candidate | undefined,
): void {
  const isMoved = (range: Range, index: number): boolean => {
    const partner = tokens[index]?.partner ?? -1;
    if (partner < 0 || isWithin(range, partner)) return false;
    const bracket = isIncluded(range, index, partner, maths) ? asItself(partner) : undefined;
    if (bracket === undefined) return exclude(readings, range, index);
    include(readings, range, partner, bracket);
    return true;
  };
  const isAnyMoved = (range: Range): boolean => {
    for (let index = range.start; index <= range.end; index += 1) if (isMoved(range, index)) return true;
    return false;
  };
  // With one bracket moved, the one next to it may stand at an edge.
  for (let left = mostMoves; left > 0 && rangesOf(readings).some(isAnyMoved); left -= 1);
}

/** More would be a text of brackets alone. */
const mostMoves = 60;

/** Whether a bracket's partner outside of its formula belongs to it. */
function isIncluded(range: Range, index: number, partner: number, maths: Float32Array): boolean {
  if (partner !== range.start - 1 && partner !== range.end + 1) return false;
  return !isAtEdge(range, index) || areLikelierBoth(maths, index, partner);
}

function isAtEdge({ start, end }: Range, index: number): boolean {
  return index === start || index === end;
}

function isWithin({ start, end }: Range, index: number): boolean {
  return index >= start && index <= end;
}

function areLikelierBoth(maths: Float32Array, index: number, partner: number): boolean {
  const one = maths[index] ?? 0;
  const other = maths[partner] ?? 0;
  return one * other >= (1 - one) * (1 - other);
}

function include(readings: Readings, range: Range, index: number, candidate: Candidate): void {
  const isBefore = index < range.start;
  readings.set(index, { candidate, isContinued: !isBefore });
  if (isBefore) setContinued(readings, range.start, true);
}

/** Takes a bracket out of a formula; one in its middle, or its only token, stays. */
function exclude(readings: Readings, range: Range, index: number): boolean {
  if (!isAtEdge(range, index) || range.start === range.end) return false;
  readings.delete(index);
  if (index === range.start) setContinued(readings, index + 1, false);
  return true;
}

function setContinued(readings: Readings, index: number, isContinued: boolean): void {
  const reading = readings.get(index);
  if (reading !== undefined) readings.set(index, { ...reading, isContinued });
}

function rangesOf(readings: Readings): Range[] {
  const ranges: Range[] = [];
  let current: Range | undefined;
  for (const index of [...readings.keys()].sort((one, other) => one - other)) {
    const reading = readings.get(index);
    if (current?.end === index - 1 && reading?.isContinued === true) current.end = index;
    else {
      current = { start: index, end: index };
      ranges.push(current);
    }
    // Nothing can be added behind text of the same word.
    if (reading?.candidate.after !== '') current = undefined;
  }
  return ranges;
}
