import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CalendarDaySchema } from '../../src/domain/calendar.ts';
import { exitCodeOf } from './ingest-wanted.ts';
import { updateSources } from './update-sources.ts';

const content = await mkdtemp(join(tmpdir(), 'update-'));
afterAll(() => rm(content, { recursive: true }));
await Promise.all(['captures', 'papers'].map((folder) => mkdir(join(content, folder))));
const library = join(content, 'library.bib');
await writeFile(library, '@misc{a, title={A Paper of the Day}, author={Lovelace, Ada}, year={2025}}');
const missing = join(content, 'libary.bib');

const [yesterday, today] = [CalendarDaySchema.parse('2025-12-19'), CalendarDaySchema.parse('2025-12-20')];
const update = (sources: readonly string[]) => {
  const known = new Map(sources.map((source) => [source, yesterday]));
  const options = { content, cache: join(content, 'cache'), progress: { write: () => undefined } };
  return updateSources(sources, known, today, options);
};

test.for(['foo:bar', 'arxive:cat:cs.LG', 'hff:2025-12'])(
  '%s is refused with the sources that there are',
  async (source) => {
    await expect(update([library, source])).rejects.toThrow(
      `${source} names no source. Write one of:\n  hf:2025-12-10`,
    );
  },
);

test('a file that is missing stops no other, is to be corrected in the list, and keeps its day', async () => {
  const { report, freshness } = await update([library, missing]);
  expect(report).toMatchObject({
    added: [{ title: 'A Paper of the Day' }],
    issues: [{ code: 'source-missing', where: missing, what: 'There is no such file' }],
  });
  expect(exitCodeOf(report, { isStrict: false })).toBe(3);
  expect([...freshness]).toEqual([
    [library, today],
    [missing, yesterday],
  ]);
});
