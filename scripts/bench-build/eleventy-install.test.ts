import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = 'scripts/bench-build/eleventy';
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('Eleventy sets formulas with the KaTeX of this site', () => {
  const ours = read('package.json').dependencies.katex;
  expect(read(`${FOLDER}/package.json`).dependencies.katex).toBe(ours);
  const locked: Record<string, { version: string }> = read(`${FOLDER}/package-lock.json`).packages;
  const versions = Object.entries(locked).filter(([path]) => path.endsWith('node_modules/katex'));
  expect(versions.map(([, { version }]) => version)).toEqual([ours]);
});

test('what is locked comes from whatever registry npm is set to', () =>
  expect(readFileSync(`${FOLDER}/package-lock.json`, 'utf8')).not.toContain('"resolved"'));
