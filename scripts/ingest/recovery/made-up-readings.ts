import type { Readings } from './brackets.ts';
import { asText, type Candidate } from './candidates.ts';
import { type Document, readDocument } from './document.ts';
import { fewWords } from './made-up-lattice.ts';

/** A text and how its tokens are read. */
export interface MadeUp {
  readonly document: Document;
  readonly readings: Readings;
}

/**
 * For tests: a text as it was read.
 *
 * @param text its formulas stand between `⟦` and `⟧`, apart from text of their words
 * @param texs TeX by the token that stands for it; other tokens stand for themselves
 */
export function madeUpReadings(text: string, texs: Readonly<Record<string, string>> = {}): MadeUp {
  const document = readDocument(text.replace(/[⟦⟧]/g, ''), fewWords);
  const readings: Readings = new Map();
  const formulas = formulasIn(text);
  for (const [index, { start, end, text: token }] of document.tokens.entries()) {
    const formula = formulas.find((own) => own.start < end && own.end > start);
    if (formula === undefined) continue;
    const before = token.slice(0, Math.max(0, formula.start - start));
    const after = token.slice(token.length - Math.max(0, end - formula.end)).slice(0, Math.max(0, end - formula.end));
    const source = token.slice(before.length, token.length - after.length);
    const candidate = madeUpCandidate(texs[source] ?? source, before, after);
    readings.set(index, { candidate, isContinued: formula.start < start });
  }
  return { document, readings };
}

export function madeUpCandidate(tex: string, before = '', after = ''): Candidate {
  return { ...asText, before, tex, after, isNested: /^\\[a-zA-Z]+\{.*[^}]$/.test(tex) };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where formulas stand in a text without the signs around them. */
function formulasIn(text: string): Place[] {
  return [...text.matchAll(/⟦([^⟧]*)⟧/g)].map((found, count) => {
    const start = found.index - 2 * count;
    return { start, end: start + (found[1]?.length ?? 0) };
  });
}
