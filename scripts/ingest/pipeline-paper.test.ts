import { expect, test } from 'vitest';
import { groupClaims } from './identity.ts';
import { entryClaim, fragmentClaim } from './identity-claim.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import { readEntry } from './mdx/entry.ts';
import { ingestPaper, type Outcome } from './pipeline-paper.ts';
import type { Fragment } from './sources/source.ts';

const FACTS = { arxivId: '2510.00001', authors: ['Ada'], published: '2025-10-01', abstract: 'We show $x$.' };
const LONG =
  'A whole abstract whose words are so many that no other paper in the world could have the very same ones. '.repeat(2);

/** One run over papers with the entries that earlier runs left; exactly one paper comes out. */
function run(fragments: readonly Fragment[], ...earlier: Outcome[]): Outcome & { text: string } {
  const entries = earlier.map(({ path, text = '' }) => entryClaim(readEntry(path, text)));
  const groups = groupClaims([...fragments.map(fragmentClaim), ...entries]).groups;
  expect(groups).toHaveLength(1);
  const outcome = ingestPaper(groups.flat());
  return { ...outcome, text: outcome.text ?? earlier[0]?.text ?? '' };
}

const day = (number: number, said: Parameters<typeof listedFragment>[1] = {}): Fragment =>
  listedFragment(`2025-10-0${number}`, { abstract: 'We show x.', ...said });

test.for([
  ['the list after the bibliography', [[fragment(FACTS)], [day(2)], [day(3)]]],
  ['the bibliography after the lists', [[day(2)], [day(3)], [fragment(FACTS)]]],
  ['the bibliography between the lists', [[day(3)], [fragment(FACTS)], [day(2)]]],
] as const)('facts accumulate: %s', ([, runs]) => {
  const together = run(runs.flat());
  const [first, ...rest] = runs;
  const apart = rest.reduce((outcome, fragments) => run(fragments, outcome), run(first ?? []));
  expect(apart.text).toContain('2025-10-02');
  expect(run(runs.flat(), apart).text.split('---')[2]).toBe('\n\nWe show $x$.\n');
  expect(run(runs.flat(), apart).text.replace(/formerIds.*\n(?: {2}.*\n)*/, '')).toBe(together.text);
  expect(apart.text.replace(/formerIds.*\n(?: {2}.*\n)*/, '')).toBe(together.text);
});

test('an edit survives a run that does not read its source', () => {
  const facts = fragment({ ...FACTS, abstract: LONG });
  const first = run([facts, day(2, { abstract: LONG })]);
  const edited = {
    ...first,
    text: first.text.replace('A Title of', 'My Title of').replace('authors:\n  - name: "Ada"\n', ''),
  };
  const partial = run([day(3, { abstract: LONG, authors: ['Eve'] })], edited);
  expect(partial).toMatchObject({ keptEdits: ['title', 'authors'], issues: [] });
  const whole = run([facts, day(2), day(3)], partial);
  expect(whole).toMatchObject({ status: 'unchanged', keptEdits: ['title', 'authors'], issues: [] });
});

test('a deleted appearance stays deleted, whichever captures are read', () => {
  const first = run([fragment(FACTS), day(2), day(3)]);
  const edited = { ...first, text: first.text.replace(/ {2}- date: "2025-10-03"\n {4}rank: 1\n/, '') };
  const partial = run([day(2)], edited);
  const whole = run([fragment(FACTS), day(2), day(3)], partial);
  expect(whole).toMatchObject({ status: 'unchanged', keptEdits: ['listed'] });
  expect(whole.text).not.toContain('date: "2025-10-03"');
});

test('an entry without arXiv id keeps its id when the title changes', () => {
  const first = run([fragment({ title: 'X', abstract: LONG, published: '2025' })]);
  expect(first).toMatchObject({ id: expect.stringMatching(/^paper-/), path: `2025/${first.id}.mdx` });
  const second = run([fragment({ title: 'Y', abstract: LONG, published: '2025' })], first);
  expect(second).toMatchObject({ id: first.id, status: 'updated', path: first.path, replaces: [] });
});

test('an entry without arXiv id keeps its id when a DOI is found', () => {
  const first = run([fragment({ abstract: LONG, published: '2025' })]);
  expect(run([fragment({ abstract: LONG, published: '2025', doi: '10.1/a' })], first).id).toBe(first.id);
});

test('an entry whose arXiv id is found is replaced, with its edits, and its old id is noted', () => {
  const first = run([day(2, { abstract: LONG })]);
  const edited = {
    ...first,
    text: first.text.replace('A Title of', 'My Title of').replace('listed:', 'mine: 1\nlisted:'),
  };
  const second = run([fragment({ ...FACTS, abstract: LONG }), day(2, { abstract: LONG })], edited);
  expect(second).toMatchObject({
    id: '2510.00001',
    path: '2510/2510.00001.mdx',
    status: 'updated',
    replaces: [first.path],
  });
  expect(second.text).toContain(`formerIds: ["${first.id}"]\n`);
  expect(second.text).toContain('title: "My Title of n Words"\n');
  expect(second.text).toContain('mine: 1\n');
});

test('an entry that a killed run should have removed goes with the next', () => {
  const first = run([day(2, { abstract: LONG })]);
  const fragments = [fragment({ ...FACTS, abstract: LONG }), day(2, { abstract: LONG })];
  const second = run(fragments, first);
  expect(run(fragments, second, first)).toMatchObject({ text: second.text, replaces: [first.path] });
});

test('two entries that turn out to be one paper become one, with the edits of both', () => {
  const one = run([fragment({ doi: '10.1/a', title: 'X', published: '2025', venue: 'V' })]);
  const two = run([fragment({ ...FACTS, title: 'Y' })]);
  const edited = { ...one, text: one.text.replace('venue: "V"', 'venue: "W"') };
  const outcome = run([fragment({ ...FACTS, doi: '10.1/a', title: 'Y' })], edited, two);
  expect(outcome).toMatchObject({ id: '2510.00001', path: two.path, replaces: [one.path] });
  expect(outcome.text).toContain('venue: "W"\n');
  expect(outcome.text).toContain('formerIds: ["doi-10.1-a"]\n');
});

test('an edited abstract that is carried over keeps its status', () => {
  const one = run([listedFragment('2025-10-02', { doi: '10.1/a', title: 'X', published: '2025', abstract: 'We.' })]);
  const two = run([fragment({ ...FACTS, title: 'Y' })]);
  const edited = { ...one, text: one.text.replace('We.', 'We prove.') };
  const outcome = run([fragment({ ...FACTS, doi: '10.1/a', title: 'Y' })], edited, two);
  expect(outcome.text).toMatch(/\nabstractStatus: "captured"\n[\s\S]*\nWe prove\.\n$/);
});

test('a guessed meaning is no issue', () => {
  const { issues, guesses } = run([
    fragment({ ...FACTS, title: 'On $\\RR$', abstract: 'We show $\\RR$ and $\\mine{x$.' }),
  ]);
  expect(issues).toEqual([]);
  expect(guesses.map(({ kind, command }) => [kind, command])).toEqual([
    ['habit', '\\RR'],
    ['habit', '\\RR'],
    ['name', '\\mine'],
    ['repair', ''],
  ]);
});

test('an entry that was moved to another folder stays there', () => {
  const first = run([fragment(FACTS)]);
  const outcome = run([fragment({ ...FACTS, venue: 'ICML' })], { ...first, path: 'mine/2510.00001.mdx' });
  expect(outcome).toMatchObject({ path: 'mine/2510.00001.mdx', replaces: [] });
});

test.for([
  [
    'a formula that KaTeX refuses',
    [fragment({ ...FACTS, abstract: 'We show $\\includegraphics{x}$.' })],
    {
      code: 'math-unrenderable',
      where: '2510.00001 abstract',
      what: expect.stringContaining('$\\includegraphics{x}$'),
    },
  ],
  [
    'a list that counts other authors',
    [fragment(FACTS), day(2, { authorCount: 3 })],
    { code: 'author-count', where: '2510.00001', what: 'The list of 2025-10-02 counts 3 authors, the entry names 1' },
  ],
  [
    'a record without a title',
    [fragment({ ...FACTS, title: ' \n' })],
    { code: 'record-malformed', where: 'papers.json:1', what: 'The record has no title' },
  ],
] as const)('%s is reported', ([, fragments, issue]) => {
  expect(run(fragments).issues).toEqual([issue]);
});

test('a formula that KaTeX refuses stays in the entry, and the abstract whole', () => {
  expect(run([fragment({ ...FACTS, abstract: 'We show $\\includegraphics{x}$.' })]).text).toMatch(
    /\nWe show \$\\includegraphics\{x\}\$\.\n$/,
  );
});

test('a body that is no MDX is kept and reported', () => {
  const first = run([fragment(FACTS)]);
  const outcome = run([fragment(FACTS)], { ...first, text: `${first.text}\n<Note>\n` });
  expect(outcome.text).toMatch(/<Note>\n$/);
  const line = outcome.text.split('\n').indexOf('<Note>') + 1;
  expect(outcome.issues).toMatchObject([{ code: 'body-unreadable', where: `2510/2510.00001.mdx:${line}:1` }]);
});
