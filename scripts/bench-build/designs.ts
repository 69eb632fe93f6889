import process from 'node:process';
import { programs } from '../node-program.ts';
import { installEleventy } from './eleventy-install.ts';
import { writeHugoContent } from './hugo-content.ts';
import { findHugo } from './hugo-program.ts';
import type { Step } from './measured-run.ts';

/** Where a build finds entries and puts pages; `prepared` is for what a design makes of the entries beforehand. */
export interface Folders {
  readonly content: string;
  readonly output: string;
  readonly prepared: string;
}

/** A way of building a site from a folder of entries. */
export interface Design {
  readonly name: string;
  /** What it does and what it leaves out. */
  readonly does: string;
  /** Why its figures are lower than they would be, in short, for plots. */
  readonly caveat?: string;
  /** Makes sure that it can run here, and gives its version; throws the reason where it cannot. */
  readonly install?: () => Promise<string>;
  /** Writes the entries as it reads them, before each build; this is not measured. */
  readonly prepare?: (folders: Folders) => Promise<void>;
  /** Programs that run one after the other. */
  readonly steps: (folders: Folders) => readonly Step[];
}

const node = (...parameters: string[]): Step => [process.execPath, ...parameters];
const pagefind = (output: string): Step => node('node_modules/pagefind/lib/runner/bin.cjs', '--site', output);

export const broadsheet: Design = {
  name: 'Broadsheet',
  does: 'formulas on the server, feeds with MathML, pages of authors and topics, citations in three formats, search',
  steps: () => [node(programs.build)],
};

export const ordinaryAstro: Design = {
  name: 'Ordinary Astro',
  does: 'formulas on the server by rehype-katex, feeds of plain source, pages of authors and topics, search; no citations',
  steps: ({ output }) => [
    node(programs.astro, 'build', '--silent', '--root', 'scripts/bench-build/ordinary'),
    pagefind(output),
  ],
};

const eleventy: Design = {
  name: 'Eleventy',
  does: 'formulas on the server by markdown-it and KaTeX, otherwise the pages, feeds and search of ordinary Astro; components in entries would stay tags',
  install: installEleventy,
  steps: ({ output }) => [
    node(
      'scripts/bench-build/eleventy/node_modules/@11ty/eleventy/cmd.cjs',
      '--config=scripts/bench-build/eleventy/eleventy.config.mjs',
      '--quiet',
    ),
    pagefind(output),
  ],
};

const hugo: Design = {
  name: 'Hugo',
  does: 'the pages and feeds of ordinary Astro; no search; formulas are left to a script in the browser, as source that Markdown may have marred; entries are copied as Hugo reads them before it is measured',
  caveat: 'Hugo makes no search and leaves formulas to the browser.',
  install: findHugo,
  prepare: ({ content, prepared }) => writeHugoContent(content, prepared),
  steps: ({ output, prepared }) => [
    [
      'hugo',
      ...['--source', 'scripts/bench-build/hugo', '--contentDir', prepared, '--destination', output],
      ...['--noBuildLock', '--quiet'],
    ],
  ],
};

/** What the same papers are built with for comparison. */
export const peers: readonly Design[] = [ordinaryAstro, eleventy, hugo];
