import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { ingest } from './ingest-at-once.ts';
import { type Archive, Ingestion } from './ingestion.ts';
import { madeUpArchive } from './made-up-archive.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import { Memory, type MemoryState } from './memory.ts';
import type { Report } from './report.ts';
import type { Capture } from './sources/source.ts';

const bundled = ['daily-papers-2025-12-10.txt', 'papers.csl.json'].map(
  (path): Capture => ({ path, text: readFileSync(`content/captures/${path}`, 'utf8') }),
);
const whole = ingest(bundled, [], madeUpRecovery());
const NOTHING: MemoryState = { files: new Map(), captures: new Map() };

/** One run; what it remembers, and how many texts it had to recover, which tells whether it read a daily list again. */
async function run(
  archive: Archive,
  state = NOTHING,
  captures = bundled,
): Promise<{ report: Report; state: MemoryState; recoveries: number }> {
  let saved = state;
  const recover = vi.fn(madeUpRecovery());
  const memory = new Memory(state, async (next) => {
    saved = next;
  });
  const ingestion = new Ingestion(archive, memory, recover);
  for (const capture of captures) await ingestion.add(capture);
  const report = await ingestion.finish();
  await memory.close();
  return { report, state: saved, recoveries: recover.mock.calls.length };
}

test('a run writes and reports what merging all at once does', async () => {
  const archive = madeUpArchive();
  const { report } = await run(archive);
  expect(report).toEqual(whole.report);
  expect([...archive.files].sort()).toEqual(whole.changes.map(({ path, text }) => [path, text]));
});

test('captures one run after the other give the same entries, old ids aside', async () => {
  const archive = madeUpArchive();
  for (const capture of bundled) await run(archive, NOTHING, [capture]);
  const texts = [...archive.files].map(([path, text]) => [path, text.replace(/formerIds: .*\n/, '')]);
  expect(texts.sort()).toEqual(whole.changes.map(({ path, text }) => [path, text]));
});

test('a capture that an earlier run has read is not read again, and reported as before', async () => {
  const archive = madeUpArchive();
  const first = await run(archive);
  const second = await run(archive, first.state);
  expect(first.recoveries).toBe(78);
  expect(second.recoveries).toBe(0);
  expect(second.report).toEqual({ ...first.report, added: [], unchanged: 39 });
});

test.for([
  ['an entry was edited', (text: string) => text.replace('title: "', 'title: "My '), 1],
  ['an entry was damaged', (text: string) => text.replace('title: "', 'title: ["'), 0],
] as const)('captures are read again where %s', async ([, edit, edits]) => {
  const archive = madeUpArchive();
  const { state } = await run(archive);
  archive.files.set('2401/2401.17948.mdx', edit(archive.files.get('2401/2401.17948.mdx') ?? ''));
  const { recoveries, report } = await run(archive, state);
  expect(recoveries).toBe(78);
  expect(report.keptEdits).toHaveLength(edits);
  expect(report.issues.filter(({ code }) => code === 'entry-unreadable')).toHaveLength(1 - edits);
});

test('an entry that was deleted is written again', async () => {
  const archive = madeUpArchive();
  const { state } = await run(archive);
  archive.files.delete('2401/2401.17948.mdx');
  const { report } = await run(archive, state);
  expect(report.added.map(({ id }) => id)).toEqual(['2401.17948']);
});

test.for([
  [
    'whose text has changed',
    (capture: Capture) => ({ ...capture, text: capture.text.replace('6 authors', '7 authors') }),
  ],
  ['that has another name', (capture: Capture) => ({ ...capture, path: `again/${capture.path}` })],
] as const)('a capture %s is read again', async ([, change]) => {
  const archive = madeUpArchive();
  const { state } = await run(archive);
  const { recoveries } = await run(archive, state, bundled.map(change));
  expect(recoveries).toBe(78);
});

test('a paper that gets its id from a later capture is remembered under it', async () => {
  const archive = madeUpArchive();
  let { state } = await run(archive, NOTHING, bundled.slice(0, 1));
  ({ state } = await run(archive, state, bundled.slice(1)));
  ({ state } = await run(archive, state));
  const { recoveries, report } = await run(archive, state);
  expect(recoveries).toBe(0);
  expect(report).toMatchObject({ added: [], updated: [], unchanged: 39 });
});

test('an entry that was put back to what it was is brought up to date, although another run has seen it since', async () => {
  const archive = madeUpArchive();
  const path = '2401/2401.17948.mdx';
  let { state } = await run(archive, NOTHING, bundled.slice(1));
  const before = archive.files.get(path) ?? '';
  ({ state } = await run(archive, state, bundled.slice(0, 1)));
  archive.files.set(path, before);
  const other = {
    path: 'other.csl.json',
    text: '[{"id": "x", "type": "article", "title": "Another", "issued": {"raw": "2020"}}]',
  };
  ({ state } = await run(archive, state, [other]));
  await run(archive, state, bundled);
  expect(archive.files.get(path)).toContain('daily-papers-2025-12-10.txt');
});

test('an entry that cannot be read is told in every run', async () => {
  const archive = madeUpArchive(new Map([['2020/broken.mdx', 'no front matter']]));
  const first = await run(archive);
  const second = await run(archive, first.state);
  expect(second.recoveries).toBe(0);
  for (const { report } of [first, second])
    expect(report.issues.filter(({ code }) => code === 'entry-unreadable')).toHaveLength(1);
});
