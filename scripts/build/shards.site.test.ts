import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unite } from '../../src/publishing/unite.ts';
import { builtFiles, trialBuild, trialFolder } from './trial-build.ts';

const COUNT = 3;

let folder = '';
beforeAll(async () => {
  folder = await trialFolder('shards');
});
afterAll(() => rm(folder, { recursive: true }));

test('the united parts of a site are the site that is built at once, byte for byte', async () => {
  await trialBuild(folder, 'whole');
  const parts = Array.from({ length: COUNT }, (_, index) => `part-${index + 1}`);
  for (const [index, part] of parts.entries()) await trialBuild(folder, part, { SHARD: `${index + 1}/${COUNT}` });
  const sizes = await Promise.all(parts.map(async (part) => (await builtFiles(folder, part)).size));
  const whole = await builtFiles(folder, 'whole');
  expect(Math.max(...sizes)).toBeLessThan(whole.size * 0.6);
  unite(
    parts.map((part) => join(folder, part)),
    join(folder, 'united'),
  );
  const united = await builtFiles(folder, 'united');
  expect([...united.keys()]).toEqual([...whole.keys()]);
  expect([...united].filter(([file, bytes]) => whole.get(file) !== bytes).map(([file]) => file)).toEqual([]);
}, 300_000);
