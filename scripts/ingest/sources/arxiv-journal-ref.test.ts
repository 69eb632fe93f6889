import { expect, test } from 'vitest';
import { readJournalRef } from './arxiv-journal-ref.ts';

test.for<[text: string, venue: string, details: string]>([
  ['J. Chem. Math. 144, 124107 (2016)', 'J. Chem. Math.', '144 () 124107 2016'],
  ['Phys.Mod.B573:94-100,2003', 'Phys.Mod.', 'B573 () 94-100 2003'],
  ['Graphs, Trees and Computing 14 (2005) 439 -- 465', 'Graphs, Trees and Computing', '14 () 439-465 2005'],
  ['J. Trees A: Math. Theor. 51 (2018) 035201', 'J. Trees A: Math. Theor.', '51 () 035201 2018'],
  ['Journal of Trees, 34 (3) (2008), pp. 773-780', 'Journal of Trees', '34 (3) 773-780 2008'],
  ['Lett. Trees. 108 (2018), no. 2, 359-376', 'Lett. Trees.', '108 (2) 359-376 2018'],
  ['Trees and Reliability, 35(2):e1914, 2025', 'Trees and Reliability', '35 (2) e1914 2025'],
  ['Eur. Trees. J. C (2017) 77:856', 'Eur. Trees. J. C', '77 () 856 2017'],
  ['Trees & Graphs (TG), Vol.3, No.1, January 2012', 'Trees & Graphs (TG)', '3 (1)  2012'],
  ['Tree Networks, Volume 121, January 2020, Pages 1-10', 'Tree Networks', '121 () 1-10 2020'],
  [
    String.raw`Journal de l'\'Ecole - Math\'ematiques, Tome 11 (2024), pp. 431-472.`,
    "Journal de l'École - Mathématiques",
    '11 () 431-472 2024',
  ],
])('%s is an article', ([text, venue, details]) => {
  const { venue: read, publication } = readJournalRef(text);
  expect(read).toBe(venue);
  expect(publication?.type).toBe('article-journal');
  const { volume, issue = '', pages = '', date } = publication ?? {};
  expect(`${volume} (${issue}) ${pages} ${date}`).toBe(details);
});

test.for<[text: string, why: string]>([
  ['Nature', 'there are no numbers'],
  ['Nature 1999', 'there is no volume'],
  ['Trees Lett. 100 (2008) 12; Erratum 101 (2008) 99', 'there is more than one reference'],
  ['2021 IEEE International Conference on Trees (ICT)', 'it begins with a number'],
  ['In Proc. ICT 12 (2020), pages 14-26', 'it is of proceedings'],
  ['Published in Trees 12, 345 (2021)', 'there are words in front of the name'],
  ['PoS(CD15) (2015) 045', 'volume and page cannot be told apart'],
  ['Trees A, 389(18):3881-3892', 'there is no year'],
  ['Trees 480, 2 (2018), 1234-1250', 'a part has no name'],
  [`${'Trees '.repeat(60)}1 (2000) 2`, 'it is too long'],
])('%s is left as it is, since %s', ([text]) => {
  expect(readJournalRef(text)).toEqual({ venue: text.replace(/\s+/g, ' ') });
});

test('a reference that says nothing is none', () => {
  expect(readJournalRef('')).toEqual({});
  expect(readJournalRef(' -- ')).toEqual({});
});
