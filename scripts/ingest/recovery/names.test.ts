import { expect, test } from 'vitest';
import { hasUsualName, nameClass } from './names.ts';

test.for<[name: string, chunk: string]>([
  ['a word', 'graphs'],
  ['a word with a hyphen', 'state-of-the-art'],
  ['a formula', 'x+y^2'],
  ['a power with a letter', 'A^n'],
  ['a power of a number', '10^3'],
  ['a word that begins like a Greek letter', 'pipeline'],
  ['a Greek letter behind a small letter', 'anti-alpha'],
  ['nothing', ''],
  ['a run that is too long for one', `${'GL'.repeat(100)}-alpha-X`],
])('%s is no name', ([, chunk]) => {
  expect(nameClass(chunk)).toBe(0);
});

test.for<[name: string, one: string, other: string]>([
  ['braces around a power', 'M^{6}Doc', 'M^6Doc'],
  ['brackets and quotation marks before it', '("A^2Search', 'A^2Search'],
  ['what follows it', 'SP^3,', 'SP^3:'],
  ['which letters it has', 'AT^2PO', 'DDR^3Eval'],
  ['the Greek letter', 'alpha-Flow', '(beta-VAE)'],
])('%s makes no difference', ([, one, other]) => {
  expect(nameClass(one)).toBe(nameClass(other));
  expect(nameClass(one)).toBeGreaterThan(0);
});

test('names of different build are of different classes', () => {
  const names = [
    'A^2',
    'AT^2',
    'km^2',
    'A^2Search',
    'A^2-Bench',
    'VLA^2-Bench',
    'Med-R^3',
    'Re^2MoGen',
    'Graph-S^3-Net',
  ];
  const greek = ['muP', 'alpha-Flow', 'alpha-divergence', 'DiT-muP', 'PixArt-alpha', '(mu)'];
  const classes = [...names, ...greek].map(nameClass);
  expect(new Set(classes).size).toBe(classes.length);
  expect(classes).not.toContain(0);
});

test.for<[name: string, chunk: string, is: boolean]>([
  ['a cluster', 'k-means', true],
  ['a sample', '(top-k),', true],
  ['one with a capital', 'Best-of-N', true],
  ['a measure', 'Pass@k', true],
  ['more of a name', 'k-means++', true],
  ['a letter of its own', 'k-forms', false],
  ['a longer word', 'top-kernel', false],
])('a usual name with a letter is known: %s', ([, chunk, is]) => {
  expect(hasUsualName(chunk)).toBe(is);
});
