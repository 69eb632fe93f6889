import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trialBuild, trialFolder } from './trial-build.ts';

let folder = '';
beforeAll(async () => {
  folder = await trialFolder('twin-pages');
});
afterAll(() => rm(folder, { recursive: true }));

test('a paper that had the id of another one ends the build, with the name of the file that both would be', async () => {
  const file = join(folder, 'content/papers/2205/2205.13147.mdx');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^title:/m, 'formerIds: ["2401.17948"]\ntitle:'));
  await expect(trialBuild(folder, 'site')).rejects.toThrow('papers/2401.17948/index.html: two pages are this file');
});
