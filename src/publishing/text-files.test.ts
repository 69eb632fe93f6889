import { expect, test } from 'vitest';
import { awaitFiles, takeFiles } from './handed-files.ts';
import { respondWithText, textPaths } from './text-files.ts';

const file = {
  file: 'papers/2510.00001.bib',
  key: 'k',
  mediaType: 'text/plain; charset=utf-8',
  render: () => '@misc{}',
};

test('where files are awaited, a route of text files has no paths', () => {
  awaitFiles();
  expect(textPaths('papers/[citation]', [file])).toEqual([]);
  expect(takeFiles()).toEqual([file]);
});

test.for([
  ['papers/[citation]', { citation: '2510.00001.bib' }],
  ['[...feed]', { feed: 'papers/2510.00001.bib' }],
] as const)(
  'where nobody awaits them, as in development, %s has a path for each file, which answers with its text',
  async ([route, params]) => {
    const [path] = textPaths(route, [file]);
    expect(path?.params).toEqual(params);
    const response = respondWithText({ props: path?.props ?? { file } });
    expect(await response.text()).toBe('@misc{}');
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
  },
);
