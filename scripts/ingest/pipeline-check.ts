import { linesBeforeBody } from '../../src/domain/entry-text.ts';
import { type Block, walkBlocks } from '../../src/domain/inline.ts';
import type { PaperId } from '../../src/domain/paper.ts';
import { BodyError } from '../../src/maths/body-error.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { renderTex } from '../../src/maths/render-tex.ts';
import type { Issue } from './issues.ts';
import type { Facts } from './merge-witness.ts';

/**
 * Every formula of an entry that KaTeX refuses, and a body that is no MDX.
 *
 * @param file the entry as it stands after the run
 * @param blocks what the body was written from; a body that a person wrote has to be read
 */
export function checkFormulas(
  id: PaperId,
  { title = '', abstract = '' }: Partial<Facts>,
  file: { readonly path: string; readonly text: string },
  blocks?: readonly Block[],
): Issue[] {
  const issues = refusedFormulas(`${id} title`, parseInline(title));
  if (blocks !== undefined) return [...issues, ...refusedFormulas(`${id} abstract`, [...walkBlocks(blocks)])];
  try {
    return [...issues, ...refusedFormulas(`${id} abstract`, [...walkBlocks(parseBody(abstract).blocks)])];
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    const where = `${file.path}:${linesBeforeBody(file.text) + error.line}:${error.column}`;
    return [...issues, { code: 'body-unreadable', where, what: error.reason }];
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

function refusedFormulas(where: string, inlines: readonly { type: string; tex?: string }[]): Issue[] {
  return inlines.flatMap(({ tex }): Issue[] => {
    const rendered = tex === undefined ? undefined : renderTex(tex);
    if (rendered === undefined || rendered.ok) return [];
    return [{ code: 'math-unrenderable', where, what: `KaTeX refuses $${tex}$: ${rendered.reason}` }];
  });
}
