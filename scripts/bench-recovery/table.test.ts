import { expect, test } from 'vitest';
import { madeUpRecovery } from '../ingest/made-up-recovery.ts';
import { benchmark } from './benchmark.ts';
import { inlinesOf } from './made-up-score.ts';
import { formatTable } from './table.ts';

const texts = [
  { key: 'abstract:1', damaged: 'in O(n) of R', inline: inlinesOf('in $\\mathcal{O}(n)$ of $\\mathbb{R}$') },
  { key: 'title:1', damaged: 'A dog', inline: inlinesOf('A dog') },
];

function tableWith(recovery: Parameters<typeof benchmark>[1]): string {
  const { result } = benchmark(texts, recovery);
  const timeless = { ...result, abstractsPerSecond: 2345.6 };
  return formatTable({ simulated: timeless, real: timeless, startUpMilliseconds: 123.4 });
}

function rowsOf(table: string): Map<string, string[]> {
  const rows = table.split('\n').map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
  return new Map(rows.map(([label = '', ...cells]) => [label.replace(/:.*`.*/, ''), cells]));
}

test('recovery stands beside the texts as they are', () => {
  const rows = rowsOf(tableWith(madeUpRecovery({ 'O(n)': '\\mathcal{O}(n)' }, 0.937)));
  const both = (recovered: string, unchanged = '') => [recovered, recovered, unchanged, unchanged];
  expect(Object.fromEntries(rows)).toMatchObject({
    'texts with maths, without': both('1, 1', '1, 1'),
    'damage repaired': both('50.0 %', '0.0 %'),
    'glyph edits from the originals': both('2', '4'),
    'maths letters: precision': both('100.0', '0.0'),
    'maths letters: recall': both('80.0', '0.0'),
    'maths letters: F1': both('88.9', '0.0'),
    'perfect texts with maths': both('0.0 %', '0.0 %'),
    'false alarms in texts without maths': both('0.0 % (0)', '0.0 % (0)'),
    'of these, with maths that has no dollars': both('0', '0'),
    'invariant broken': both('0', '0'),
    'formulas that KaTeX refuses': both('0', '0'),
    'perfect texts at a confidence of 0.0 to 0.2': both('no texts'),
    'perfect texts at a confidence of 0.8 to 1.0': both('0.0 % of 1, mean 0.94'),
    'abstracts a second': both('2346'),
    'start-up': both('123 ms'),
  });
});

test('every row has a cell for every column', () => {
  const lines = tableWith(madeUpRecovery()).trimEnd().split('\n');
  expect(new Set(lines.map((line) => line.split('|').length))).toEqual(new Set([7]));
});
