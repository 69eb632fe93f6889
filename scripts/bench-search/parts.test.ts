import { expect, test } from 'vitest';
import { bytesByPart, bytesToShow } from './parts.ts';

test.for([
  ['/pagefind/pagefind.js', 'client and wasm'],
  ['/repo/pagefind/pagefind-worker.js', 'client and wasm'],
  ['/pagefind/wasm.en.pagefind', 'client and wasm'],
  ['/pagefind/pagefind-entry.json?ts=1', 'metadata'],
  ['/pagefind/pagefind.en_ad95.pf_meta', 'metadata'],
  ['/pagefind/filter/en_1.pf_filter', 'filters'],
  ['/pagefind/index/en_1.pf_index', 'index'],
  ['/pagefind/fragment/en_1.pf_fragment', 'fragments'],
  ['/_astro/KaTeX_Main.woff2', 'fonts'],
  ['/_astro/search.js', 'other'],
  ['/papers/2401.00001/', 'pages'],
] as const)('%s belongs to: %s', ([path, part]) => {
  expect(bytesByPart([{ path, bytes: 7 }])[part]).toBe(7);
});

test('bytes of a part are added up', () => {
  const sent = [1, 2].map((bytes) => ({ path: `/${bytes}.pf_index`, bytes }));
  expect(bytesByPart(sent)).toMatchObject({ index: 3, fragments: 0 });
});

test('papers are shown before what is only beside them has come', () => {
  const sent = ['/a.pf_index', '/a.woff2', '/papers/a/', '/a.pf_filter', '/a.pf_fragment'].map((path) => ({
    path,
    bytes: 5,
  }));
  expect(bytesToShow(bytesByPart(sent))).toBe(10);
});
