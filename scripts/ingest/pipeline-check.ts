import { walkBlocks } from '../../src/domain/inline.ts';
import type { PaperId } from '../../src/domain/paper.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { renderTex } from '../../src/maths/render-tex.ts';
import type { Issue } from './issues.ts';
import type { Facts } from './merge-witness.ts';
import type { Fragment } from './sources/source.ts';

/** Every formula of the entry that KaTeX refuses, and a body that is no MDX. */
export function checkFormulas(id: PaperId, { title = '', abstract = '' }: Partial<Facts>): Issue[] {
  const issues = refusedFormulas(`${id} title`, parseInline(title));
  try {
    return [...issues, ...refusedFormulas(`${id} abstract`, [...walkBlocks(parseBody(abstract).blocks)])];
  } catch (error) {
    return [...issues, { code: 'body-unreadable', where: `${id} abstract`, what: (error as Error).message }];
  }
}

/**
 * Lists that count other than as many authors as the entry names.
 *
 * @param naming the capture that the names come from
 */
export function checkAuthorCounts(
  id: PaperId,
  { authors = [] }: Partial<Facts>,
  naming: string,
  fragments: readonly Fragment[],
): Issue[] {
  return fragments.flatMap(({ capture, listed = [] }) =>
    listed.flatMap(({ authorCount = authors.length }): Issue[] => {
      if (authors.length === 0 || authorCount === authors.length) return [];
      const counted = `${capture} counts ${authorCount} author${authorCount === 1 ? '' : 's'}`;
      return [{ code: 'author-count', where: id, what: `${counted}, ${naming} names ${authors.length}` }];
    }),
  );
}

function refusedFormulas(where: string, inlines: readonly { type: string; tex?: string }[]): Issue[] {
  return inlines.flatMap(({ tex }): Issue[] => {
    const rendered = tex === undefined ? undefined : renderTex(tex);
    if (rendered === undefined || rendered.ok) return [];
    return [{ code: 'math-unrenderable', where, what: `KaTeX refuses $${tex}$: ${rendered.reason}` }];
  });
}
