import { gunzipSync } from 'node:zlib';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SearchRecord, SIGNATURE } from '../domain/search-record.ts';
import { CborReader, type CborValue } from './cbor.ts';
import { type IndexedGroup, indexGroup } from './index-group.ts';
import { type UnitedIndex, uniteGroups } from './unite-groups.ts';

const WORDS =
  'naïve naive café cafe Gödel über kernel kernels learning 2.5 x^2 don’t state-of-the-art 水素 αβγ 𝔽_p'.split(' ');

/** Papers with words that some of them share, some with marks and some without. */
const RECORDS = Array.from({ length: 300 }, (_, index): SearchRecord => {
  const words = Array.from(
    { length: 300 },
    (__, place) => WORDS[(index * (place + 3) + place * place) % WORDS.length] ?? '',
  );
  return {
    url: `/papers/${index}/`,
    content: `${words.join(' ')}. Word${index} ends it; word${index % 7} does not.`,
    language: 'en',
    meta: { title: `Paper ${index} on ${words[index % 60]}`, authors: index % 3 === 0 ? 'Kurt Gödel' : '', venue: '' },
    filters: { topic: [`topic-${index % 5}`], ...(index % 4 === 0 && { year: [String(2000 + (index % 20))] }) },
    published: 20_200_000 + index,
    upvotes: index,
  };
});

let whole: IndexedGroup;
let ofOne: UnitedIndex;
let ofMany: UnitedIndex;
beforeAll(async () => {
  whole = await indexGroup(RECORDS);
  const groups: IndexedGroup[] = [];
  for (const [from, to] of [
    [0, 1],
    [1, 120],
    [120, 290],
    [290, 300],
  ] as const)
    groups.push(await indexGroup(RECORDS.slice(from, to)));
  ofOne = uniteGroups([whole], 'en');
  ofMany = uniteGroups(groups, 'en');
});
afterAll(() => close());

const decode = (content: Uint8Array): CborValue => new CborReader(content).value();
const contents = ({ files }: UnitedIndex, folder: string): CborValue[] =>
  files.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ content }) => decode(content));
/** The words of lists, one after the other. */
const wordsOf = (lists: readonly CborValue[]): CborValue[] => lists.flatMap((list) => (list as CborValue[][])[0] ?? []);
const metadataOf = ({ files }: UnitedIndex): CborValue[] =>
  files.filter(({ path }) => path.endsWith('.pf_meta')).flatMap(({ content }) => decode(content) as CborValue[]);

describe('an index of groups is what Pagefind makes of all papers at once', () => {
  test('word by word, with pages, places and spellings', () => {
    const words = wordsOf(contents(ofMany, 'index'));
    expect(words).toEqual(wordsOf(whole.words.map(decode)));
    expect(words.filter((word) => ((word as CborValue[][])[2]?.length ?? 0) > 0).length).toBeGreaterThan(2);
  });

  test('filter by filter', () => {
    expect(contents(ofMany, 'filter')).toEqual(whole.filters);
  });

  test('paper by paper', () => {
    expect(ofMany.papers).toEqual(whole.papers);
    const urls = ofMany.papers.map(
      ({ fragment }) => JSON.parse(gunzipSync(fragment).toString('utf8', SIGNATURE.length)).url,
    );
    expect(urls).toEqual(RECORDS.map(({ url }) => url));
  });

  test('with the same metadata, whatever the groups', () => {
    expect(metadataOf(ofMany)).toEqual(metadataOf(ofOne));
    expect(ofMany.hash).toBe(ofOne.hash);
    const [version, pages, , , sorts, fields] = metadataOf(ofMany);
    expect([version, sorts, fields]).toEqual([whole.version, [], ['authors', 'title', 'venue']]);
    expect(pages).toEqual(whole.papers.map(({ hash, wordCount }) => [hash, wordCount, '']));
  });
});

test('each word lies between the bounds of its list, and of no other', () => {
  // As `unite-groups.ts` has written it.
  const [, , bounds = []] = metadataOf(ofMany) as unknown as [
    string,
    CborValue[],
    [from: string, to: string, hash: string][],
  ];
  const lists = contents(ofMany, 'index').map((list) => wordsOf([list]).map((word) => (word as [string])[0]));
  expect(lists.length).toBeGreaterThan(1);
  const isWithin = (word: string, [from, to]: readonly string[]): boolean =>
    Buffer.compare(Buffer.from(word), Buffer.from(from ?? '')) >= 0 &&
    (word.startsWith(to ?? '') || Buffer.compare(Buffer.from(word), Buffer.from(to ?? '')) <= 0);
  for (const [index, words] of lists.entries())
    for (const word of words) expect(bounds.map((bound) => isWithin(word, bound)).indexOf(true)).toBe(index);
});

test.for([
  [
    'papers of two groups are called alike',
    (group: IndexedGroup) => [
      group,
      {
        ...group,
        papers: group.papers.map((paper) => ({ ...paper, fragment: new Uint8Array([paper.published & 0xff]) })),
      },
    ],
  ],
] as const)('each paper has its own file where %s', ([, groupsOf]) => {
  const { papers, files } = uniteGroups(groupsOf(whole), 'en');
  expect(new Set(papers.map(({ hash }) => hash)).size).toBe(600);
  expect(files.filter(({ path }) => path.startsWith('fragment/')).length).toBe(600);
});

test('papers that are called alike have the same names whichever comes first', () => {
  const other = { ...whole, papers: whole.papers.map((paper) => ({ ...paper, fragment: new Uint8Array([1]) })) };
  const names = (groups: readonly IndexedGroup[]): string[] => uniteGroups(groups, 'en').papers.map(({ hash }) => hash);
  expect(names([other, whole]).sort()).toEqual(names([whole, other]).sort());
  expect(names([whole, other]).slice(0, 300)).toEqual(names([other, whole]).slice(300));
});

test.for([
  ['metadata has other names', (group: IndexedGroup) => ({ ...group, fields: ['title'] }), /names of metadata/],
  ['Pagefind is another', (group: IndexedGroup) => ({ ...group, version: '0' }), /versions of Pagefind/],
] as const)('groups are not united where %s', ([, change, message]) => {
  expect(() => uniteGroups([whole, change(whole)], 'en')).toThrow(message);
});

test.for([
  ['a list is no list', '00'],
  ['a word has no spellings', '8181826161 80'],
  ['a page has no places', '818183616181810080'],
  ['a list is cut short', '8182836161808083'],
] as const)('groups are not united where %s', ([, encoded]) => {
  const words = [Buffer.from(encoded.replaceAll(' ', ''), 'hex')];
  expect(() => uniteGroups([{ ...whole, words }], 'en')).toThrow();
});
