/** `npm run bench:ingest`: how fast, and in how much memory, a snapshot of arXiv's metadata becomes entries, and again. */
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SNAPSHOT } from './bench-build/corpus.ts';
import { formatRuns, type IngestRun } from './bench-ingest/table.ts';
import { runNode } from './node-program.ts';

const USAGE = `Usage: npm run bench:ingest -- [--snapshot FILE] [--json FILE]

  --snapshot FILE  arXiv's metadata, JSON Lines, plain or gzip (${SNAPSHOT})
  --json FILE      writes the figures there too
`;

const { values } = parseArgs({
  options: { snapshot: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean' } },
});
const snapshot = values.snapshot ?? SNAPSHOT;
if (values.help) console.log(USAGE);
else if (
  await access(snapshot).then(
    () => true,
    () => false,
  )
)
  await measure();
else console.log(`There is no file ${snapshot}: nothing was measured. Name a snapshot with --snapshot.`);

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-ingest-'));
  try {
    const runs: IngestRun[] = [];
    for (let count = 0; count < 2; count += 1) {
      const program = [
        '--max-semi-space-size=4',
        'scripts/bench-ingest/one-run.ts',
        snapshot,
        join(folder, 'content'),
        join(folder, 'cache'),
      ];
      const { ok, output } = await runNode(program);
      const json = output.slice(output.lastIndexOf('\n{') + 1);
      if (!ok) throw new Error(`Ingestion failed: ${output}`);
      runs.push(JSON.parse(json.slice(json.indexOf('{"papers"'))));
    }
    console.log(formatRuns(runs));
    if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(runs, undefined, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
