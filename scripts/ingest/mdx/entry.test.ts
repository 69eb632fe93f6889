import { expect, test } from 'vitest';
import { linesBeforeBody } from '../../../src/domain/entry-text.ts';
import { readEntry, writeEntry } from './entry.ts';

const source = '---\nid: "2510.01234"\ntitle: "A title"\n---\n\nThe abstract.\n';

test('reads what it wrote', () => {
  const entry = readEntry('2510/2510.01234.mdx', source);
  expect(entry).toEqual({
    path: '2510/2510.01234.mdx',
    source,
    data: { id: '2510.01234', title: 'A title' },
    body: 'The abstract.\n',
  });
  expect(writeEntry(entry.data, entry.body)).toBe(source);
});

test("reads Windows' line ends, a missing end of line and keys of people's own", () => {
  const edited = source.replace('title', 'mine: 1\ntitle').trimEnd().replaceAll('\n', '\r\n');
  const entry = readEntry('a.mdx', edited);
  expect(entry.data).toEqual({ id: '2510.01234', title: 'A title', mine: 1 });
  expect(entry.body).toBe('The abstract.\n');
});

test.for([
  ['no front matter', 'The abstract.\n', /does not begin with front matter/],
  ['broken YAML', '---\nid: "a\n---\n', /is no YAML at line 3, column 1: Missing closing "quote$/],
  ['a key that is there twice', '---\nid: "a"\ntitle: "b"\nid: "c"\n---\n', /at line 4, column 1: Map keys must be/],
  ['a missing title', '---\nid: "2510.01234"\n---\n', /title/],
  ['a day that no calendar has', source.replace('---\n\n', 'published: 2025-13-01\n---\n\n'), /YYYY-MM-DD.*published/],
  ['an id that is a path', source.replace('2510.01234', '../secret'), /A paper id holds/],
  ['a list instead of keys', '---\n- a\n---\n', /is not valid/],
] as const)('%s is an error that says so on one line', ([, text, message]) => {
  expect(() => readEntry('a.mdx', text)).toThrow(message);
  expect(() => readEntry('a.mdx', text)).toThrow(/^[^\n]*$/);
});

test.for([
  ['as it is written', source, 5],
  ['with more blank lines', source.replace('\n\nThe', '\n\n\n \nThe'), 7],
  ["with Windows' line ends", source.replaceAll('\n', '\r\n'), 5],
  ['without front matter', 'The abstract.', 0],
] as const)('the lines before the body are counted: %s', ([, text, lines]) => {
  expect(linesBeforeBody(text)).toBe(lines);
});
