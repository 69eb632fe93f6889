import { expect, test } from 'vitest';
import { cslJson } from './csl-json.ts';

function read(fields: object) {
  const { fragments, issues } = cslJson.adapt({
    path: 'x.csl.json',
    text: JSON.stringify([{ title: 'T', ...fields }]),
  });
  return { publication: fragments[0]?.publication, issues: issues.map(({ code, what }) => `${code}: ${what}`) };
}

test.for<[name: string, fields: object, publication: object | undefined]>([
  [
    'an article with all its parts',
    { type: 'article-journal', volume: 12, issue: '3', page: '12–34', publisher: 'P', 'container-title': 'J' },
    { type: 'article-journal', volume: '12', issue: '3', pages: '12-34', publisher: 'P' },
  ],
  [
    'a chapter with its editors',
    {
      type: 'chapter',
      editor: [{ family: 'Berg', given: 'Jan' }],
      'collection-title': '<i>Notes</i>',
      edition: 2,
      'publisher-place': 'Lund',
    },
    {
      type: 'chapter',
      edition: '2',
      series: 'Notes',
      editors: [{ name: 'Jan Berg', family: 'Berg', given: 'Jan' }],
      place: 'Lund',
    },
  ],
  ['pages in words', { type: 'chapter', page: 'pp. 1 -- 4,9' }, { type: 'chapter', pages: '1-4, 9' }],
  ['an event beside its proceedings', { 'container-title': 'Proc.', 'event-title': 'ICML' }, { event: 'ICML' }],
  ['an event that is its proceedings', { 'container-title': 'ICML', event: 'ICML' }, undefined],
  ['an event alone', { event: 'ICML' }, { event: 'ICML' }],
  ['a type that is like another', { type: 'entry-encyclopedia' }, { type: 'chapter' }],
  ['a type that is like none', { type: 'motion_picture' }, { type: 'document' }],
  ['a name of the prototype', { type: 'constructor' }, { type: 'document' }],
  ['a kind of thesis', { type: 'thesis', genre: 'PhD thesis' }, { type: 'thesis', genre: 'PhD thesis' }],
  [
    'a preprint elsewhere',
    { type: 'article', genre: 'preprint', publisher: 'OSF' },
    { type: 'article', publisher: 'OSF' },
  ],
  ['nothing', {}, undefined],
])('%s', ([, fields, publication]) => {
  expect(read(fields)).toEqual({ publication, issues: [] });
});

const ARXIV = { archive: 'arXiv', archive_location: '1804.11326' };

test.for<[name: string, fields: object, publication: object | undefined]>([
  ['a preprint', { type: 'article', number: 'arXiv:1804.11326v2', genre: 'preprint', publisher: 'arXiv' }, undefined],
  [
    'a preprint with the name of its journal',
    { type: 'article', 'container-title': 'Nature', DOI: '10.1000/x' },
    undefined,
  ],
  ['what is called an article of arXiv', { type: 'article-journal', 'container-title': 'arXiv:1804.11326' }, undefined],
  [
    'what is called an article of CoRR',
    { type: 'article-journal', 'container-title': 'CoRR', volume: 'abs/1' },
    undefined,
  ],
  ['an article of nowhere', { type: 'article-journal' }, undefined],
  [
    'an article of a journal',
    { type: 'article-journal', 'container-title': 'Nature', volume: '567', issued: { 'date-parts': [[2019, 3]] } },
    { type: 'article-journal', date: '2019-03', volume: '567' },
  ],
])('on arXiv: %s', ([, fields, publication]) => {
  expect(read({ ...ARXIV, ...fields })).toEqual({ publication, issues: [] });
});

test.for<[name: string, fields: object, publication: object | undefined, issue: string]>([
  ['an object', { volume: {}, issue: '1' }, { issue: '1' }, 'field-malformed: volume is no text'],
  ['signs alone', { page: '--', issue: '1' }, { issue: '1' }, 'field-malformed: page cannot be "–"'],
  ['a type that is none', { type: 3, issue: '1' }, { issue: '1' }, 'field-malformed: type is no text'],
  ['editors that are no list', { editor: 'Jan', issue: '1' }, { issue: '1' }, 'field-malformed: editor is no list'],
  [
    'an editor without a name',
    { editor: [{}, { literal: 'Bo' }] },
    { editors: [{ name: 'Bo' }] },
    'field-malformed: editor 1 has no name',
  ],
])('%s is reported, and the rest kept', ([, fields, publication, issue]) => {
  expect(read(fields)).toEqual({ publication, issues: [issue] });
});

test('a text without end is left out', () => {
  expect(read({ publisher: 'P'.repeat(301) })).toMatchObject({ publication: undefined, issues: [expect.any(String)] });
});
