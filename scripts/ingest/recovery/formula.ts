import { publishable } from '../../../src/domain/clean-text.ts';
import type { Readings } from './brackets.ts';
import type { Candidate } from './candidates.ts';
import type { Document } from './document.ts';

/** Tokens read as one formula: positions in the text, and the TeX of each. */
export interface Formula {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/** A token of a formula. */
export interface Piece {
  readonly candidate: Candidate;
  /** What stands in the damaged text: white space before it, and its own characters that are maths. */
  readonly space: string;
  readonly source: string;
}

/** The formulas of a text that has been read; a blank line ends one. */
export function formulasOf({ tokens, text }: Document, readings: Readings): Formula[] {
  const formulas: Formula[] = [];
  let open: { start: number; end: number; pieces: Piece[] } | undefined;
  for (const [index, token] of tokens.entries()) {
    const reading = readings.get(index);
    if (reading === undefined || reading.candidate.tex === '') {
      open = undefined;
      continue;
    }
    const { candidate, isContinued } = reading;
    const start = token.start + candidate.before.length;
    const end = token.end - candidate.after.length;
    const source = text.slice(start, end);
    const space = open && isContinued ? text.slice(open.end, start) : '';
    if (open && isContinued && !hasBlankLine(space)) {
      open.pieces.push({ candidate, space, source });
      open.end = end;
    } else {
      open = { start, end, pieces: [{ candidate, space: '', source }] };
      formulas.push(open);
    }
    if (candidate.after !== '') open = undefined;
  }
  return formulas;
}

/** Whether paragraphs part in white space, line ends being of any kind. */
function hasBlankLine(space: string): boolean {
  return space.length > 1 && /\n[ \t]*\n/.test(publishable(space));
}
