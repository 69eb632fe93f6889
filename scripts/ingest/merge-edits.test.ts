import { expect, test } from 'vitest';
import { entryClaim, fragmentClaim } from './identity-claim.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import { readEntry } from './mdx/entry.ts';
import { ingestPaper, type Outcome } from './pipeline-paper.ts';
import type { Fragment } from './sources/source.ts';

const FACTS = {
  arxivId: '2510.00001',
  title: 'A Title of $n$ Words',
  authors: ['Ada', 'Bob'],
  published: '2025-10-01',
  venue: 'ICML',
  categories: ['cs.LG'],
  abstract: 'We show $x$.',
};
const PATH = '2510/2510.00001.mdx';
const listed = listedFragment('2025-10-02', { upvotes: 3 });

/** One run over one paper. */
function run(fragments: readonly Fragment[], entry?: string): Outcome {
  return ingestPaper([
    ...fragments.map(fragmentClaim),
    ...(entry === undefined ? [] : [entryClaim(readEntry(PATH, entry))]),
  ]);
}

const fresh = run([fragment(FACTS), listed]).text as string;
const changed = (from: string | RegExp, to: string): string => {
  expect(fresh).toMatch(from);
  return fresh.replace(from, to);
};

test.for([
  ['nothing', fresh, []],
  ['a title', changed('A Title of', 'My Title of'), ['title']],
  ['a body', changed('We show', 'We prove'), ['abstract']],
  [
    'a body with a component',
    changed('We show', 'import Note from "./Note.astro"\n\n<Note>\n\nWe\n\n</Note>\n\n{/* a */} show'),
    ['abstract'],
  ],
  ['a deleted field', changed('venue: "ICML"\n', ''), ['venue']],
  ['a deleted list', changed(/categories: .*\n/, ''), ['categories']],
  ['an added field', changed('categories:', 'updated: "2025-10-09"\ncategories:'), ['updated']],
  ['a deleted abstract', changed('\nWe show $x$.\n', ''), ['abstract']],
  ['two fields', changed('A Title of', 'My Title of').replace('We show', 'We prove'), ['title', 'abstract']],
  ['topics', changed('listed:', 'topics:\n  add: ["kernels"]\nlisted:'), []],
  ["a key of one's own", changed('listed:', 'mine: yes\nlisted:'), []],
  ['comments and formatting', changed('venue: "ICML"', '# As printed.\nvenue: ICML'), []],
  ["Windows' line ends", fresh.replaceAll('\n', '\r\n'), []],
] as const)('%s edited by hand: the file is kept as it is, twice', ([, edited, edits]) => {
  const outcome = run([fragment(FACTS), listed], edited);
  const text = outcome.text ?? edited;
  expect(text.replace('categories: []\n', '')).toBe(edited);
  expect(outcome).toMatchObject({ keptEdits: edits, issues: [] });
  expect(run([fragment(FACTS), listed], text)).toMatchObject({ status: 'unchanged', keptEdits: edits, issues: [] });
});

test('a field that nobody edited follows its source, and comments on others stay', () => {
  const commented = changed('venue: "ICML"', '# As printed.\nvenue: "ICML"');
  const { text, issues } = run([fragment({ ...FACTS, title: 'A New Title', abstract: 'New.' }), listed], commented);
  expect(text).toContain('title: "A New Title"\n');
  expect(text).toContain('# As printed.\nvenue: "ICML"\n');
  expect(text).toMatch(/\n---\n\nNew\.\n$/);
  expect(issues).toEqual([]);
});

test('an edit whose source has changed is kept and reported once', () => {
  const edited = changed('A Title of', 'My Title of');
  const fragments = [fragment({ ...FACTS, title: 'A New Title' }), listed];
  const first = run(fragments, edited);
  expect(first.text).toContain('title: "My Title of $n$ Words"\n');
  expect(first.issues).toEqual([
    { code: 'edit-kept', where: '2510.00001 title', what: 'The sources now say "A New Title"' },
  ]);
  expect(run(fragments, first.text)).toMatchObject({ status: 'unchanged', keptEdits: ['title'], issues: [] });
});

test('an edited abstract keeps its status, although a better one came', () => {
  const captured = run([listedFragment('2025-10-02', { arxivId: '2510.00001', abstract: 'We show x.' })])
    .text as string;
  const { text, issues } = run([fragment(FACTS)], captured.replace('show x', 'show $x$ well'));
  expect(text).toMatch(/abstractStatus: "captured"[\s\S]*We show \$x\$ well\.\n$/);
  expect(issues).toMatchObject([{ code: 'edit-kept', where: '2510.00001 abstract' }]);
});

test('an edit that the source takes over is no edit any more', () => {
  const { text } = run(
    [fragment({ ...FACTS, title: 'My Title' }), listed],
    changed('A Title of $n$ Words', 'My Title'),
  );
  expect(run([fragment({ ...FACTS, title: 'Our Title' }), listed], text).text).toContain('title: "Our Title"\n');
});

test('a field that its source withdraws goes, unless a person wrote it', () => {
  const { venue: _, ...withoutVenue } = FACTS;
  expect(run([fragment(withoutVenue), listed], fresh).text).not.toContain('venue');
  expect(run([fragment(withoutVenue), listed], changed('"ICML"', '"ICML 2025"')).text).toContain(
    'venue: "ICML 2025"\n',
  );
});

test('an entry written by hand alone is kept, and gains what it does not say', () => {
  const written = '---\nid: 2510.00001\ntitle: Mine\nauthors:\n  - name: Me\n---\n\nMy words.\n';
  const { text, keptEdits } = run([fragment(FACTS)], written.replace('id: 2510.00001', 'id: "2510.00001"'));
  expect(text).toMatch(/^---\nid: "2510.00001"\ntitle: Mine\nauthors:\n {2}- name: Me\npublished: "2025-10-01"\n/);
  expect(text).toMatch(/My words\.\n$/);
  expect(keptEdits).toEqual(['title', 'authors', 'abstract']);
});
