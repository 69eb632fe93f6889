import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchmark } from './bench-recovery/benchmark.ts';
import { findDevFiles } from './bench-recovery/dev-file.ts';
import { readDevTexts } from './bench-recovery/dev-text.ts';
import { measureStartUp } from './bench-recovery/start-up.ts';
import { formatTable } from './bench-recovery/table.ts';
import { formatWorst } from './bench-recovery/worst.ts';
import { orUsage } from './command/usage.ts';
import { writeAtomically } from './ingest/io/write-atomically.ts';
import { recorded } from './ingest/recorded.ts';
import { recoverMaths } from './ingest/recovery/recover-maths.ts';

const CORPORA = relative(process.cwd(), recorded('corpora'));

const USAGE = `Usage: npm run bench:recovery -- [--corpora DIR] [--json FILE] [--worst N]

Measures on the dev files how well and how fast formulas are recovered, and prints a Markdown table.

  --corpora DIR  the folder of the dev files (${CORPORA})
  --json FILE    writes all figures there as well
  --worst N      the N worst texts of each file
  --help         this text
`;

const { corpora, json, worst, help } = orUsage(USAGE, readArguments);
const { paths, missing } = findDevFiles(corpora);
if (help) {
  process.stdout.write(USAGE);
} else if (missing.length > 0) {
  console.log(`There is no ${missing.join(' and no ')}: nothing is measured. Name their folder with --corpora.`);
} else {
  const simulated = benchmark(await readDevTexts(paths.simulated), recoverMaths);
  const real = benchmark(await readDevTexts(paths.real), recoverMaths);
  const startUpMilliseconds = await measureStartUp(fileURLToPath(new URL('recover.ts', import.meta.url)));
  const results = { simulated: simulated.result, real: real.result, startUpMilliseconds };
  process.stdout.write(formatWorst(simulated.scores, worst) + formatWorst(real.scores, worst) + formatTable(results));
  if (json !== undefined) await writeAtomically(json, `${JSON.stringify(results, null, 2)}\n`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: CORPORA },
      json: { type: 'string' },
      worst: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  if (!/^\d+$/.test(values.worst)) throw new Error(`--worst: ${values.worst} is no number.`);
  return { ...values, worst: Number(values.worst) };
}
