import { programs } from '../node-program.ts';

/** A way of building a site from a folder of entries. */
export interface Design {
  readonly name: string;
  /** What it does and what it leaves out. */
  readonly does: string;
  /** Programs that run one after the other, each with its arguments. */
  readonly steps: (folder: { readonly output: string }) => readonly (readonly string[])[];
}

export const broadsheet: Design = {
  name: 'Broadsheet',
  does: 'formulas on the server, feeds with MathML, pages of authors and topics, citations in three formats, search',
  steps: () => [[programs.build]],
};

export const ordinaryAstro: Design = {
  name: 'Astro, ordinary',
  does: 'formulas on the server by rehype-katex, feeds of plain source, pages of authors and topics, search; no citations',
  steps: ({ output }) => [
    [programs.astro, 'build', '--silent', '--root', 'scripts/bench-build/ordinary'],
    ['node_modules/pagefind/lib/runner/bin.cjs', '--site', output],
  ],
};
