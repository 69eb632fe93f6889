import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Archive, Ingestion } from './ingestion.ts';
import { madeUpArchive } from './made-up-archive.ts';
import { madeUpLibrary } from './made-up-library.ts';
import { Memory } from './memory.ts';
import { recoverMaths } from './recovery/recover-maths.ts';
import type { Report } from './report.ts';
import type { Capture } from './sources/source.ts';

const captures = madeUpLibrary(100, 4);
const recover = memoised(recoverMaths);

/** The same papers come many times in these tests. */
function memoised<Result>(compute: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? compute(text);
    known.set(text, result);
    return result;
  };
}

async function run(archive: Archive, some: readonly Capture[]): Promise<Report> {
  const ingestion = new Ingestion(
    archive,
    new Memory({ files: new Map(), captures: new Map() }, async () => undefined),
    recover,
  );
  for (const capture of some) await ingestion.add(capture);
  return await ingestion.finish();
}

const whole = madeUpArchive();
const report = await run(whole, captures);

test('a hundred papers of four kinds of sources are a hundred entries', () => {
  expect(whole.files.size).toBe(100);
  expect(report).toMatchObject({ captures: 16, abstracts: { original: 100 }, issues: [] });
  const [first = ''] = whole.files.values();
  for (const name of ['hf-api', 'arxiv-api', 'bibtex', 'csl-json']) expect(first).toContain(`- name: "${name}"`);
});

test('captures in any order and any grouping give the same hundred entries, byte for byte', async () => {
  const cases = fc.record({
    order: fc.shuffledSubarray(captures, { minLength: captures.length }),
    cuts: fc.array(fc.boolean(), { minLength: captures.length, maxLength: captures.length }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ order, cuts }) => {
      const archive = madeUpArchive();
      let group: Capture[] = [];
      for (const [index, capture] of order.entries()) {
        group.push(capture);
        if (!cuts[index] && index < order.length - 1) continue;
        await run(archive, group);
        group = [];
      }
      expect([...archive.files].sort()).toEqual([...whole.files].sort());
    }),
    { numRuns: 6 },
  );
}, 60_000);
