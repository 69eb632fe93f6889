import { describe, expect, test } from 'vitest';
import { ingest } from './ingest-at-once.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import { readEntry } from './mdx/entry.ts';
import type { Change } from './pipeline.ts';
import type { EntryFile } from './read-entries.ts';

const A = {
  id: 'http://zotero.org/users/1/items/AAAA',
  type: 'article-journal',
  title: 'On Kernels',
  DOI: '10.1234/a',
};
const B = { id: 'http://zotero.org/users/1/items/BBBB', type: 'article-journal', title: 'Of Kernels' };
const FACTS = { 'container-title': 'Journal', abstract: 'We show it.', issued: { 'date-parts': [[2025]] } };

const run = (records: readonly object[], files: readonly EntryFile[]) =>
  ingest(
    [{ path: 'a.csl.json', text: JSON.stringify(records.map((record) => ({ ...FACTS, ...record }))) }],
    files,
    madeUpRecovery(),
  );

const files = run([A, B], []).changes;

type Edit = readonly [was: string | RegExp, is: string];

/** Both entries edited, then B gets the DOI of A. */
function join(editsOfKept: readonly Edit[], editsOfReplaced: readonly Edit[]) {
  const { changes, report } = run([A, { ...B, DOI: A.DOI }], files.map(edit));
  const [change] = changes;
  if (change === undefined || changes.length > 1) throw new Error('One entry is written.');
  const replaced = change.replaces[0] ?? '';
  const issues = report.issues.map(({ code, where, what }) => `${code} ${where.replace(replaced, '')}: ${what}`);
  return { entry: readEntry(change.path, change.text), issues, kept: report.keptEdits.flatMap(({ fields }) => fields) };

  function edit({ path, text }: Change): EntryFile {
    return { path, text: (path === KEPT ? editsOfKept : editsOfReplaced).reduce(applied, text) };
  }
}

function applied(text: string, [was, is]: Edit): string {
  expect(text).toMatch(was);
  return text.replace(was, is);
}

const KEPT = run([A, { ...B, DOI: A.DOI }], files).changes[0]?.path;
const ID = KEPT?.replace(/^.*\/|\.mdx$/g, '');
const LOST = `This entry gives way to ${ID}, which says something else; here it was`;
const venue = (is: string): Edit => ['venue: "Journal"', is];
const body = (is: string): Edit => [/\n---\n\n.*\n$/, `\n---\n\n${is}`];
const key = (is: string): Edit => ['listed:', `${is}\nlisted:`];

describe('two entries that turn out to be one paper', () => {
  test('become one without a word where nobody edited them', () => {
    expect(join([], [])).toMatchObject({ issues: [], kept: [] });
  });

  test.for<[name: string, kept: Edit[], replaced: Edit[], issues: string[]]>([
    ['a field', [venue('venue: "X"')], [venue('venue: "Y"')], [`edit-dropped  venue: ${LOST} "Y"`]],
    ['a deleted field', [venue('venue: "X"')], [venue('')], [`edit-dropped  venue: ${LOST} deleted`]],
    [
      'a body, in full',
      [body('One.')],
      [body(`${'We prove $\\alpha$. '.repeat(20).trim()}\n\nMore.\n`)],
      [`edit-dropped  abstract: ${LOST} "${'We prove $\\alpha$. '.repeat(20).trim()}\n\nMore."`],
    ],
    [
      'a list',
      [['categories: []', 'categories: ["cs.LG"]']],
      [['categories: []', 'categories: ["cs.AI"]']],
      [`edit-dropped  categories: ${LOST} "["cs.AI"]"`],
    ],
    ["a key of people's own", [key('mine: 1')], [key('mine: { a: 2 }')], [`edit-dropped  mine: ${LOST} "{"a":2}"`]],
    [
      'a correction of topics that contradicts',
      [key('topics:\n  add: ["a"]')],
      [key('topics:\n  remove: ["a", "b"]')],
      [`edit-dropped  topics: ${LOST} "{"remove":["a"]}"`],
    ],
    ['an edit of both alike, which is not lost', [venue('venue: "X"')], [venue('venue: "X"')], []],
  ])('report the edit that is lost: %s', ([, kept, replaced, issues]) => {
    expect(join(kept, replaced).issues).toEqual(issues);
  });

  test('keep what was edited in the replaced one alone', () => {
    const { entry, issues, kept } = join([], [venue('venue: "Y"'), key('mine: 2'), body('We prove it.\n')]);
    expect(entry).toMatchObject({ data: { venue: 'Y', mine: 2 }, body: 'We prove it.\n' });
    expect({ issues, kept }).toEqual({ issues: [], kept: ['venue', 'abstract'] });
  });

  test('unite their corrections of topics', () => {
    const { entry, issues } = join(
      [key('topics:\n  add: ["a"]\n  remove: ["b"]')],
      [key('topics:\n  add: ["c", "a"]\n  remove: ["d"]')],
    );
    expect(entry.data.topics).toEqual({ add: ['a', 'c'], remove: ['b', 'd'] });
    expect(issues).toEqual([]);
  });
});
