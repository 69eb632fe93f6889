import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import type { Author } from '../domain/author.ts';
import type { Paper } from '../domain/paper.ts';
import { bibtex } from './bibtex.ts';
import { madeUpChapter, madeUpPaper as paper } from './made-up-paper.ts';
import { citationFormats } from './registry.ts';

interface CslItem {
  type: string;
  title: string;
  author?: { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string }[];
  issued?: { 'date-parts': number[][] };
  DOI?: string;
  URL?: string;
}

const crowd = Array.from({ length: 3000 }, (_, index): Author => ({ name: `Ann Author${index}` }));

const papers: [string, Paper][] = [
  [
    'one author',
    paper({ authors: [{ name: 'Adam X. Yang' }], published: '2024-01-31', categories: ['cs.LG', 'stat.ML'] }),
  ],
  ['3,000 authors', paper({ authors: crowd, published: '2024-01-31' })],
  ['no authors and no date', paper({})],
  ['a year only', paper({ authors: [{ name: 'Ann Lee' }], published: '2020' })],
  [
    'a hostile title',
    paper({ title: String.raw`}} \\input{x} {{, % # "@misc{y, $\{ {x$ ~ ^ <b> $\{$`, authors: [{ name: 'A } B, {' }] }),
  ],
  [
    'line breaks that could pass for tags',
    paper({ title: 'One\r\nER  - \r\nTY  - BOOK', venue: 'A\nB', published: '2020' }),
  ],
  [
    'names of many kinds',
    paper({
      authors: [
        { name: '王小明' },
        { name: 'Paul Erdős' },
        { name: 'Ludwig van Beethoven', family: 'Beethoven', given: 'Ludwig', particle: 'van' },
        { name: 'Martin Luther King Jr.', family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { name: 'The Black and White Collaboration' },
      ],
    }),
  ],
  ['an old arXiv id', paper({ id: 'hep-th_9901001', authors: [{ name: 'Ann Lee' }], categories: ['hep-th'] })],
  ['a DOI only', paper({ id: 'doi-1', doi: '10.1002/(SICI)1<1::AID{x}>3.0', venue: 'Annals', published: '2020-05' })],
  ['all that a citation can say', madeUpChapter],
];

test('each format has a name, a label, an extension and a media type of its own', () => {
  for (const field of ['name', 'label', 'extension', 'mediaType'] as const) {
    expect(new Set(citationFormats.map((format) => format[field])).size).toBe(citationFormats.length);
  }
});

describe.for(citationFormats)('$label', ({ name, serialize }) => {
  test.for(papers)('a paper with %s can be read back', ([, cited]) => {
    const text = serialize(cited);
    const items = read(name, text);
    expect(items).toHaveLength(1);
    expect(items[0]?.authors).toHaveLength(cited.authors.length);
    expect(items[0]?.year).toBe(cited.published?.slice(0, 4));
    expect(items[0]?.title).not.toBe('');
    expect(text).not.toMatch(/undefined|null|\[object/);
    expect(text.endsWith('\n')).toBe(true);
  });
});

test('BibTeX keeps names apart as they are split', () => {
  const [, cited] = papers[6] as [string, Paper];
  expect((plugins.input.chain(bibtex.serialize(cited)) as CslItem[])[0]?.author).toEqual([
    { family: '王小明' },
    { given: 'Paul', family: 'Erdős' },
    { given: 'Ludwig', family: 'Beethoven', 'non-dropping-particle': 'van' },
    { given: 'Martin Luther', family: 'King', suffix: 'Jr.' },
    { family: 'The Black and White Collaboration' },
  ]);
});

interface ReadItem {
  title: string;
  authors: readonly unknown[];
  year: string | undefined;
}

/** Reads a record with what is independent of the code under test: a BibTeX parser, the JSON parser, RIS's own grammar. */
function read(format: string, text: string): ReadItem[] {
  if (format === 'ris') return [readRis(text)];
  const items = (format === 'bibtex' ? plugins.input.chain(text) : JSON.parse(text)) as CslItem[];
  return items.map(({ title, author = [], issued }) => ({
    title,
    authors: author,
    year: issued?.['date-parts'][0]?.[0]?.toString(),
  }));
}

function readRis(text: string): ReadItem {
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines[0]).toMatch(/^TY {2}- [A-Z]+$/);
  const tags = lines.slice(0, -1).map((line) => {
    expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \P{Cc}*$/u);
    return [line.slice(0, 2), line.slice(6)] as const;
  });
  expect(tags.filter(([tag]) => tag === 'TY' || tag === 'ER').map(([tag]) => tag)).toEqual(['TY', 'ER']);
  expect(tags.at(-1)).toEqual(['ER', '']);
  const find = (wanted: string): string[] => tags.filter(([tag]) => tag === wanted).map(([, value]) => value);
  return { title: find('TI')[0] ?? '', authors: find('AU'), year: find('PY')[0] };
}
