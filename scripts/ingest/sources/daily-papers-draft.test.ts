import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shorthand } from '../tex/shorthand.ts';
import { dailyPapersText } from './daily-papers-text.ts';

describe('where a footer between two papers is missing, the second one', () => {
  const LONG = 'A sentence about kernels of many kinds. '.repeat(10).trim();
  test.for<[is: string, end: string, title: string, next: string, papers: string[], issues: string[]]>([
    ['is found by its title', 'The end.', 'On Kernels', LONG, ['T', 'On Kernels'], [':1', ':1']],
    ['is found by a question', 'The end.', 'Why Kernels?', LONG, ['T', 'Why Kernels?'], [':1', ':1']],
    ['is found below an address', 'See https://x.org/a', 'On Kernels', LONG, ['T', 'On Kernels'], [':1', ':1']],
    ['is only suspected within a sentence', 'The end', 'On Kernels', LONG, ['T'], [':5']],
    ['is only suspected above a short abstract', 'The end.', 'On Kernels', LONG.slice(0, 120), ['T'], [':5']],
    ['is only suspected behind a small letter', 'The end.', 'p-kernels', LONG, ['T'], [':5']],
    ['is none where a sentence goes on', 'The', 'Kernel', `machine. ${LONG}`, ['T'], []],
    ['is none where a sentence is short', 'The end.', 'It works.', LONG, ['T'], []],
  ])('%s', ([, end, title, next, papers, issues]) => {
    const text = ['T', '', `${LONG} ${end}`, '', title, '', next, '', '• 2 authors', '·', 'Dec 9'].join('\n');
    const result = dailyPapersText.adapt({ path: '2025-12-10.txt', text });
    expect(result.fragments.map((fragment) => shorthand(fragment.title))).toEqual(papers);
    expect(result.issues.map(({ where }) => where.replace('2025-12-10.txt', ''))).toEqual(issues);
  });
});

describe('the bundled capture without one footer', () => {
  const path = 'daily-papers-2025-12-10.txt';
  const lines = readFileSync(new URL(`../../../content/captures/${path}`, import.meta.url), 'utf8').split('\n');
  const footers = lines.flatMap((line, index) => (/^ +• \d+ author/.test(line) ? [index] : []));

  test.for(footers.slice(0, -1))('at index %i still has 39 papers, and an issue', (footer) => {
    const text = lines.map((line, index) => (index >= footer && index < footer + 3 ? '' : line)).join('\n');
    const { fragments, issues } = dailyPapersText.adapt({ path, text });
    expect(fragments.map(({ listed }) => listed?.[0]?.rank)).toEqual(Array.from({ length: 39 }, (_, rank) => rank + 1));
    expect(issues.map(({ code }) => code)).toEqual(['field-malformed', 'field-malformed']);
  });

  test('at the end has 38 papers, and an issue', () => {
    const { fragments, issues } = dailyPapersText.adapt({ path, text: lines.slice(0, footers.at(-1)).join('\n') });
    expect(fragments).toHaveLength(38);
    expect(issues).toMatchObject([{ code: 'record-malformed', what: 'the text breaks off in this paper' }]);
  });
});
