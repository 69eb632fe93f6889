import { expect, test } from 'vitest';
import { awaitFiles, handOver, takeFiles } from './handed-files.ts';

const file = { file: 'papers/2510.00001.bib', key: 'k', render: () => '@misc{}' };

test('files are handed to the one who awaits them, once', () => {
  awaitFiles();
  expect(handOver([file])).toBe(true);
  expect(handOver([{ ...file, file: 'papers/2510.00001.ris' }])).toBe(true);
  expect(takeFiles().map((taken) => taken.file)).toEqual(['papers/2510.00001.bib', 'papers/2510.00001.ris']);
  expect(takeFiles()).toEqual([]);
});

test('where nobody awaits files, as in development, none are handed over', () => {
  expect(handOver([file])).toBe(false);
  expect(takeFiles()).toEqual([]);
});
