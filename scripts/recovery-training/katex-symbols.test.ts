import { expect, test } from 'vitest';
import { katexSymbols } from './katex-symbols.ts';
import { renders } from './renders.ts';

const symbols = katexSymbols();

test.for(['alpha', 'Omega', 'times', 'in', 'leq', 'infty', 'rightarrow', 'varepsilon', 'sum', 'twoheadrightarrow'])(
  '%s is a symbol',
  (name) => {
    expect(symbols).toContain(name);
  },
);

test.for(['frac', 'sqrt', 'mathbb', 'left', 'nonsense', ''])('"%s" is none', (name) => {
  expect(symbols).not.toContain(name);
});

test('each symbol is named once, in alphabetical order', () => {
  expect(symbols).toEqual([...new Set(symbols)].sort());
});

test('KaTeX sets every one of them', () => {
  expect(symbols.filter((name) => !renders(`\\${name}`))).toEqual([]);
});
