import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findCaptures, listCaptures } from './io/capture-files.ts';
import { runIngestion } from './run.ts';

const KILLS = 52;
const AT_ONCE = 4;
const folder = await mkdtemp(join(tmpdir(), 'killed-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const cache = join(folder, 'cache');

/** A content folder whose papers are known from their daily list alone, so that a run renames and replaces all of them. */
async function makeContent(name: string): Promise<string> {
  const content = join(folder, name);
  await mkdir(content);
  await cp('content/captures', join(content, 'captures'), { recursive: true });
  if (name !== 'listed') await cp(join(folder, 'listed', 'papers'), join(content, 'papers'), { recursive: true });
  return content;
}

async function complete(content: string, isWanted = (_: string): boolean => true): Promise<void> {
  const files = (await listCaptures(content)).filter(isWanted);
  const captures = await findCaptures(
    files.map((file) => ({ file })),
    join(content, 'captures'),
  );
  await runIngestion({ captures, content, isDryRun: false, cache, progress: { write: () => undefined } });
}

/** Runs ingestion until its n-th change of the file system; returns whether it came that far. */
async function runKilled(content: string, n: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--import', './scripts/ingest/kill-switch.ts', 'scripts/ingest.ts', '--content', content],
    {
      stdio: 'ignore',
      env: { ...process.env, KILL_AT: String(n), INGEST_CACHE: cache, NODE_COMPILE_CACHE: join(folder, 'compiled') },
    },
  );
  return await new Promise((resolve) => child.once('close', (_, signal) => resolve(signal === 'SIGKILL')));
}

async function tree(content: string): Promise<Record<string, string>> {
  const papers = join(content, 'papers');
  const files = (await readdir(papers, { withFileTypes: true, recursive: true })).filter((file) => file.isFile());
  const texts = files.map(async (file) => {
    const path = join(file.parentPath, file.name);
    return [path.slice(papers.length), await readFile(path, 'utf8')] as const;
  });
  return Object.fromEntries((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test(`a run that is killed at any of ${KILLS} points leaves what the next run completes to the same bytes`, async () => {
  await complete(await makeContent('listed'), (file) => file.endsWith('.txt'));
  const before = await tree(join(folder, 'listed'));
  const whole = await makeContent('whole');
  await complete(whole);
  const expected = await tree(whole);
  expect(Object.keys(expected)).toHaveLength(39);
  expect(Object.keys(expected).filter((path) => path in before)).toEqual([]);

  const states = new Set<string>();
  const points = Array.from({ length: KILLS }, (_, index) => index);
  const kill = async (queue: IterableIterator<number>): Promise<void> => {
    for (const point of queue) {
      const content = await makeContent(`killed-${point}`);
      // Random points, one in each part of the run: 39 papers are five changes each, beside the folders'.
      const n = 1 + Math.floor((point + Math.random()) * (195 / KILLS));
      expect(await runKilled(content, n), `change ${n}`).toBe(true);
      states.add(Object.keys(await tree(content)).join());
      await complete(content);
      expect(await tree(content), `killed before change ${n}`).toEqual(expected);
      await rm(content, { recursive: true });
    }
  };
  const queue = points.values();
  await Promise.all(Array.from({ length: AT_ONCE }, () => kill(queue)));
  // The kills have come upon many different trees, so they were no kills of a run that was over.
  expect(states.size).toBeGreaterThan(KILLS / 3);
}, 240_000);
