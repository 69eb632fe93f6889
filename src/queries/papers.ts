import { type CollectionEntry, getCollection } from 'astro:content';
import { authorSlug } from '../domain/author.ts';
import { type Identities, identifyAuthors } from '../domain/author-identity.ts';
import type { CalendarDay } from '../domain/calendar.ts';
import type { Paper } from '../domain/paper.ts';
import { paperTopics } from '../domain/topic-rule.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { blocksToText, toText } from '../maths/to-text.ts';
import { pageKey } from '../publishing/page-key.ts';
import { memoise } from './memoise.ts';
import { allTopics, type TopicEntry } from './topics.ts';

/** A paper as lists and pages show it: the record, and the topics that it belongs to. */
export interface ListedPaper {
  paper: Paper;
  /** Names with the path segments of their pages. */
  authors: { name: string; slug: string }[];
  topics: { id: string; title: string }[];
  /** A fingerprint of all that. */
  key: string;
  entry: CollectionEntry<'papers'>;
}

/** All papers: those of the newest daily list first, in the list's order, then by date of publication. */
export const allPapers = memoise(async (): Promise<ListedPaper[]> => {
  const [entries, topics] = await Promise.all([getCollection('papers'), allTopics()]);
  const rules = topics.map(({ id, data }) => ({ id, rule: data.rule }));
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const { of: personsOf } = await authorIdentities();
  return entries.map((entry) => listPaper(entry, personsOf, rules, byId)).sort(byNewest);
});

/** Who is who among the authors of all papers. */
export const authorIdentities = memoise(async (): Promise<Identities> => {
  const entries = await getCollection('papers');
  return identifyAuthors(entries.map(({ data }) => data.authors));
});

function listPaper(
  entry: CollectionEntry<'papers'>,
  personsOf: Identities['of'],
  rules: Parameters<typeof paperTopics>[0],
  byId: ReadonlyMap<string, TopicEntry>,
): ListedPaper {
  const paper = entry.data as Paper;
  const text = {
    title: toText(parseInline(paper.title)),
    abstract: blocksToText(paper.abstract),
    categories: paper.categories,
  };
  const topics = paperTopics(rules, text, paper.topics).flatMap((id) => {
    const topic = byId.get(id);
    return topic === undefined ? [] : [{ id, title: topic.data.title }];
  });
  const persons = personsOf(paper.authors);
  const authors = paper.authors.map((author, index) => ({
    name: author.name,
    slug: persons[index]?.slug ?? authorSlug(author),
  }));
  return { paper, authors, topics, key: pageKey(entry.digest, authors, topics), entry };
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
