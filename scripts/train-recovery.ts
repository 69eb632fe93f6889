import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { orUsage } from './command/usage.ts';
import { writeAtomically } from './ingest/io/write-atomically.ts';
import { recorded } from './ingest/recorded.ts';
import { modelFile } from './ingest/recovery/model-file.ts';
import { corpusFiles } from './recovery-training/corpus.ts';
import { encodeModel } from './recovery-training/encode-model.ts';
import { train } from './recovery-training/train.ts';

/** Smaller weights change next to nothing, and there are millions of them. */
const least = 0.04;

const modelPath = relative(process.cwd(), fileURLToPath(modelFile));

const CORPORA = relative(process.cwd(), recorded('corpora'));

const USAGE = `Usage: npm run train:recovery -- [--corpora DIR] [--output FILE] [--seed N]

Learns how formulas are recovered, and writes the weights. The same corpora and seed give the same bytes.

  --corpora DIR  the folder of the corpora (${CORPORA})
  --output FILE  the weights (${modelPath})
  --seed N       of the random numbers (1)
  --help         this text
`;

const { corpora, output, seed, help } = orUsage(USAGE, readArguments);
const missing = corpusFiles.filter((file) => !existsSync(join(corpora, file)));
if (help) {
  process.stdout.write(USAGE);
} else if (missing.length > 0) {
  console.error(`${corpora}: there is no ${missing.join(' and no ')}. Name the corpora's folder with --corpora.`);
  process.exitCode = 2;
} else {
  const model = train(corpora, {
    seed,
    leastTexts: 4,
    folds: 2,
    rounds: 3,
    epochs: 5,
    rate: 0.02,
    dropout: 0.3,
    averaged: 3,
    second: { epochs: 4, rate: 0.01, dropout: 0.15 },
    onProgress: (line) => console.log(line),
  });
  const bytes = encodeModel(model, least);
  await writeAtomically(output, bytes);
  console.log(`${output}: ${bytes.length} bytes`);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: CORPORA },
      output: { type: 'string', default: modelPath },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (!/^\d+$/.test(values.seed)) throw new Error(`--seed: ${values.seed} is no number.`);
  return { ...values, seed: Number(values.seed) };
}
