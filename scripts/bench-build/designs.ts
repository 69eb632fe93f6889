import process from 'node:process';
import { programs } from '../node-program.ts';
import { installEleventy } from './eleventy-install.ts';
import { writeHugoContent } from './hugo-content.ts';
import { findHugo } from './hugo-program.ts';
import type { Step } from './measured-run.ts';
import type { Phase } from './phase-clock.ts';

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
  /** Why its figures are lower, or higher, than they would be, in short, for plots. */
  readonly caveat?: string;
  /** Makes sure that it can run here, and gives its version; throws the reason where it cannot. */
  readonly install?: () => Promise<string>;
  /** Writes the entries as it reads them, before each build; this is not measured. */
  readonly prepare?: (folders: Folders) => Promise<void>;
  /** Programs that run one after the other. */
  readonly steps: (folders: Folders) => readonly Step[];
}

const node = (name: string, ...parameters: string[]): Step => ({
  command: [process.execPath, ...parameters],
  phases: [{ name }],
});
const pagefind = (output: string): Step =>
  node('Pagefind', 'node_modules/pagefind/lib/runner/bin.cjs', '--site', output);

/** As the build's log tells them. */
const PHASES: readonly Phase[] = [
  { name: 'until Astro has started', ends: /\[content\] Syncing content/ },
  { name: 'until entries are read', ends: /\[papers\] \d+ papers/ },
  { name: 'until the code is compiled', ends: /generating static routes/ },
  { name: 'until pages are written', ends: /\[page-writer\] \d+ files/ },
  { name: 'until the search index is made, and all is recorded' },
];

export const broadsheet: Design = {
  name: 'Broadsheet',
  does: 'formulas on the server, feeds with MathML, pages of authors and topics, citations in three formats, search',
  steps: () => [{ command: [process.execPath, programs.build], phases: PHASES }],
};

const ORDINARY = 'scripts/bench-build/ordinary';
const ordinarySteps =
  (config: string): Design['steps'] =>
  ({ output }) => [
    node('Astro', programs.astro, 'build', '--silent', '--root', ORDINARY, '--config', config),
    pagefind(output),
  ];

export const ordinaryAstro: Design = {
  name: 'Ordinary Astro',
  does: 'formulas on the server by rehype-katex, feeds of plain source, pages of authors and topics, search; no citations',
  steps: ordinarySteps('astro.config.mjs'),
};

const fullPages: Design = {
  name: 'Astro, full pages',
  does: "ordinary Astro once more, with formulas in lists and feeds, citations in three formats, topics and neighbours; lists have whole abstracts, where Broadsheet's have their beginnings, and feeds have KaTeX's HTML beside MathML, since a compiled module comes as it is; titles in feeds and metadata stay source; no lists of names, days, prose and no page that searches",
  caveat: "Astro's full pages hold more than Broadsheet's: whole abstracts in lists, formulas twice in feeds.",
  steps: ordinarySteps('full-pages.config.mjs'),
};

const eleventy: Design = {
  name: 'Eleventy',
  does: 'formulas on the server by markdown-it and KaTeX, otherwise the pages, feeds and search of ordinary Astro; components in entries would stay tags',
  install: installEleventy,
  steps: ({ output }) => [
    node(
      'Eleventy',
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
    {
      command: [
        'hugo',
        ...['--source', 'scripts/bench-build/hugo', '--contentDir', prepared, '--destination', output],
        ...['--noBuildLock', '--quiet'],
      ],
      phases: [{ name: 'Hugo' }],
    },
  ],
};

/** What the same papers are built with for comparison. */
export const peers: readonly Design[] = [ordinaryAstro, fullPages, eleventy, hugo];
