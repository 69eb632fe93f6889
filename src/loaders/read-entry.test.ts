import { expect, test } from 'vitest';
import { type ParsedEntry, parseEntry } from './parse-entry.ts';
import { readEntry } from './read-entry.ts';

const FILE = { id: '1', filePath: '1.mdx' };

/** What is said of an entry with this title, as it stands in the file. */
function warnings(title: string): readonly string[] {
  // An entry that can be read.
  const parsed = parseEntry({ ...FILE, source: `---\nid: "1"\ntitle: ${title}\n---\n\nText.\n` }) as ParsedEntry;
  return readEntry(FILE, parsed).warnings;
}

const SAID =
  '1.mdx: the title has a control character, such as YAML reads \\n or \\b between double quotes. Put it between single quotes, where a backslash stands for itself.';

test.for<[title: string, said: string[]]>([
  ['"The $\\nu$-SVM"', [SAID]],
  ['"The $\\tau$ function"', [SAID]],
  ['"The $\\\\nu$-SVM"', []],
  ["'The $\\nu$-SVM'", []],
  ['"Over two\n  lines"', []],
])('of the title %s, it is said that YAML has read a command otherwise: %o', ([title, said]) => {
  expect(warnings(title)).toEqual(said);
});
