import { expect, test } from 'vitest';
import type { PublicationDetails } from '../domain/paper.ts';
import { madeUpChapter, madeUpPaper, madeUpPreprint } from './made-up-paper.ts';
import { ris } from './ris.ts';

test('RIS is plain Unicode, a tag per line', () => {
  expect(ris.serialize(madeUpPreprint).split('\r\n')).toEqual([
    'TY  - UNPB',
    'TI  - Reducing the O(n²) Cost',
    'AU  - van Beethoven, Ludwig',
    'AU  - Lee, Ann',
    'AU  - The Kernel Team',
    'PY  - 2024',
    'DA  - 2024/03/07',
    'AB  - We halve n² x',
    'KW  - cs.CV',
    'KW  - cs.LG',
    'UR  - https://arxiv.org/abs/2403.04690',
    'L1  - https://arxiv.org/pdf/2403.04690',
    'N1  - arXiv:2403.04690',
    'ER  - ',
    '',
  ]);
});

test('RIS has what is known of the publication', () => {
  expect(ris.serialize(madeUpChapter).split('\r\n')).toEqual([
    'TY  - CHAP',
    'TI  - Kernels in Practice',
    'AU  - Lee, Ann',
    'A2  - Berg, Jan',
    'A2  - Ek, Bo',
    'PY  - 2020',
    'T2  - A Handbook of Kernels',
    'T3  - Handbooks',
    'VL  - 2',
    'SP  - 17',
    'EP  - 34',
    'ET  - 3rd',
    'PB  - Press & Sons',
    'CY  - Lund',
    'DO  - 10.1000/chapter',
    'ER  - ',
    '',
  ]);
});

test.for<[name: string, details: PublicationDetails, lines: string[]]>([
  ['an issue', { type: 'article-journal', issue: '4' }, ['TY  - JOUR', 'IS  - 4']],
  ['pages that are no range', { pages: '1-4, 9' }, ['SP  - 1-4, 9']],
  ['an article number', { type: 'article-journal', number: 'e17' }, ['M1  - e17']],
  ["a report's number", { type: 'report', number: 'TR-7' }, ['TY  - RPRT', 'SN  - TR-7']],
  ['a kind of thesis', { type: 'thesis', genre: 'PhD thesis' }, ['TY  - THES', 'M3  - PhD thesis']],
  ['a book', { type: 'book' }, ['TY  - BOOK']],
  ['a paper of a conference', { type: 'paper-conference' }, ['TY  - CONF']],
  ['anything else', { type: 'document' }, ['TY  - GEN']],
])('RIS has %s', ([, publication, lines]) => {
  expect(ris.serialize(madeUpPaper({ id: 'x', publication })).split('\r\n')).toEqual(expect.arrayContaining(lines));
});
