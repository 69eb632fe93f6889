import { expect, test } from 'vitest';
import { authorKey, authorSlug, familyName } from './author.ts';

test.for([
  ['Adam X. Yang', 'adam-x-yang', 'Yang'],
  ['Antonio D. Córcoles', 'antonio-d-corcoles', 'Córcoles'],
  ['Łukasz Żółć', 'lukasz-zolc', 'Żółć'],
  ['Ægir Øst-Groß', 'aegir-ost-gross', 'Øst-Groß'],
  ['Þóra Đorđević Œuvre', 'thora-dordevic-oeuvre', 'Œuvre'],
  ['Işıl İnce', 'isil-ince', 'İnce'],
  ['Guðrún Ħal', 'gudrun-hal', 'Ħal'],
  ['王小明', '王小明', '王小明'],
  ['Madonna', 'madonna', 'Madonna'],
  ['O’Brien, P.', 'o-brien-p', 'P.'],
  ['../../etc', 'etc', '../../etc'],
  ['***', 'unnamed', '***'],
] as const)('%s has the segment %s and the family name %s', ([name, slug, family]) => {
  expect(authorSlug({ name })).toBe(slug);
  expect(familyName({ name })).toBe(family);
});

test('a name too long for a file is cut, and stays its own', () => {
  const slugs = ['Group '.repeat(60), `${'Group '.repeat(60)}B`, '王'.repeat(85)].map((name) => authorSlug({ name }));
  for (const slug of slugs) expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(120);
  expect(new Set(slugs).size).toBe(3);
});

test('spellings that differ in marks and case are one author', () => {
  expect(authorKey({ name: 'JOSÉ GARCÍA' })).toBe(authorKey({ name: 'Jose Garcia' }));
  expect(authorKey({ name: 'ŁUKASZ STRAẞE' })).toBe(authorKey({ name: 'Lukasz Strasse' }));
});

test('a family name that a source gave is kept', () => {
  expect(familyName({ name: 'Jan van den Berg', family: 'Berg' })).toBe('Berg');
});
