import { ArxivIdSchema } from '../../src/domain/arxiv-id.ts';
import type { Author } from '../../src/domain/author.ts';
import { CalendarDateSchema, CalendarDaySchema } from '../../src/domain/calendar.ts';
import type { Block } from '../../src/domain/inline.ts';
import type { Listing } from '../../src/domain/paper.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import type { Fragment } from './sources/source.ts';

/** A fragment for tests, from plain values; `title` and `abstract` hold formulas as `$…$`. */
export function fragment(said: {
  source?: string;
  capture?: string;
  isDamaged?: boolean;
  title?: string;
  arxivId?: string;
  doi?: string;
  sourceId?: string;
  abstract?: string;
  authors?: readonly string[];
  published?: string;
  circa?: boolean;
  updated?: string;
  venue?: string;
  url?: string;
  categories?: readonly string[];
  listed?: readonly Listing[];
}): Fragment {
  const { isDamaged = false, capture = 'papers.json', title = 'A Title of $n$ Words' } = said;
  const { source = isDamaged ? 'daily-papers-text' : 'csl-json' } = said;
  const { arxivId, abstract, authors, published, updated, circa, isDamaged: _, ...rest } = said;
  return {
    ...rest,
    source,
    capture,
    where: `${capture}:1`,
    ...(isDamaged && { damaged: { title, abstract: said.abstract ?? '' } }),
    title: parseInline(title),
    ...(arxivId !== undefined && { arxivId: ArxivIdSchema.parse(arxivId) }),
    ...(abstract !== undefined && { abstract: paragraphs(abstract) }),
    ...(authors !== undefined && { authors: authors.map((name): Author => ({ name })) }),
    ...(published !== undefined && { published: CalendarDateSchema.parse(published) }),
    ...(circa !== undefined && { publishedCirca: circa }),
    ...(updated !== undefined && { updated: CalendarDateSchema.parse(updated) }),
  };
}

/** What a daily list's text says of the paper: damaged, without ids, the day of its list. */
export function listedFragment(
  day: string,
  said: Parameters<typeof fragment>[0] & Partial<Omit<Listing, 'date'>> = {},
): Fragment {
  const { rank = 1, upvotes, authorCount, ...rest } = said;
  const listing: Listing = {
    date: CalendarDaySchema.parse(day),
    rank,
    ...(upvotes !== undefined && { upvotes }),
    ...(authorCount !== undefined && { authorCount }),
  };
  return fragment({
    source: 'daily-papers-text',
    capture: `daily-${day}.txt`,
    isDamaged: true,
    title: 'A Title of n Words',
    published: '2025-10-01',
    circa: true,
    listed: [listing],
    ...rest,
  });
}

function paragraphs(text: string): Block[] {
  return text.split('\n\n').map((paragraph) => ({ type: 'paragraph', children: parseInline(paragraph) }));
}
