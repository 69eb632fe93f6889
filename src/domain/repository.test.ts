import { expect, test } from 'vitest';
import type { Inline } from './inline.ts';
import { repositories } from './repository.ts';

const link = (url: string): Inline => ({ type: 'link', url, children: [{ type: 'text', value: url }] });

test.for<[string, string[], string[]]>([
  ['a repository is named by owner and name', ['https://github.com/fudan-zvg/SOFT'], ['fudan-zvg/SOFT']],
  ['what lies below a repository is the repository', ['https://github.com/a/b/tree/main/c'], ['a/b']],
  ['the same repository counts once', ['https://github.com/a/b', 'https://github.com/A/B.git'], ['a/b']],
  ['an owner alone is none', ['https://github.com/a'], []],
  ['another host is none', ['https://example.org/a/b'], []],
  ['a host that looks alike is none', ['https://github.com.example.org/a/b'], []],
])('%s', ([, urls, names]) => {
  expect(repositories([{ type: 'paragraph', children: urls.map(link) }]).map(({ name }) => name)).toEqual(names);
});

test('a link inside emphasis is found', () => {
  const emphasis: Inline = { type: 'emphasis', children: [link('https://gitlab.com/a/b')] };
  expect(repositories([{ type: 'paragraph', children: [emphasis] }])).toEqual([
    { url: 'https://gitlab.com/a/b', name: 'a/b' },
  ]);
});
