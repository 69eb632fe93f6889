import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findCaptures } from './io/capture-files.ts';
import { runIngestion } from './run.ts';
import { readWhere } from './where-option.ts';

const content = await mkdtemp(join(tmpdir(), 'run-'));
afterAll(() => rm(content, { recursive: true }));
await mkdir(join(content, 'papers'));

const facts = { title: 'T', authors: 'A. B', categories: 'cs.CV', abstract: '', update_date: '2025-01-01' };
const snapshot = { 'snapshot.jsonl': `${JSON.stringify({ id: '2501.00001', ...facts })}\n` };
const library = { 'library.bib': '@misc{a, title={T}, author={B, A.}, year={2025}}' };
const WARNED = [{ code: 'where-unused', where: '--where', what: expect.stringContaining('no such file was read') }];

test.for([
  ['a library', 'category=cs.CV', library, WARNED],
  ['a snapshot', 'category=cs.CV', snapshot, []],
  ['a snapshot that has no such record', 'category=cs.LG', snapshot, []],
  ['a library and a snapshot', 'category=cs.CV', { ...library, ...snapshot }, []],
  ['nothing', 'category=cs.CV', {}, []],
  ['a library, and no filter', undefined, library, []],
] as const)(
  'a filter of snapshots is told as unused where only others were read: %s',
  async ([, filter, texts, issues]) => {
    const files = await Promise.all(
      Object.entries(texts).map(async ([name, text]) => {
        await writeFile(join(content, name), text);
        return { file: join(content, name) };
      }),
    );
    const { issues: told } = await runIngestion({
      captures: await findCaptures(files, content),
      content,
      isDryRun: true,
      where: await readWhere(filter === undefined ? [] : [filter]),
      cache: join(content, 'cache'),
      progress: { write: () => undefined },
    });
    expect(told).toEqual(issues);
  },
);
