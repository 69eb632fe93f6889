import type { Spare } from '../domain/spare-files.ts';
import { site } from '../site.config.ts';
import { type AuthorPapers, allAuthors } from './authors.ts';
import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper } from './papers.ts';
import { allTopicPapers } from './topic-papers.ts';

/** A listing that has feeds: its page, and the papers that it lists, newest first. */
export interface FeedScope {
  /** Path of the page: `/topics/kernel-methods/`. */
  path: string;
  title: string;
  description: string;
  papers: readonly ListedPaper[];
  /** By what the site could do without its feeds. */
  spare?: Spare;
}

/** Every listing that has feeds. A new kind of listing is added here. */
export const allFeedScopes = memoise(async (): Promise<FeedScope[]> => {
  const [papers, topics, authors] = await Promise.all([allPapers(), allTopicPapers(), allAuthors()]);
  return [
    { path: '/', title: 'All papers', description: site.description, papers },
    ...topics.map((topic) => ({
      path: `/topics/${topic.id}/`,
      title: topic.data.title,
      description: topic.data.blurb,
      papers: topic.papers,
    })),
    ...authors.filter(hasFeed).map((author) => ({
      path: `/authors/${author.slug}/`,
      title: title(author),
      description: `Papers by ${title(author)}.`,
      papers: author.papers,
      spare: { setting: 'authorFeedsFrom', papers: author.papers.length } as const,
    })),
  ];
});

/** Whether an author has enough papers for a feed. */
export function hasFeed({ papers }: AuthorPapers): boolean {
  return papers.length > 0 && papers.length >= site.authorFeedsFrom;
}

function title({ name, distinction }: AuthorPapers): string {
  return [name, distinction].filter(Boolean).join(', ');
}
