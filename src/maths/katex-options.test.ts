import { readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, test } from 'vitest';
import { katexOptions } from './katex-options.ts';
import { renderTex } from './render-tex.ts';

test('one copy of KaTeX is installed, in the version whose stylesheet the site ships', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string }>;
  };
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith('node_modules/katex'));
  expect(copies.map(([path, { version }]) => [path, version])).toEqual([['node_modules/katex', '0.16.47']]);
  expect(katex.version).toBe('0.16.47');
});

test('a command that one formula defines is unknown to the next', () => {
  expect(katexOptions().macros).not.toBe(katexOptions().macros);
  expect(renderTex(String.raw`\gdef\mine{x}\mine`).ok).toBe(true);
  expect(renderTex(String.raw`\mine`)).toMatchObject({ guesses: [{ kind: 'name', command: '\\mine' }] });
});
