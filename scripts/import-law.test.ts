import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');

interface Diagnostic {
  category: string;
  location: { path: string };
}

/** File, its source, and the lint rule that it breaks; no rule means that the file is lawful. */
const cases: [name: string, path: string, source: string, rule?: string][] = [
  ['domain may import zod', 'src/domain/*.ts', `import 'zod';`],
  ['domain may import itself', 'src/domain/*.ts', `import './b.ts';`],
  ['domain may not import another package', 'src/domain/*.ts', `import 'katex';`, 'noRestrictedImports'],
  ['domain may not import maths', 'src/domain/*.ts', `import '../maths/b.ts';`, 'noRestrictedImports'],
  ['domain may not import node', 'src/domain/*.ts', `import 'node:fs';`, 'noRestrictedImports'],
  ['domain may not re-export maths', 'src/domain/*.ts', `export { b } from '../maths/b.ts';`, 'noRestrictedImports'],
  [
    'domain may not import lazily',
    'src/domain/*.ts',
    `export const b = import('../maths/b.ts');`,
    'noRestrictedImports',
  ],
  ['maths may import katex', 'src/maths/*.ts', `import 'katex';`],
  ['maths may import mdast packages', 'src/maths/*.ts', `import 'mdast-util-math';`],
  ['maths may import micromark packages', 'src/maths/*.ts', `import 'micromark-extension-math';`],
  ['maths may import domain', 'src/maths/*.ts', `import '../domain/b.ts';`],
  ['maths may not import node', 'src/maths/*.ts', `import 'node:fs';`, 'noRestrictedImports'],
  ['maths may not import astro', 'src/maths/*.ts', `import 'astro:content';`, 'noRestrictedImports'],
  ['maths may not import feeds', 'src/maths/*.ts', `import '../feeds/b.ts';`, 'noRestrictedImports'],
  ['citations may import domain and maths', 'src/citations/*.ts', `import '../domain/b.ts';\nimport '../maths/b.ts';`],
  ['citations may import site.config', 'src/citations/*.ts', `import '../site.config.ts';`],
  ['citations may not import feeds', 'src/citations/*.ts', `import '../feeds/b.ts';`, 'noRestrictedImports'],
  ['feeds may not import citations', 'src/feeds/*.ts', `import '../citations/b.ts';`, 'noRestrictedImports'],
  ['feeds may not import collections', 'src/feeds/*.ts', `import 'astro:content';`, 'noRestrictedImports'],
  ['feeds may not import components', 'src/feeds/*.ts', `import './B.astro';`, 'noRestrictedImports'],
  ['feeds may not import node', 'src/feeds/*.ts', `import 'node:path';`, 'noNodejsModules'],
  ['queries may import collections', 'src/queries/*.ts', `import 'astro:content';\nimport '../domain/b.ts';`],
  ['queries may not import components', 'src/queries/*.ts', `import '../components/B.astro';`, 'noRestrictedImports'],
  ['queries may not import pages', 'src/queries/*.ts', `import '../pages/b.ts';`, 'noRestrictedImports'],
  ['components may import domain', 'src/components/paper/*.astro', `---\nimport '../../domain/b.ts';\n---\n`],
  ['components may import components', 'src/components/paper/*.astro', `---\nimport '../head/B.astro';\n---\n`],
  ['components may import a registry', 'src/components/paper/*.ts', `import '../../citations/registry.ts';`],
  [
    'components may not import a format',
    'src/components/paper/*.ts',
    `import '../../citations/b.ts';`,
    'noRestrictedImports',
  ],
  [
    'components may not import queries',
    'src/components/*.astro',
    `---\nimport '../queries/b.ts';\n---\n`,
    'noRestrictedImports',
  ],
  ['components may not ask collections', 'src/components/*.ts', `import 'astro:content';`, 'noRestrictedImports'],
  ['components may not import node', 'src/components/*.ts', `import 'node:fs';`, 'noNodejsModules'],
  ['layouts may import queries', 'src/layouts/*.astro', `---\nimport '../queries/b.ts';\n---\n`],
  ['layouts may not import pages', 'src/layouts/*.ts', `import '../pages/b.ts';`, 'noRestrictedImports'],
  ['layouts may not import scripts', 'src/layouts/*.ts', `import '../../scripts/b.ts';`, 'noRestrictedImports'],
  ['client code may fetch', 'src/components/search/*.ts', `await fetch('x');`],
  ['pages may import all of src', 'src/pages/*.ts', `import '../queries/b.ts';\nimport '../feeds/b.ts';`],
  ['pages may not import scripts', 'src/pages/*.ts', `import '../../scripts/b.ts';`, 'noRestrictedImports'],
  ['pages may not import node', 'src/pages/papers/*.ts', `import 'node:fs';`, 'noNodejsModules'],
  ['loaders may import node', 'src/loaders/*.ts', `import 'node:fs';\nimport '../maths/b.ts';`],
  ['loaders may not import queries', 'src/loaders/*.ts', `import '../queries/b.ts';`, 'noRestrictedImports'],
  ['loaders may not import scripts', 'src/loaders/*.ts', `import '../../scripts/b.ts';`, 'noRestrictedImports'],
  ['integrations may import their engine', 'src/integrations/*.ts', `import 'pagefind';`],
  ['integrations may not import pages', 'src/integrations/*.ts', `import '../pages/b.ts';`, 'noRestrictedImports'],
  ['the root of src may not import scripts', 'src/*.ts', `import '../scripts/b.ts';`, 'noRestrictedImports'],
  [
    'tests in src may not import scripts',
    'src/domain/*.test.ts',
    `import '../../scripts/b.ts';`,
    'noRestrictedImports',
  ],
  ['tests may import node', 'src/domain/*.test.ts', `import 'node:fs';\nimport '../feeds/b.ts';`],
  ['scripts may import domain and maths', 'scripts/*.ts', `import '../src/domain/b.ts';\nimport '../src/maths/b.ts';`],
  ['scripts may import what builds', 'scripts/*.ts', `import '../src/building/b.ts';`],
  ['what builds may import loaders', 'src/building/*.ts', `import '../loaders/b.ts';`],
  ['what builds may not import pages', 'src/building/*.ts', `import '../pages/b.ts';`, 'noRestrictedImports'],
  ['what builds may not import scripts', 'src/building/*.ts', `import '../../scripts/b.ts';`, 'noRestrictedImports'],
  ['scripts may not import the rest of src', 'scripts/*.ts', `import '../src/feeds/b.ts';`, 'noRestrictedImports'],
  ['tests in scripts may not either', 'scripts/*.test.ts', `import '../src/feeds/b.ts';`, 'noRestrictedImports'],
  ['sources may import tex', 'scripts/ingest/sources/*.ts', `import '../tex/b.ts';\nimport '../issues.ts';`],
  ['sources may import domain', 'scripts/ingest/sources/*.ts', `import '../../../src/domain/b.ts';`],
  ['sources may not import mdx', 'scripts/ingest/sources/*.ts', `import '../mdx/b.ts';`, 'noRestrictedImports'],
  [
    'sources may not import the pipeline',
    'scripts/ingest/sources/*.ts',
    `import '../pipeline.ts';`,
    'noRestrictedImports',
  ],
  [
    'sources may not import feeds',
    'scripts/ingest/sources/*.ts',
    `import '../../../src/feeds/b.ts';`,
    'noRestrictedImports',
  ],
  ['sources may not import node', 'scripts/ingest/sources/*.ts', `import 'node:fs';`, 'noNodejsModules'],
  ['sources may not fetch', 'scripts/ingest/sources/*.ts', `await fetch('x');`, 'noRestrictedGlobals'],
  ['tex may not import sources', 'scripts/ingest/tex/*.ts', `import '../sources/b.ts';`, 'noRestrictedImports'],
  ['mdx may import issues', 'scripts/ingest/mdx/*.ts', `import '../issues.ts';\nimport 'yaml';`],
  ['mdx may not import tex', 'scripts/ingest/mdx/*.ts', `import '../tex/b.ts';`, 'noRestrictedImports'],
  ['mdx may not import node', 'scripts/ingest/mdx/*.ts', `import 'node:fs';`, 'noNodejsModules'],
  ['recovery may not import io', 'scripts/ingest/recovery/*.ts', `import '../io/b.ts';`, 'noRestrictedImports'],
  ['capture may fetch', 'scripts/capture/*.ts', `await fetch('x');`],
  ['nothing else may fetch', 'src/loaders/*.ts', `await fetch('x');`, 'noRestrictedGlobals'],
  ['a barrel is refused', 'src/feeds/*.ts', `export { b } from './b.ts';`, 'noBarrelFile'],
  ['a default export is refused', 'src/feeds/*.ts', 'export default 1;', 'noDefaultExport'],
  ['a page may have one', 'src/pages/*.ts', 'export default 1;'],
  ['a cycle is refused', 'src/feeds/a.ts', `import { b } from './b.ts';\nexport const a = () => b;`, 'noImportCycles'],
];
const lawRules = new Set(cases.map(([, , , rule]) => rule).filter((rule) => rule !== undefined));

/** A `*` in a path becomes the case's number, so that all cases lie in one tree and one run of the linter reads them. */
const files = cases.map(([, path, source], index) => [path.replace('*', `case-${index}`), source] as const);

let root: string;
/** Per file, the law's rules that it breaks. */
const broken = new Map<string, string[]>();

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'import-law-'));
  cpSync('biome.jsonc', join(root, 'biome.jsonc'));
  for (const [path, source] of [
    ...files,
    ['src/feeds/b.ts', `import { a } from './a.ts';\nexport const b = a;`] as const,
  ]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${source}\n`);
  }
  const arguments_ = [BIOME, 'lint', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(process.execPath, arguments_, { cwd: root, encoding: 'utf8' });
  for (const { category, location } of (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics) {
    const rule = category.split('/').at(-1) ?? category;
    if (lawRules.has(rule)) broken.set(location.path, [...(broken.get(location.path) ?? []), rule]);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.for(cases.map(([name, , , rule], index) => ({ name, rule, path: files[index]?.[0] ?? '' })))('$name', (row) => {
  const rules = broken.get(row.path) ?? [];
  if (row.rule === undefined) expect(rules).toEqual([]);
  else expect(rules).toContain(row.rule);
});
