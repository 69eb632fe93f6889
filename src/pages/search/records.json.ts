import type { APIRoute } from 'astro';
import { dateParts } from '../../domain/calendar.ts';
import { hasMaths } from '../../domain/has-maths.ts';
import { paperUpvotes } from '../../domain/paper.ts';
import type { SearchRecord } from '../../domain/search-record.ts';
import { parseInline } from '../../maths/parse-inline.ts';
import { blocksToTyped, toTyped } from '../../maths/to-typed.ts';
import { allPapers, type ListedPaper } from '../../queries/papers.ts';
import { site } from '../../site.config.ts';

/** What the search index is made from; the build removes it once that is done. */
export const GET: APIRoute = async () => Response.json((await allPapers()).map(searchRecord));

function searchRecord({ paper, topics }: ListedPaper): SearchRecord {
  const upvotes = paperUpvotes(paper) ?? 0;
  const title = toTyped(parseInline(paper.title));
  return {
    url: `/papers/${paper.id}/`,
    // Pagefind leaves out what has no text.
    content: blocksToTyped(paper.abstract) || title,
    language: site.language.slice(0, 2),
    meta: {
      title,
      authors: paper.authors.map(({ name }) => name).join(', '),
      topics: topics.map(({ title }) => title).join(', '),
      id: paper.id,
      ...(paper.categories.length > 0 && { categories: paper.categories.join(', ') }),
      ...(paper.doi !== undefined && { doi: paper.doi }),
      ...(paper.aclId !== undefined && { acl: paper.aclId }),
      ...(paper.comment !== undefined && { comment: toTyped(parseInline(paper.comment)) }),
      ...(paper.venue !== undefined && { venue: paper.venue }),
      ...(paper.published !== undefined && { published: paper.published }),
    },
    // Numbers that are shown but not searched for are filters, since Pagefind searches all of a record's metadata.
    filters: {
      topic: topics.map(({ id }) => id),
      ...(paper.published !== undefined && { year: [String(dateParts(paper.published).year)] }),
      ...(upvotes > 0 && { upvotes: [String(upvotes)] }),
      ...(paper.withdrawn && { withdrawn: ['yes'] }),
      ...(hasMaths(paper) && { formulas: ['yes'] }),
    },
    published: Number((paper.published ?? '').replaceAll('-', '').padEnd(8, '0')),
    upvotes,
  };
}
