import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { damage } from '../ingest/damage.ts';
import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';
import type { Pair } from './gold.ts';

/** The pair of a text whose formulas stand between dollars, and that holds no commands elsewhere. */
export function pairOf(source: string, key = 'abstract:2401.00001'): Pair {
  const inline = source
    .split('$')
    .map((part, at): RecoveredInline => (at % 2 === 0 ? { type: 'text', value: part } : { type: 'math', tex: part }))
    .filter((part) => part.type === 'math' || part.value !== '');
  return { key, damaged: damage(source), inline };
}

/** A paper as the snapshot of arXiv has it. */
export interface MadeUpPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly categories: string;
}

export function paper(id: string, changes: Partial<MadeUpPaper> = {}): MadeUpPaper {
  return { id, title: 'A title', abstract: 'An abstract.', categories: 'cs.LG', ...changes };
}

/** What the files of a folder of corpora hold. */
export interface MadeUpCorpora {
  readonly train?: readonly Pair[];
  readonly simulated?: readonly Pair[];
  readonly real?: readonly Pair[];
  readonly snapshot?: readonly MadeUpPaper[];
}

/** Writes a folder of corpora as training reads it; gives back the folder. */
export function writeCorpora(folder: string, corpora: MadeUpCorpora): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/maths-arxiv-simulated.train.jsonl`, linesOf(corpora.train));
  writeFileSync(`${folder}/maths-arxiv-simulated.dev.jsonl`, linesOf(corpora.simulated));
  writeFileSync(`${folder}/maths-hf-real.dev.jsonl`, linesOf(corpora.real));
  writeFileSync(`${folder}/arxiv-snapshot-30k.jsonl.gz`, gzipSync(linesOf(corpora.snapshot)));
  return folder;
}

function linesOf(values: readonly unknown[] = []): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
