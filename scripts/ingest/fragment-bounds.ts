import { type Block, type Inline, walkBlocks, walkInlines } from '../../src/domain/inline.ts';
import type { Issue } from './issues.ts';
import type { Fragment } from './sources/source.ts';

/** Characters that no paper's title, comment or abstract comes near; longer ones are a mistake, or meant to do harm. */
const LONGEST = { title: 10_000, comment: 50_000, abstract: 200_000 } as const;

/**
 * A fragment whose texts are of a size that a paper's can have. One that is longer is left out and reported; without a title
 * there is no paper.
 */
export function boundFragment(fragment: Fragment): { fragment?: Fragment; issues: readonly Issue[] } {
  const lengths = {
    title: Math.max(lengthOf([...walkInlines(fragment.title)]), fragment.damaged?.title.length ?? 0),
    comment: lengthOf([...walkInlines(fragment.comment ?? [])]),
    abstract: Math.max(lengthOf([...walkBlocks(fragment.abstract ?? [])]), fragment.damaged?.abstract.length ?? 0),
  };
  const tooLong = (Object.keys(LONGEST) as (keyof typeof LONGEST)[]).filter((field) => lengths[field] > LONGEST[field]);
  if (tooLong.length === 0) return { fragment, issues: [] };
  const issues = tooLong.map((field): Issue => {
    const what = `The ${field} has ${lengths[field]} characters, more than any paper's`;
    return { code: field === 'title' ? 'record-malformed' : 'field-malformed', where: fragment.where, what };
  });
  return tooLong.includes('title') ? { issues } : { fragment: without(fragment, tooLong), issues };
}

function without(fragment: Fragment, fields: readonly string[]): Fragment {
  const { comment, abstract, damaged, ...rest } = fragment;
  const hasComment = comment !== undefined && !fields.includes('comment');
  const hasAbstract = !fields.includes('abstract');
  return {
    ...rest,
    ...(hasComment && { comment }),
    ...(hasAbstract && abstract !== undefined && { abstract }),
    ...(damaged !== undefined && { damaged: hasAbstract ? damaged : { ...damaged, abstract: '' } }),
  };
}

function lengthOf(inlines: readonly (Inline | Block)[]): number {
  return inlines.reduce(
    (sum, inline) => sum + ('value' in inline ? inline.value.length : 0) + ('tex' in inline ? inline.tex.length : 0),
    0,
  );
}
