import { expect, test } from 'vitest';
import { joinEntry, splitEntry } from './entry-text.ts';

test.for([
  ['an entry', '---\na: 1\n---\n\nText.\n', { frontMatter: 'a: 1\n', body: 'Text.\n' }],
  ['line ends of Windows', '---\r\na: 1\r\n---\r\n\r\nText.\r\n', { frontMatter: 'a: 1\r\n', body: 'Text.\r\n' }],
  ['a byte order mark', '\ufeff---\na: 1\n---\nText.\n', { frontMatter: 'a: 1\n', body: 'Text.\n' }],
  ['no body', '---\na: 1\n---', { frontMatter: 'a: 1\n', body: '' }],
  [
    'a rule in the body',
    '---\na: 1\n---\n\nText.\n\n---\n\nMore.\n',
    { frontMatter: 'a: 1\n', body: 'Text.\n\n---\n\nMore.\n' },
  ],
  ['no front matter', 'Text.\n', { frontMatter: '', body: 'Text.\n' }],
  ['a front matter without an end', '---\na: 1\n', { frontMatter: '', body: '---\na: 1\n' }],
] as const)('splits %s', ([, source, parts]) => {
  expect(splitEntry(source)).toEqual(parts);
});

test.for(['Text.\n', ''])('splitting undoes joining with the body %j', (body) => {
  const entry = { frontMatter: 'a: "---"\nb: 2\n', body };
  expect(splitEntry(joinEntry(entry))).toEqual(entry);
});
