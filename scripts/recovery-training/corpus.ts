import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { damage } from '../ingest/damage.ts';
import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';
import type { Pair } from './gold.ts';
import type { Classified } from './subjects.ts';

/**
 * The paper that a pair's key names. Some keys have been through a float (`1906.0714699999999`, `912.2349`), and would not be
 * known for the paper that they name.
 */
export function paperOf(key: string): string {
  const id = key.replace(/^\w+:/, '');
  if (!/^\d+\.\d+$/.test(id)) return id;
  const isShort = Number(id) < 1501;
  return Number(id)
    .toFixed(isShort ? 4 : 5)
    .padStart(isShort ? 9 : 10, '0');
}

const trainFile = 'maths-arxiv-simulated.train.jsonl';
const devFiles = ['maths-arxiv-simulated.dev.jsonl', 'maths-hf-real.dev.jsonl'];
const snapshotFile = 'arxiv-snapshot-30k.jsonl.gz';

/** The names of the files in a folder of corpora. */
export const corpusFiles: readonly string[] = [trainFile, ...devFiles, snapshotFile];

/** @throws at a line that is no JSON, naming it */
export function readPairs(file: string): Pair[] {
  return parseLines(readFileSync(file, 'utf8'), file) as Pair[];
}

function parseLines(text: string, file: string): unknown[] {
  return text.split('\n').flatMap((line, index) => {
    if (line === '') return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch (cause) {
      throw new Error(`${file}:${index + 1}: it is not JSON. Get the corpora anew.`, { cause });
    }
  });
}

interface SnapshotRecord {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** arXiv's, the first one before the others. */
  readonly categories: string;
}

/** What training learns from. No paper on which the model is tested is in it. */
export interface Corpus {
  /** Texts with a dollar, and those without any. */
  readonly pairs: readonly Pair[];
  readonly prose: readonly Pair[];
  readonly subjects: readonly Classified[];
}

/** @param folder of the corpora */
export function readCorpus(folder: string): Corpus {
  const tested = new Set(devFiles.flatMap((file) => readPairs(`${folder}/${file}`)).map(({ key }) => paperOf(key)));
  const pairs = readPairs(`${folder}/${trainFile}`).filter((pair) => !tested.has(paperOf(pair.key)) && !isTorn(pair));
  const own = new Set(pairs.map(({ key }) => paperOf(key)));
  const without: Pair[] = [];
  const add = (key: string, source: string): void => {
    const pair = toPair(key, source);
    if (pair !== undefined && !isTorn(pair)) (source.includes('$') ? pairs : without).push(pair);
  };
  const records = readSnapshot(folder).filter(({ id }) => !tested.has(paperOf(id)));
  for (const { id, title, abstract } of records) {
    const paper = paperOf(id);
    if (!own.has(paper)) add(`abstract:${paper}`, abstract);
    add(`title:${paper}`, title);
  }
  const subjects = records.map(({ id, title, abstract, categories }) => ({
    text: `${damage(title)} ${damage(abstract)}`,
    category: categories,
    isRecent: isRecent(id),
  }));
  return { pairs, prose: without, subjects };
}

/** Of the years in which daily lists show papers. */
function isRecent(id: string): boolean {
  return /^2[3-9]\d\d\./.test(paperOf(id));
}

/**
 * Recovery is for daily lists: recent papers, few of them with formulas. The corpora have more formulas, and more older papers of
 * all fields.
 */
const weights = { recentMaths: 2, olderMaths: 1, recentProse: 5, olderProse: 0.25 };

/** How much a text counts. */
export function weightOf({ key, inline }: Pair): number {
  const hasMaths = inline.some(({ type }) => type === 'math');
  if (isRecent(paperOf(key))) return hasMaths ? weights.recentMaths : weights.recentProse;
  return hasMaths ? weights.olderMaths : weights.olderProse;
}

function readSnapshot(folder: string): SnapshotRecord[] {
  const file = `${folder}/${snapshotFile}`;
  return parseLines(gunzipSync(readFileSync(file)).toString(), file) as SnapshotRecord[];
}

/**
 * Whether the damage took prose for a formula: `$$x$$ where $y$` has a dollar too many, so that what stands between formulas is
 * what it strips. Nothing is to be learned from that.
 */
function isTorn({ inline }: Pair): boolean {
  return inline.some((part) => part.type === 'math' && prose.test(part.tex.replace(ofText, ' ')));
}

const ofText = /\\(?:text\w*|[mh]box|mathrm|operatorname|rm)\s*\{[^}]*\}/g;
const prose = /(?:(?<![\\a-zA-Z{])[a-z]{2,}[\s,]+){3}/;

/** A text and its damage; undefined where a command's argument holds a dollar, so that the damage tears a formula apart. */
function toPair(key: string, source: string): Pair | undefined {
  const text = source.replace(/\s+/g, ' ').trim();
  const inline: RecoveredInline[] = [];
  let at = 0;
  for (const { 0: whole, 1: tex = '', index } of text.matchAll(/\$([^$]+)\$/g)) {
    if (index > at) inline.push({ type: 'text', value: damage(text.slice(at, index)) });
    inline.push({ type: 'math', tex });
    at = index + whole.length;
  }
  if (at < text.length) inline.push({ type: 'text', value: damage(text.slice(at)) });
  const damaged = damage(text);
  const joined = inline.map((part) => (part.type === 'math' ? damage(`$${part.tex}$`) : part.value)).join('');
  return joined === damaged ? { key, damaged, inline } : undefined;
}
