import { expect, test } from 'vitest';
import { type CompiledProgram, noteProgram } from './note-program.ts';

/** What the plugin doubts of a module; the site's own code lies in `/site/src`. */
function doubtOf(id: string, code: string): string | undefined {
  const program: CompiledProgram = { folder: '', entry: undefined, files: [], modules: new Set(), doubt: undefined };
  const plugin = noteProgram(program, '/site/src/') as {
    transform: { handler: (code: string, id: string) => void };
  };
  plugin.transform.handler(code, id);
  return program.doubt;
}

const ENTRY = '/site/content/papers/a.mdx';

test.for<[what: string, id: string, code: string, doubt: string | undefined]>([
  ['an entry', ENTRY, 'export const n = 1;', undefined],
  ['the address of the site', '/site/src/a.ts', 'import.meta.env.SITE + import.meta.env.BASE_URL', undefined],
  ['a public variable, which is part of the key', ENTRY, 'import.meta.env.PUBLIC_NAME', undefined],
  ['another variable', ENTRY, 'import.meta.env.NAME', `${ENTRY} reads the environment`],
  ['all variables', '/site/src/a.ts', 'f(import.meta.env)', '/site/src/a.ts reads the environment'],
  ['what may have variables', ENTRY, 'const { env } = import.meta;', `${ENTRY} may read the environment`],
  ['files that are looked for', ENTRY, 'import.meta.glob("./*.mdx")', `${ENTRY} looks for files with import.meta.glob`],
  ['a package that does all that', '/site/node_modules/a/a.js', 'import.meta.glob(import.meta.env)', undefined],
  ['a style beside entries', '/site/content/papers/a.css', 'p { color: red }', undefined],
  [
    'a style that takes in another',
    '/site/content/papers/a.css',
    '@import "./b.css";',
    '/site/content/papers/a.css is a style that takes in other files',
  ],
  [
    "a component's style that takes in a picture",
    '/site/content/papers/A.astro?astro&type=style&index=0&lang.css',
    'p { background: url(./b.png) }',
    '/site/content/papers/A.astro is a style that takes in other files',
  ],
  ['a style of the code', '/site/src/styles/a.css', '@import "./b.css";', undefined],
])('of %s, the module is told where it takes in more than it says', ([, id, code, doubt]) => {
  expect(doubtOf(id, code)).toBe(doubt);
});
