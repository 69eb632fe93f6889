/** `npm run bench:build`: how long, and in how much memory, a site of many papers is built, and built again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editOne, makeCorpus } from './bench-build/corpus.ts';
import { broadsheet, type Design, ordinaryAstro } from './bench-build/designs.ts';
import { type MeasuredRun, measureRun } from './bench-build/measured-run.ts';
import { sizeOf } from './bench-build/size-of.ts';
import { type BuildRun, formatBuilds } from './bench-build/table.ts';
import { orUsage } from './command/usage.ts';

const USAGE = `Usage: npm run bench:build -- [--papers N] [--peers] [--snapshot FILE] [--json FILE]

  --papers N       how many (1000)
  --peers          build the same papers with the ordinary Astro design, too, which may take many minutes
  --snapshot FILE  arXiv's metadata (../shared/corpora/arxiv-snapshot-30k.jsonl.gz); without it, papers are made up
  --json FILE      write the figures there, too
`;

const { values } = orUsage(USAGE, () =>
  parseArgs({
    options: {
      papers: { type: 'string', default: '1000' },
      peers: { type: 'boolean', default: false },
      snapshot: { type: 'string', default: '../shared/corpora/arxiv-snapshot-30k.jsonl.gz' },
      json: { type: 'string' },
      help: { type: 'boolean' },
    },
  }),
);
if (values.help) process.stdout.write(USAGE);
else await compare(Number(values.papers));

async function compare(count: number): Promise<void> {
  if (!(Number.isInteger(count) && count > 0)) throw new Error('--papers takes a number from 1');
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  try {
    const designs = values.peers ? [broadsheet, ordinaryAstro] : [broadsheet];
    const runs: BuildRun[] = [];
    for (const design of designs) {
      const content = join(folder, 'content');
      const papers = await makeCorpus(content, count, values.snapshot);
      process.stderr.write(`${design.name}: ${papers} …\n`);
      runs.push(...(await measureDesign(design, content, folder)));
      for (const made of ['content', 'output', 'cache']) await rm(join(folder, made), { recursive: true, force: true });
    }
    const does = designs.map((design) => `${design.name}: ${design.does}.`);
    console.log(`${formatBuilds(runs, ordinaryAstro.name)}\n\n${does.join('\n')}`);
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(runs, undefined, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function measureDesign(design: Design, content: string, folder: string): Promise<BuildRun[]> {
  const runs: BuildRun[] = [];
  for (const state of ['cold', 'unchanged', 'one edit']) {
    if (state === 'one edit') await editOne(content);
    // Others than Broadsheet do not tell whether anything has changed.
    if (state === 'unchanged' && design !== broadsheet) continue;
    runs.push(await measureBuild(design, state, content, folder));
  }
  return runs;
}

async function measureBuild(design: Design, state: string, content: string, folder: string): Promise<BuildRun> {
  const output = join(folder, 'output');
  const env = { CONTENT_DIR: content, OUT_DIR: output, ASTRO_CACHE_DIR: join(folder, 'cache') };
  const steps: MeasuredRun[] = [];
  for (const step of design.steps({ output })) steps.push(await measureRun(step, env));
  const sum = (figure: 'seconds' | 'cpuSeconds'): number => steps.reduce((total, step) => total + step[figure], 0);
  const peak = (figure: 'peakMegabytes' | 'peakMegabytesOfOthers'): number =>
    Math.max(...steps.map((step) => step[figure]));
  return {
    design: design.name,
    state,
    seconds: sum('seconds'),
    cpuSeconds: sum('cpuSeconds'),
    peakMegabytes: peak('peakMegabytes'),
    peakMegabytesOfOthers: peak('peakMegabytesOfOthers'),
    ...(await sizeOf(output)),
  };
}
