import { expect, test } from 'vitest';
import { PaperSchema } from './paper.ts';
import { containerTitle, publication } from './publication.ts';

const empty = { authors: [], title: 'T', categories: [], listed: [], sources: [], generated: {}, abstract: [] };

test.for([
  ['2108.13097', 'ICML 2023', '2021-08-30', { kind: 'conference', year: 2023 }],
  ['2412.12232', 'NeurIPS 2023 Workshop on Diffusion Models', '2024-12-16', { kind: 'conference', year: 2023 }],
  ['2412.12232', 'SIAM Journal on Computing 2020', '2019', { kind: 'preprint', year: 2019 }],
  ['2412.12232', 'IEEE Access 2021', '2019', { kind: 'preprint', year: 2019 }],
  ['2412.12232', 'JMLR 25 (2024)', '2019', { kind: 'preprint', year: 2019 }],
  ['1804.11326', 'Nature', '2018-04-30', { kind: 'preprint', year: 2018, month: 4, day: 30 }],
  ['2401.00001', undefined, '2024-01', { kind: 'preprint', year: 2024, month: 1 }],
  ['2401.00001', 'Proceedings of the Royal Society', undefined, { kind: 'preprint' }],
  ['doi-1', 'Annals of Statistics', '2020', { kind: 'journal', year: 2020 }],
  ['doi-1', 'Proceedings of the Symposium', '2020', { kind: 'conference', year: 2020 }],
  ['doi-1', undefined, '2020', { kind: 'other', year: 2020 }],
] as const)('%s in %s, first of %s', ([id, venue, published, expected]) => {
  expect(publication(PaperSchema.parse({ ...empty, id, venue, published }))).toEqual(expected);
});

const ON = '1804.11326';

test.for<[name: string, facts: object, expected: object]>([
  [
    'a type that is known comes before the venue',
    { id: 'x', venue: 'Proceedings of the Royal Society', published: '2020', publication: { type: 'article-journal' } },
    { kind: 'journal', year: 2020 },
  ],
  [
    'a chapter',
    { id: 'x', published: '2020-05', publication: { type: 'chapter' } },
    { kind: 'chapter', year: 2020, month: 5 },
  ],
  [
    'what has no type of its own',
    { id: 'x', venue: 'ICML 2023', publication: { type: 'document' } },
    { kind: 'other', year: 2023 },
  ],
  ['without a type the venue tells', { id: 'x', venue: 'Nature', publication: { volume: '1' } }, { kind: 'journal' }],
  ['an article in a journal', { id: 'x', venue: 'Nature', publication: { type: 'article' } }, { kind: 'journal' }],
  [
    'an article of a repository',
    { id: 'x', venue: 'bioRxiv', publication: { type: 'article', publisher: 'bioRxiv' } },
    { kind: 'preprint' },
  ],
  [
    'a preprint that has appeared',
    { id: ON, venue: 'Nature', published: '2018-04-30', publication: { type: 'article-journal', date: '2019-03-13' } },
    { kind: 'journal', year: 2019, month: 3, day: 13 },
  ],
  [
    'a preprint that has appeared with a DOI alone',
    { id: ON, doi: '10.1000/x', publication: { type: 'article-journal', date: '2019' } },
    { kind: 'journal', year: 2019 },
  ],
  [
    'a preprint that has appeared nobody knows where',
    { id: ON, published: '2018', publication: { type: 'article-journal', date: '2019' } },
    { kind: 'preprint', year: 2018 },
  ],
  [
    'a preprint that has appeared nobody knows when',
    { id: ON, venue: 'Nature', published: '2018', publication: { type: 'article-journal' } },
    { kind: 'preprint', year: 2018 },
  ],
  [
    "a preprint in a conference's year",
    { id: ON, venue: 'ICML 2019', published: '2018', publication: { type: 'paper-conference' } },
    { kind: 'conference', year: 2019 },
  ],
])('%s', ([, facts, expected]) => {
  expect(publication(PaperSchema.parse({ ...empty, ...facts }))).toEqual(expected);
});

test('a publisher is no container', () => {
  expect(containerTitle({ venue: 'MIT', publication: { publisher: 'MIT' } })).toBeUndefined();
  expect(containerTitle({ venue: 'Nature', publication: { publisher: 'Springer' } })).toBe('Nature');
});
