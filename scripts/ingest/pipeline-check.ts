import { linesBeforeBody } from '../../src/domain/entry-text.ts';
import { type Block, walkBlocks } from '../../src/domain/inline.ts';
import type { PaperId } from '../../src/domain/paper.ts';
import { BodyError } from '../../src/maths/body-error.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import type { Guess } from '../../src/maths/tex-reading.ts';
import { checkFormula } from './formula-check.ts';
import type { Issue } from './issues.ts';
import type { Facts } from './merge-witness.ts';

/** What the formulas of an entry need people to know. */
export interface FormulaCheck {
  /** Formulas that KaTeX refuses, and a body that is no MDX. */
  readonly issues: readonly Issue[];
  /** Meanings that were guessed, once for each formula that has them. */
  readonly guesses: readonly Guess[];
}

/**
 * Checks every formula of an entry's title and abstract.
 *
 * @param file the entry as it stands after the run
 * @param blocks what the body was written from; a body that a person wrote has to be read
 */
export function checkFormulas(
  id: PaperId,
  { title = '', abstract = '' }: Partial<Facts>,
  file: { readonly path: string; readonly text: string },
  blocks?: readonly Block[],
): FormulaCheck {
  const ofTitle = checkInlines(`${id} title`, parseInline(title));
  try {
    const ofAbstract = checkInlines(`${id} abstract`, [...walkBlocks(blocks ?? parseBody(abstract).blocks)]);
    return {
      issues: [...ofTitle.issues, ...ofAbstract.issues],
      guesses: [...ofTitle.guesses, ...ofAbstract.guesses],
    };
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    const where = `${file.path}:${linesBeforeBody(file.text) + error.line}:${error.column}`;
    return { ...ofTitle, issues: [...ofTitle.issues, { code: 'body-unreadable', where, what: error.reason }] };
  }
}

/** Lists that count other than as many authors as the entry names; one whose `authorCount` a person deleted counts none. */
export function checkAuthorCounts(id: PaperId, { authors = [], listed = [] }: Partial<Facts>): Issue[] {
  return listed.flatMap(({ date, authorCount = authors.length }): Issue[] => {
    if (authors.length === 0 || authorCount === authors.length) return [];
    const counted = `The list of ${date} counts ${authorCount} author${authorCount === 1 ? '' : 's'}`;
    return [{ code: 'author-count', where: id, what: `${counted}, the entry names ${authors.length}` }];
  });
}

function checkInlines(where: string, inlines: readonly { type: string; tex?: string }[]): FormulaCheck {
  const issues: Issue[] = [];
  const guesses: Guess[] = [];
  for (const { tex } of inlines) {
    const verdict = tex === undefined ? undefined : checkFormula(tex);
    if (verdict?.ok === false) {
      issues.push({ code: 'math-unrenderable', where, what: `KaTeX refuses $${tex}$: ${verdict.reason}` });
    } else if (verdict !== undefined) guesses.push(...verdict.guesses);
  }
  return { issues, guesses };
}
