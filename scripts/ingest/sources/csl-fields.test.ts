import { describe, expect, test } from 'vitest';
import { isCircaDate, readCslDate } from './csl-date.ts';
import { readArxivId, readCategories, readDoi } from './csl-identifiers.ts';
import { readCslName } from './csl-names.ts';
import type { CslRecord } from './csl-record.ts';

describe('dates', () => {
  test.for<[name: string, value: unknown, date: string | undefined]>([
    ['three numbers', { 'date-parts': [[2025, 10, 2]] }, '2025-10-02'],
    ['two strings', { 'date-parts': [['2025', '9']] }, '2025-09'],
    ['one number', { 'date-parts': [[2025]] }, '2025'],
    [
      'a range begins with its first',
      {
        'date-parts': [
          [2025, 1],
          [2025, 2],
        ],
      },
      '2025-01',
    ],
    ['zeros are unknown', { 'date-parts': [[2025, 0, 0]] }, '2025'],
    ['raw text', { raw: '2023-05-01' }, '2023-05-01'],
    ['raw text with a time', { raw: '2023-05-01T10:00:00Z' }, '2023-05-01'],
    ['literal text', { literal: '2023/5' }, '2023-05'],
    ['a bare string', 'May 1, 2023', '2023-05-01'],
    ['a written month', { raw: 'September 2023' }, '2023-09'],
    ['day first', { raw: '1 May 2023' }, '2023-05-01'],
    ['no day of the calendar', { 'date-parts': [[2025, 2, 30]] }, undefined],
    ['no parts', { 'date-parts': [[]] }, undefined],
    ['no date', { raw: 'in press' }, undefined],
    ['another type', 2023, undefined],
  ])('%s', ([, value, date]) => {
    expect(readCslDate(value)).toBe(date);
  });

  test.for<[unknown, boolean]>([
    [true, true],
    [1, true],
    ['true', true],
    [false, false],
    [0, false],
    ['', false],
  ])('circa %s is %s', ([circa, result]) => {
    expect(isCircaDate({ circa })).toBe(result);
  });
});

describe('names', () => {
  test.for<[name: string, value: unknown, result: object | undefined]>([
    ['literal', { literal: 'The  Ada Group' }, { name: 'The Ada Group' }],
    [
      'family and given',
      { family: 'Hopper', given: 'Grace' },
      { name: 'Grace Hopper', family: 'Hopper', given: 'Grace' },
    ],
    ['family alone', { family: 'Plato' }, { name: 'Plato', family: 'Plato' }],
    [
      'both particles',
      { family: 'Gaulle', given: 'C.', 'dropping-particle': 'de', 'non-dropping-particle': 'la' },
      { name: 'C. de la Gaulle', family: 'Gaulle', given: 'C.', particle: 'de la' },
    ],
    [
      'an elided particle',
      { family: 'Alembert', given: 'J.', 'dropping-particle': "d'" },
      { name: "J. d'Alembert", family: 'Alembert', given: 'J.', particle: "d'" },
    ],
    [
      'a suffix',
      { family: 'King', given: 'M. L.', suffix: 'Jr.' },
      { name: 'M. L. King Jr.', family: 'King', given: 'M. L.', suffix: 'Jr.' },
    ],
    [
      'TeX accents',
      { family: String.raw`Erd{\H o}s`, given: String.raw`P\'al` },
      { name: 'Pál Erdős', family: 'Erdős', given: 'Pál' },
    ],
    ['a tie', 'Jean~Paul Sartre', { name: 'Jean Paul Sartre' }],
    ['nothing', { literal: ' ' }, undefined],
    ['another type', 7, undefined],
  ])('%s', ([, value, result]) => {
    expect(readCslName(value)).toEqual(result);
  });
});

describe('identifiers', () => {
  test.for<[name: string, record: CslRecord, id: string | undefined]>([
    ['the place in the archive', { archive_location: '2510.01234v2' }, '2510.01234'],
    ['the place with its category', { archive_location: 'arXiv:2510.01234 [cs.LG]' }, '2510.01234'],
    ['the number', { number: 'arXiv:2510.01234' }, '2510.01234'],
    ['a bare number of an arXiv preprint', { number: '2510.01234', publisher: 'arXiv' }, '2510.01234'],
    ["another publisher's number", { number: '2510.01234', publisher: 'NIST' }, undefined],
    ['the address', { URL: 'http://arxiv.org/abs/hep-th/9901001?context=x' }, 'hep-th/9901001'],
    ['the DOI', { DOI: '10.48550/arXiv.2510.01234' }, '2510.01234'],
    ['the note', { note: 'Comment: 8 pages\narXiv: 2510.01234 [cs]' }, '2510.01234'],
    ['the extra field', { extra: 'arXiv:2510.01234' }, '2510.01234'],
    ['none', { URL: 'https://a.org/2510.01234', number: 3 }, undefined],
  ])('an arXiv id from %s', ([, record, id]) => {
    expect(readArxivId(record)).toBe(id);
  });

  test.for<[name: string, record: CslRecord, doi: string | undefined]>([
    ['bare', { DOI: '10.1234/a(b)' }, '10.1234/a(b)'],
    ['behind a resolver', { DOI: 'http://dx.doi.org/10.1234/x' }, '10.1234/x'],
    ['behind a prefix', { DOI: 'doi: 10.1234/x' }, '10.1234/x'],
    ['in the note', { note: 'PMID: 1\nDOI: 10.1234/x' }, '10.1234/x'],
    ["arXiv's own", { DOI: '10.48550/arXiv.2510.01234' }, undefined],
    ['none', { DOI: 'pending' }, undefined],
  ])('a DOI %s', ([, record, doi]) => {
    expect(readDoi(record)).toBe(doi);
  });

  test.for<[name: string, keyword: unknown, categories: string[]]>([
    ['commas', 'cs.LG, stat.ML', ['cs.LG', 'stat.ML']],
    ['semicolons', 'quant-ph; cond-mat.mes-hall;hep-th', ['quant-ph', 'cond-mat.mes-hall', 'hep-th']],
    ['a list, each once', ['cs.LG', 'cs.LG'], ['cs.LG']],
    ['other keywords', 'Computer Science - Machine Learning, e.g. kernels, math, node.js', []],
    ['another type', 3, []],
  ])('categories from %s', ([, keyword, categories]) => {
    expect(readCategories({ keyword })).toEqual(categories);
  });
});
