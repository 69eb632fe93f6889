import type { APIRoute } from 'astro';
import { dateParts } from '../../domain/calendar.ts';
import { hasMaths } from '../../domain/has-maths.ts';
import { paperUpvotes } from '../../domain/paper.ts';
import type { SearchRecord } from '../../domain/search-record.ts';
import { parseInline } from '../../maths/parse-inline.ts';
import { blocksToTyped, toTyped } from '../../maths/to-typed.ts';
import { handOver } from '../../publishing/handed-files.ts';
import { allPapers, type ListedPaper } from '../../queries/papers.ts';
import { site } from '../../site.config.ts';

/** What the search index is made from; the build takes it, and puts out no such file. */
export const GET: APIRoute = async () => {
  const papers = await allPapers();
  const files = papers.map((listed) => ({
    file: `search/records/${listed.paper.id}.json`,
    key: listed.key,
    render: () => JSON.stringify(searchRecord(listed)),
  }));
  return handOver(files) ? new Response() : Response.json(papers.map(searchRecord));
};

function searchRecord({ paper, topics }: ListedPaper): SearchRecord {
  const upvotes = paperUpvotes(paper) ?? 0;
  const title = toTyped(parseInline(paper.title));
  return {
    url: `/papers/${paper.id}/`,
    // Pagefind leaves out what has no word.
    content: [blocksToTyped(paper.abstract), title].find((text) => /[\p{L}\p{N}]/u.test(text)) ?? paper.id,
    language: site.language.slice(0, 2),
    meta: {
      title,
      authors: paper.authors.map(({ name }) => name).join(', '),
      topics: topics.map(({ title }) => title).join(', '),
      id: paper.id,
      categories: paper.categories.join(', '),
      doi: paper.doi ?? '',
      acl: paper.aclId ?? '',
      comment: toTyped(parseInline(paper.comment ?? '')),
      venue: paper.venue ?? '',
      published: paper.published ?? '',
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
