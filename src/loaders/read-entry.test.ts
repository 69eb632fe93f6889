import { expect, test } from 'vitest';
import { type ParsedEntry, parseEntry } from './parse-entry.ts';
import { readEntry } from './read-entry.ts';

const FILE = { id: '1', filePath: '1.mdx' };

/** An entry with these lines of front matter beside its id. */
function parsed(lines: string): ParsedEntry {
  // Whatever the lines say, they are YAML.
  return parseEntry({ ...FILE, source: `---\nid: "1"\n${lines}\n---\n\nText.\n` }) as ParsedEntry;
}

/** What is said of an entry with this title, as it stands in the file. */
function warnings(title: string): readonly string[] {
  return readEntry(FILE, parsed(`title: ${title}`)).warnings;
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

/** Why an entry with these lines of front matter cannot be read; its id and title are in order. */
function problem(lines: string): string {
  try {
    readEntry(FILE, parsed(`title: A title\n${lines}`));
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

const NO_LIST = 'it is no list; write each of its items on a line of its own, after a hyphen';
const NO_FIELDS = 'it must be fields with names';

test.for<[lines: string, said: string]>([
  ['authors: Ada Lovelace', `authors: ${NO_LIST}`],
  ['authors: { name: Ada Lovelace }', `authors: ${NO_LIST}`],
  ['authors: [Ada Lovelace]', `authors.0: ${NO_FIELDS}, as in "name: Ada Lovelace"`],
  ['authors: [{ family: Lovelace }]', 'authors.0.name: it is missing'],
  ['authors: [{ name: "" }]', 'authors.0.name: it is empty'],
  ['authors: [{ name: A, orcid: 1825-0097 }]', 'authors.0.orcid: Write an ORCID iD as 0000-0002-1825-0097.'],
  ['authors: [{ name: A, hf: "@ada" }]', 'authors.0.hf: Write the name of a user of Hugging Face, without @.'],
  [
    'authors: [{ name: A, acl: Ada }]',
    'authors.0.acl: Write an id of a person in the ACL Anthology as yang-liu-umich.',
  ],
  ['authors:', 'authors: it is empty'],
  ['categories: cs.LG', `categories: ${NO_LIST}`],
  ['topics: graphs', `topics: ${NO_FIELDS}`],
  ['published: 2026', 'published: it is no text; put it in quotes'],
  ['published: 3 May 2026', 'published: Write a date as YYYY-MM-DD, YYYY-MM or YYYY.'],
  ['comment: [12 pages, a figure]', 'comment: it must be one text'],
  ['version: "2"', 'version: it is text, and must be a number; take away the quotes'],
  ['comment: []', 'comment: it must be one text'],
  ['topics: [graphs]', `topics: ${NO_FIELDS}`],
  ['publication: NeurIPS 2025', `publication: ${NO_FIELDS}`],
  ['links: []', 'links: it is empty'],
  ['version: 2.5', 'version: it must be a whole number'],
  ['version: true', 'version: it must be a whole number'],
  ['withdrawn: no', 'withdrawn: it can only be true; delete its line otherwise'],
  ['url: example.org', 'url: it is no address; write it with https://'],
  ['published: 2025-02-30', 'published: Its month has no such day.'],
  ['aclId: anthology', 'aclId: Write an id of the ACL Anthology as 2021.eacl-main.1 or W89-0101.'],
  [
    'categories: cs.LG\nversion: "2"',
    `version: it is text, and must be a number; take away the quotes; categories: ${NO_LIST}`,
  ],
  ['authors: [{ name: Ada Lovelace }]', 'nothing'],
])('of front matter with %j, it is said: %s', ([lines, said]) => {
  expect(problem(lines)).toBe(said);
});
