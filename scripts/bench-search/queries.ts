import { frequentPhrases } from './frequent-phrases.ts';
import { wordRuns } from './word-runs.ts';

/** What of a paper people search for. */
export interface SitePaper {
  readonly title: string;
  readonly authors: readonly string[];
  readonly arxivId: string | undefined;
  readonly abstract: string;
}

export const KINDS = ['words of a title', 'author', 'arXiv id', 'phrase of abstracts', 'common words'] as const;
export type Kind = (typeof KINDS)[number];

export interface Query {
  readonly kind: Kind;
  readonly text: string;
}

export interface Queries {
  /** One of each kind, each for a page that has not searched yet. */
  readonly first: readonly Query[];
  /** Fifty others, for a page that has. */
  readonly further: readonly Query[];
}

const FURTHER: Readonly<Record<Kind, number>> = {
  'words of a title': 15,
  author: 10,
  'arXiv id': 5,
  'phrase of abstracts': 10,
  'common words': 10,
};

/** What thousands of papers have, so that the index has most to read and to rank. */
const COMMON = [
  'in this paper',
  'the',
  'we show that',
  'model',
  'of a',
  'results',
  'a new method for',
  'data',
  'time',
  'based on the',
  'and',
];

/**
 * Chooses what is searched for.
 *
 * @param papers in a random order; each gives a query of one kind, since a page keeps the papers that it has shown
 * @param random decides which words of a title, and the order
 * @returns fewer queries of a kind where the papers do not have as many
 */
export function chooseQueries(papers: readonly SitePaper[], random: () => number): Queries {
  const third = (part: number): SitePaper[] => papers.filter((_, index) => index % 3 === part);
  const texts: Readonly<Record<Kind, readonly string[]>> = {
    'words of a title': third(0).flatMap(({ title }) => wordsOfTitle(title, random)),
    author: third(1)
      .flatMap(({ authors }) => authors.slice(0, 1))
      .map(nameToSearch),
    'arXiv id': third(2).flatMap(({ arxivId }) => arxivId ?? []),
    'phrase of abstracts': frequentPhrases(papers.map(({ abstract }) => abstract)),
    'common words': COMMON,
  };
  const chosen = KINDS.map((kind) =>
    [...new Set(texts[kind])].slice(0, FURTHER[kind] + 1).map((text) => ({ kind, text })),
  );
  return {
    first: chosen.flatMap((queries) => queries.slice(0, 1)),
    further: inTurns(chosen.map((queries) => queries.slice(1))),
  };
}

/** Two to four words in a row; nothing for a title without so many. */
function wordsOfTitle(title: string, random: () => number): string[] {
  const length = 2 + Math.floor(random() * 3);
  const [words] = wordRuns(title).filter((run) => run.length >= length);
  if (words === undefined) return [];
  const start = Math.floor(random() * (words.length - length + 1));
  return [words.slice(start, start + length).join(' ')];
}

/** Every other name is searched for by its last word alone. */
function nameToSearch(name: string, index: number): string {
  return index % 2 === 0 ? name : (name.split(' ').at(-1) ?? name);
}

/** One of each kind after the other: what a page keeps of one query helps no kind more than another. */
function inTurns(kinds: readonly (readonly Query[])[]): Query[] {
  const turns = Math.max(...kinds.map(({ length }) => length));
  return Array.from({ length: turns }, (_, turn) => kinds.flatMap((queries) => queries[turn] ?? [])).flat();
}
