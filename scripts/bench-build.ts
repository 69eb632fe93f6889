/** `npm run bench:build`: how long, and in how much memory, a site of many papers is built, and built again. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editOne, makeCorpus, SNAPSHOT } from './bench-build/corpus.ts';
import { broadsheet, type Design, ordinaryAstro, peers } from './bench-build/designs.ts';
import { type MeasuredRun, measureRun } from './bench-build/measured-run.ts';
import { formatPlot } from './bench-build/plot.ts';
import { sizeOf } from './bench-build/size-of.ts';
import { type BuildRun, formatBuilds, formatPhases, middleRuns } from './bench-build/table.ts';
import { orUsage, refuseUsage } from './command/usage.ts';

const USAGE = `Usage: npm run bench:build -- [--papers N] [--peers] [--snapshot FILE] [--json FILE] [--plot FILE]

  --papers N       how many (1000)
  --peers          build the same papers with the ordinary Astro design, Eleventy, and Hugo where it is installed, too,
                   which may take many minutes; Broadsheet is built before each of them, and its middle build counts
  --snapshot FILE  arXiv's metadata (${SNAPSHOT}); without it, papers are made up
  --json FILE      write the figures of all builds there, too
  --plot FILE      draw them there, too, as an SVG of shares of the ordinary Astro design; needs --peers
`;

// Others than Broadsheet do not tell whether anything has changed, and take as long after an edit as from nothing.
const STATES = ['cold', 'one edit'];
const OWN_STATES = ['cold', 'unchanged', 'one edit', 'one edit', 'one edit'];

const { values } = orUsage(USAGE, () =>
  parseArgs({
    options: {
      papers: { type: 'string', default: '1000' },
      peers: { type: 'boolean', default: false },
      snapshot: { type: 'string', default: SNAPSHOT },
      json: { type: 'string' },
      plot: { type: 'string' },
      help: { type: 'boolean' },
    },
  }),
);
if (values.help) process.stdout.write(USAGE);
else if (values.plot !== undefined && !values.peers) refuseUsage(USAGE, new Error('--plot needs --peers.'));
else await compare(Number(values.papers));

async function compare(count: number): Promise<void> {
  if (!(Number.isInteger(count) && count > 0)) throw new Error('--papers takes a number from 1');
  const runs: BuildRun[] = [];
  const notes = [`${broadsheet.name}: ${broadsheet.does}.`];
  const present = values.peers ? await installPeers(notes) : [];
  let papers = '';
  // The machine's pace may change while a peer is built.
  for (const design of present.length > 0 ? present.flatMap((peer) => [broadsheet, peer]) : [broadsheet]) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
    try {
      papers = await makeCorpus(join(folder, 'content'), count, values.snapshot);
      process.stderr.write(`${design.name}: ${papers} …\n`);
      for await (const run of buildsOf(design, folder)) runs.push(run);
    } catch (error) {
      // What the other designs took an hour for is worth telling nevertheless.
      notes.push(`${design.name} failed: ${(error as Error).message}`);
      process.exitCode = 1;
    } finally {
      await rm(folder, { recursive: true });
    }
  }
  const middle = middleRuns(runs);
  console.log([formatBuilds(middle, ordinaryAstro.name), formatPhases(middle), notes.join('\n')].join('\n\n'));
  if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(runs, undefined, 2)}\n`);
  if (values.plot !== undefined) await writePlot(values.plot, middle, papers);
}

/** Those peers that can run here; notes what each of them does, or why it cannot. */
async function installPeers(notes: string[]): Promise<Design[]> {
  const present: Design[] = [];
  for (const peer of peers) {
    try {
      const version = peer.install === undefined ? [] : [await peer.install()];
      notes.push(`${[peer.name, ...version].join(' ')}: ${peer.does}.`);
      present.push(peer);
    } catch (error) {
      notes.push(`${peer.name} is left out: ${(error as Error).message.trimEnd()}.`);
    }
  }
  return present;
}

async function* buildsOf(design: Design, folder: string): AsyncGenerator<BuildRun> {
  const folders = {
    content: join(folder, 'content'),
    output: join(folder, 'output'),
    prepared: join(folder, 'prepared'),
  };
  for (const state of design === broadsheet ? OWN_STATES : STATES) {
    if (state === 'one edit') await editOne(folders.content);
    await design.prepare?.(folders);
    const steps: MeasuredRun[] = [];
    const env = {
      CONTENT_DIR: folders.content,
      OUT_DIR: folders.output,
      ASTRO_CACHE_DIR: join(folder, 'cache'),
      // Code that was compiled before would make a build from nothing faster.
      NODE_COMPILE_CACHE: undefined,
    };
    for (const step of design.steps(folders)) steps.push(await measureRun(step, env));
    yield { design: design.name, state, ...inAll(steps), ...(await sizeOf(folders.output)) };
  }
}

/** What steps that ran one after the other took. */
function inAll(steps: readonly MeasuredRun[]): MeasuredRun {
  const sum = (figure: 'seconds' | 'cpuSeconds'): number => steps.reduce((total, step) => total + step[figure], 0);
  const peak = (figure: 'peakMegabytes' | 'peakMegabytesOfOthers'): number =>
    Math.max(...steps.map((step) => step[figure]));
  return {
    seconds: sum('seconds'),
    cpuSeconds: sum('cpuSeconds'),
    peakMegabytes: peak('peakMegabytes'),
    peakMegabytesOfOthers: peak('peakMegabytesOfOthers'),
    phases: steps.flatMap(({ phases }) => phases),
  };
}

async function writePlot(file: string, runs: readonly BuildRun[], papers: string): Promise<void> {
  const notes = peers.flatMap(({ name, caveat }) =>
    caveat !== undefined && runs.some(({ design }) => design === name) ? [caveat] : [],
  );
  const unchanged = `Where nothing changed, 100 % is one edit: only ${broadsheet.name} looks for changes.`;
  const plot = formatPlot(runs, {
    baseline: ordinaryAstro.name,
    own: broadsheet.name,
    papers,
    notes: [unchanged, ...notes],
  });
  if (plot === undefined) console.log(`${file} is not drawn: ${ordinaryAstro.name} was not built.`);
  else await writeFile(file, plot);
}
