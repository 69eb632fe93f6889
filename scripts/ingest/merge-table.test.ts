import { expect, test } from 'vitest';
import { CalendarDateSchema } from '../../src/domain/calendar.ts';
import { PaperIdSchema } from '../../src/domain/paper.ts';
import { fragment } from './made-up-fragment.ts';
import { mergeWitnesses } from './merge.ts';
import { fragmentToWitness } from './merge-witness.ts';
import type { Fragment } from './sources/source.ts';

type Said = Pick<Fragment, 'venue' | 'publication'>;

const bibtex = (said: Said): Fragment => ({ ...fragment({ source: 'bibtex', capture: 'library.bib' }), ...said });
const csl = (said: Said): Fragment => ({ ...fragment({ source: 'csl-json', capture: 'doi.csl.json' }), ...said });

const ARTICLE: Said = {
  venue: 'J. Test',
  publication: { type: 'article-journal', volume: '3', issue: '2', pages: '1-9' },
};
const BARE: Said = { publication: { type: 'document' } };

test.for<[name: string, one: Fragment, other: Fragment, merged: Said]>([
  ['a bare record beside an article in one library', bibtex(ARTICLE), bibtex(BARE), ARTICLE],
  ['an empty record beside an article in one library', bibtex(ARTICLE), bibtex({}), ARTICLE],
  [
    'a trusted record that names the type alone',
    bibtex(ARTICLE),
    csl({ publication: { type: 'article-journal' } }),
    ARTICLE,
  ],
  [
    'a trusted record that names type and date alone',
    bibtex(ARTICLE),
    csl({ venue: 'Other', publication: { type: 'article-journal', date: CalendarDateSchema.parse('2025-10-01') } }),
    ARTICLE,
  ],
  [
    'a trusted record that has a publisher but no venue',
    bibtex(ARTICLE),
    csl({ publication: { type: 'article-journal', publisher: 'Press' } }),
    ARTICLE,
  ],
  [
    'a trusted record that names the type, beside a venue alone',
    bibtex({ venue: 'J. Test' }),
    csl({ publication: { type: 'article-journal' } }),
    { venue: 'J. Test' },
  ],
  [
    'a record of one venue without a type in one library',
    bibtex({ venue: 'J. Test', publication: { type: 'article-journal' } }),
    bibtex({ venue: 'J. Test' }),
    { venue: 'J. Test', publication: { type: 'article-journal' } },
  ],
  [
    'two articles in one library, each first in one field',
    bibtex({ venue: 'A', publication: { volume: '2' } }),
    bibtex({ venue: 'B', publication: { volume: '1' } }),
    { venue: 'A', publication: { volume: '2' } },
  ],
  [
    'a trusted record as detailed',
    bibtex(ARTICLE),
    csl({ venue: 'B', publication: { volume: '1' } }),
    {
      venue: 'B',
      publication: { volume: '1' },
    },
  ],
])('venue and details are those of one record: %s', ([, one, other, expected]) => {
  for (const order of [
    [one, other],
    [other, one],
  ]) {
    const { venue, publication } = mergeWitnesses(
      PaperIdSchema.parse('2510.00001'),
      order.map((said) => fragmentToWitness(said).witness),
    );
    expect({ venue: venue.value, publication: publication.value }).toEqual(expected);
  }
});
