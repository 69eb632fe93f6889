import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ingest as ingestWith } from './ingest-at-once.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import { readEntry } from './mdx/entry.ts';
import type { EntryFile } from './read-entries.ts';
import type { Capture } from './sources/source.ts';

const bundled = ['daily-papers-2025-12-10.txt', 'papers.csl.json'].map(
  (path): Capture => ({ path, text: readFileSync(`content/captures/${path}`, 'utf8') }),
);
const noRecovery = madeUpRecovery();
const recovery = madeUpRecovery({ times: String.raw`\times`, 'Phi/m': String.raw`\Phi/m` });
const ingest = (captures: readonly Capture[], entries: readonly EntryFile[], recover = noRecovery) =>
  ingestWith(captures, entries, recover);
const first = ingest(bundled, []);
const files = first.changes.map(({ path, text }): EntryFile => ({ path, text }));

test('the bundled captures are 39 papers with their arXiv ids', () => {
  expect(first.report).toMatchObject({ captures: 2, unchanged: 0, updated: [], keptEdits: [] });
  expect(first.report.added).toHaveLength(39);
  expect(first.report.added.filter(({ id }) => !/^\d{4}\.\d{5}$/.test(id))).toEqual([]);
  expect(files.map(({ path }) => path)).toContain('2401/2401.17948.mdx');
});

test('38 of the abstracts are original, one is as captured', () => {
  const statuses = files.map(({ path, text }) => readEntry(path, text).data.abstractStatus);
  expect(Object.groupBy(statuses, (status) => String(status))['original']).toHaveLength(38);
  expect(statuses.filter((status) => status === 'captured')).toHaveLength(1);
  expect(first.report.abstracts).toEqual({ original: 38, recovered: 0, captured: 1 });
});

test('known from their list alone, abstracts with formulas are recovered, and the others as captured', () => {
  const { changes, report } = ingest(bundled.slice(0, 1), [], recovery);
  const entries = changes.map(({ path, text }) => readEntry(path, text));
  const recovered = entries.filter(({ data }) => data.abstractStatus === 'recovered');
  expect(recovered.length).toBeGreaterThan(3);
  expect(report.abstracts).toEqual({ original: 0, recovered: recovered.length, captured: 39 - recovered.length });
  for (const { data, body } of entries) {
    const isRecovered = /\$[^$]*\\(?:times|Phi)[^$]*\$/.test(body);
    expect(data.recoveryConfidence).toBe(isRecovered ? 0.94 : undefined);
    expect(data.abstractStatus).toBe(isRecovered ? 'recovered' : 'captured');
  }
});

test('every paper has its place on the list', () => {
  const ranks = files.map(({ path, text }) => readEntry(path, text).data.listed?.[0]?.rank ?? 0);
  expect(ranks.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 39 }, (_, index) => index + 1));
});

test('the one disagreement about authors is reported, and nothing else', () => {
  expect(first.report.issues).toEqual([
    {
      code: 'author-count',
      where: '2306.06446',
      what: 'The list of 2025-12-10 counts 5 authors, the entry names 4',
    },
  ]);
});

test.for([
  ['the count is deleted', '    authorCount: 5\n', '', ['listed']],
  ['the authors are corrected', '\npublished:', '\n  - name: "Ada"\npublished:', ['authors']],
] as const)('that disagreement is settled where %s in the entry', ([, was, is, fields]) => {
  const edited = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('2306.06446.mdx') ? text.replace(was, is) : text,
  }));
  expect(ingest(bundled, edited)).toMatchObject({
    changes: [],
    report: { keptEdits: [{ id: '2306.06446', fields }], issues: [] },
  });
});

test('a second run changes nothing', () => {
  const second = ingest(bundled, files);
  expect(second.changes).toEqual([]);
  expect(second.report).toMatchObject({ added: [], updated: [], unchanged: 39 });
});

test('the order of captures and files does not matter', () => {
  expect(ingest(bundled.toReversed(), [])).toEqual(first);
  expect(ingest(bundled.toReversed(), files.toReversed()).changes).toEqual([]);
});

test.for([
  ['without', noRecovery],
  ['with', recovery],
] as const)(
  'one capture after the other gives the same entries, old ids aside, %s formulas recovered',
  ([, recover]) => {
    const together = ingest(bundled, [], recover).changes;
    for (const [one, other] of [bundled, bundled.toReversed()] as [Capture, Capture][]) {
      const entries = new Map(ingest([one], [], recover).changes.map((change) => [change.path, change]));
      for (const change of ingest([other], [...entries.values()], recover).changes) {
        for (const old of change.replaces) entries.delete(old);
        entries.set(change.path, change);
      }
      const texts = [...entries.values()].map(({ text }) => text.replace(/formerIds: .*\n/, '')).sort();
      expect(texts).toEqual(together.map(({ text }) => text).sort());
      expect(ingest(bundled, [...entries.values()], recover).changes).toEqual([]);
    }
  },
);

test('an entry that cannot be read is left as it is and reported, and so is one that exists twice', () => {
  const broken = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('17948.mdx') ? text.replace('id:', 'id: [') : text,
  }));
  const twin = { path: 'x/2303.01566.mdx', text: files.find(({ path }) => path.endsWith('01566.mdx'))?.text ?? '' };
  const { changes, report } = ingest(bundled, [...broken, twin]);
  expect(changes).toEqual([]);
  expect(report.issues.slice(0, 2)).toMatchObject([
    { code: 'entry-unreadable', where: '2401/2401.17948.mdx' },
    {
      code: 'entry-duplicate',
      where: 'x/2303.01566.mdx',
      what:
        '2303/2303.01566.mdx and x/2303.01566.mdx have the same id, 2303.01566; ' +
        'the first is kept up to date, the second is left as it is',
    },
  ]);
});

test('an entry whose id is not that of its file is left as it is and reported', () => {
  const [one, ...rest] = files;
  const renamed = { path: one?.path ?? '', text: (one?.text ?? '').replace(/^id: .*$/m, 'id: "9912.99999"') };
  const { changes, report } = ingest(bundled, [renamed, ...rest]);
  expect(changes.map(({ path }) => path)).not.toContain(renamed.path);
  expect(report.issues).toContainEqual(expect.objectContaining({ code: 'entry-unreadable', where: renamed.path }));
});

test('entries whose captures are gone stay', () => {
  expect(ingest([], files)).toMatchObject({ changes: [], report: { unchanged: 39, issues: [] } });
});

test('a file that no source knows is reported', () => {
  const { report } = ingest([{ path: 'notes.md', text: '# Notes' }], []);
  expect(report).toMatchObject({ captures: 0, issues: [{ code: 'capture-unknown', where: 'notes.md' }] });
});
