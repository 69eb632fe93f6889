import { expect, test } from 'vitest';
import { awaitTextFiles, respondWithText, takeTextFiles, textPaths } from './text-files.ts';

const file = {
  file: 'papers/2510.00001.bib',
  key: 'k',
  mediaType: 'text/plain; charset=utf-8',
  render: () => '@misc{}',
};

test('a build hands its text files to the page writer, once, and has no paths for them', () => {
  awaitTextFiles();
  expect(textPaths('papers/[citation]', [file])).toEqual([]);
  expect(takeTextFiles()).toEqual([file]);
  expect(takeTextFiles()).toEqual([]);
});

test.for([
  ['papers/[citation]', { citation: '2510.00001.bib' }],
  ['[...feed]', { feed: 'papers/2510.00001.bib' }],
] as const)(
  'where nobody awaits them, as in development, %s has a path for each file, which answers with its text',
  async ([route, params]) => {
    const [path] = textPaths(route, [file]);
    expect(path?.params).toEqual(params);
    expect(takeTextFiles()).toEqual([]);
    const response = respondWithText({ props: path?.props ?? { file } });
    expect(await response.text()).toBe('@misc{}');
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  },
);
