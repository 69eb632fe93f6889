/** `npm run bench:search`: how long readers wait for the search, and how much it loads. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeCorpus, SNAPSHOT } from './bench-build/corpus.ts';
import { measureSearch } from './bench-search/measure-search.ts';
import { formatSearchRun } from './bench-search/table.ts';
import { launchChromium } from './browser/chromium.ts';
import { orUsage } from './command/usage.ts';
import { programs, runNode } from './node-program.ts';

const USAGE = `Usage: npm run bench:search -- [--papers N] [--site FOLDER] [--snapshot FILE] [--json FILE]

  --papers N       how many papers the site has that is built for this (1000)
  --site FOLDER    a site that is built already, for BASE_PATH
  --snapshot FILE  arXiv's metadata (${SNAPSHOT}); without it, papers are made up
  --json FILE      write the figures there, too
`;

const { values } = orUsage(USAGE, () => {
  const parsed = parseArgs({
    options: {
      papers: { type: 'string', default: '1000' },
      site: { type: 'string' },
      snapshot: { type: 'string', default: SNAPSHOT },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (!/^[1-9]\d*$/.test(parsed.values.papers)) throw new Error('--papers takes a number from 1');
  return parsed;
});
if (values.help) process.stdout.write(USAGE);
else await bench();

async function bench(): Promise<void> {
  const { browser, reason } = await launchChromium();
  if (browser === undefined) {
    console.log(`${reason} Nothing was measured.`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
  try {
    const site = values.site ?? (await buildSite(folder));
    const run = await measureSearch(browser, site, process.env['BASE_PATH']);
    console.log(formatSearchRun(run));
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(run, undefined, 2)}\n`);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true });
  }
}

async function buildSite(folder: string): Promise<string> {
  const content = join(folder, 'content');
  const output = join(folder, 'output');
  const papers = await makeCorpus(content, Number(values.papers), values.snapshot);
  process.stderr.write(`A site of ${papers} is built …\n`);
  const env = { CONTENT_DIR: content, OUT_DIR: output, ASTRO_CACHE_DIR: join(folder, 'cache'), NODE_ENV: 'production' };
  const built = await runNode([programs.build], { env });
  if (!built.ok) throw new Error(built.output);
  return output;
}
