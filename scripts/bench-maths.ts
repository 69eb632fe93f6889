import { relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { measureFormulas } from './bench-maths/formulas.ts';
import { findSnapshot, readSnapshot } from './bench-maths/snapshot.ts';
import { measureStray } from './bench-maths/stray.ts';
import { formatFigures } from './bench-maths/table.ts';
import { parseTexts } from './bench-maths/texts.ts';
import { orUsage } from './command/usage.ts';
import { writeAtomically } from './ingest/io/write-atomically.ts';
import { recorded } from './ingest/recorded.ts';

const CORPORA = relative(process.cwd(), recorded('corpora'));

const USAGE = `Usage: npm run bench:maths -- [--corpora DIR] [--json FILE]

Measures on a snapshot of arXiv's titles and abstracts how many formulas are set and how much TeX is left in text, and
prints a Markdown table.

  --corpora DIR  the folder of the snapshot (${CORPORA})
  --json FILE    writes all figures there as well
  --help         this text
`;

const { corpora, json, help } = orUsage(USAGE, readArguments);
const path = findSnapshot(corpora);
if (help) {
  process.stdout.write(USAGE);
} else if (path === undefined) {
  console.log(`There is no snapshot in ${corpora}: nothing is measured. Name its folder with --corpora.`);
} else {
  // KaTeX warns of each character that its fonts lack.
  console.warn = () => undefined;
  const { texts, formulas, millisecondsPerRecord } = parseTexts(await readSnapshot(path));
  const figures = { millisecondsPerRecord, ...measureFormulas(formulas), stray: measureStray(texts) };
  process.stdout.write(formatFigures(figures));
  if (json !== undefined) await writeAtomically(json, `${JSON.stringify(figures, null, 2)}\n`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: CORPORA },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  return values;
}
