import { authorSlug } from '../domain/author.ts';
import { type Identities, identifyAuthors } from '../domain/author-identity.ts';
import type { CalendarDay } from '../domain/calendar.ts';
import type { Paper } from '../domain/paper.ts';
import { paperTopics } from '../domain/topic-rule.ts';
import { type ReadEntry, readPapers } from '../loaders/read-papers.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { blocksToText, toText } from '../maths/to-text.ts';
import { pageKey } from '../publishing/page-key.ts';
import { remembered } from '../publishing/remembered.ts';
import { site } from '../site.config.ts';
import { memoise } from './memoise.ts';
import { allTopics, type TopicEntry } from './topics.ts';

/** A paper as lists and pages show it: the record, and the topics that it belongs to. */
export interface ListedPaper {
  paper: Paper;
  /** Names with the path segments of their pages, as far as they have pages. */
  authors: { name: string; slug: string | undefined }[];
  topics: { id: string; title: string }[];
  /** A fingerprint of all that. */
  key: string;
  entry: ReadEntry;
}

/** All papers: those of the newest daily list first, in the list's order, then by date of publication. */
export const allPapers = memoise(async (): Promise<ListedPaper[]> => {
  const entries = [...readPapers().values()];
  const topics = await allTopics();
  const rules = topics.map(({ id, data }) => ({ id, rule: data.rule }));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const { of: personsOf } = await authorIdentities();
  const slugsOf = pageSlugs(entries, personsOf);
  return entries.map((entry) => listPaper(entry, slugsOf, rules, byId)).sort(byNewest);
});

/** Who is who among the authors of all papers. */
export const authorIdentities = memoise(async (): Promise<Identities> => {
  return identifyAuthors([...readPapers().values()].map(({ paper }) => paper.authors));
});

/** The path segments of an entry's authors' pages, in their order; undefined for those with too few papers. */
type SlugsOf = (entry: ReadEntry) => (string | undefined)[];

function pageSlugs(entries: readonly ReadEntry[], personsOf: Identities['of']): SlugsOf {
  const slugs = ({ paper }: ReadEntry): string[] => {
    const persons = personsOf(paper.authors);
    return paper.authors.map((author, index) => persons[index]?.slug ?? authorSlug(author));
  };
  if (site.authorPagesFrom === 1) return slugs;
  const papers = new Map<string, number>();
  for (const slug of entries.flatMap((entry) => [...new Set(slugs(entry))]))
    papers.set(slug, (papers.get(slug) ?? 0) + 1);
  return (entry) => slugs(entry).map((slug) => ((papers.get(slug) ?? 0) < site.authorPagesFrom ? undefined : slug));
}

function listPaper(
  entry: ReadEntry,
  slugsOf: SlugsOf,
  rules: Parameters<typeof paperTopics>[0],
  byId: ReadonlyMap<string, TopicEntry>,
): ListedPaper {
  const { paper } = entry;
  const found = remembered(`topics ${entry.digest}`, () => JSON.stringify(findTopics(paper, rules)));
  const topics = (JSON.parse(found) as string[]).flatMap((id) => {
    const topic = byId.get(id);
    return topic === undefined ? [] : [{ id, title: topic.data.title }];
  });
  const slugs = slugsOf(entry);
  const authors = paper.authors.map(({ name }, index) => ({ name, slug: slugs[index] }));
  return { paper, authors, topics, key: pageKey(entry.digest, authors, topics), entry };
}

function findTopics(paper: Paper, rules: Parameters<typeof paperTopics>[0]): readonly string[] {
  const text = {
    title: toText(parseInline(paper.title)),
    abstract: blocksToText(paper.abstract),
    categories: paper.categories,
  };
  return paperTopics(rules, text, paper.topics);
}

/** The day under which feeds and lists date a paper: its last daily list, else its publication. */
export function newestDay(paper: Paper): string {
  return paper.listed.at(-1)?.date ?? paper.published ?? '';
}

function byNewest(a: ListedPaper, b: ListedPaper): number {
  return (
    newestDay(b.paper).localeCompare(newestDay(a.paper)) ||
    (a.paper.listed.at(-1)?.rank ?? Number.POSITIVE_INFINITY) -
      (b.paper.listed.at(-1)?.rank ?? Number.POSITIVE_INFINITY) ||
    (b.paper.published ?? '').localeCompare(a.paper.published ?? '') ||
    a.paper.id.localeCompare(b.paper.id)
  );
}

/** A paper's place on one day's list; papers without one come last. */
export function rankOn(paper: Paper, day: CalendarDay): number {
  return paper.listed.find(({ date }) => date === day)?.rank ?? Number.POSITIVE_INFINITY;
}
