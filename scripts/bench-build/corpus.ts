import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { recorded } from '../ingest/recorded.ts';
import { runNode } from '../node-program.ts';
import { randomNumbers } from '../random.ts';
import { readLines } from './snapshot-lines.ts';

/** Where benchmarks look for arXiv's metadata, unless another file is named. */
export const SNAPSHOT = relative(process.cwd(), recorded('corpora/arxiv-snapshot-30k.jsonl.gz'));

/**
 * Makes a content folder with entries of so many papers: the snapshot's, taken evenly from all of it, or made-up ones with
 * abstracts, formulas and authors of the same lengths and numbers where there is no snapshot.
 *
 * @returns what the papers are, for the report
 */
export async function makeCorpus(content: string, count: number, snapshot: string): Promise<string> {
  await mkdir(content, { recursive: true });
  for (const part of ['topics', 'pages']) await cp(join('content', part), join(content, part), { recursive: true });
  const isReal = existsSync(snapshot);
  const lines = isReal ? await readLines(snapshot, count) : madeUpLines(count);
  const file = join(content, 'papers.jsonl');
  await writeFile(file, lines.join('\n'));
  const { ok, output } = await runNode(['--max-semi-space-size=4', 'scripts/ingest.ts', file, '--content', content]);
  if (!ok) throw new Error(output);
  const papers = (await entriesOf(content)).length;
  return isReal ? `${papers} papers of arXiv` : `${papers} made-up papers`;
}

/** Adds a sentence to the abstract of one entry. */
export async function editOne(content: string): Promise<void> {
  const entries = await entriesOf(content);
  const entry = entries[Math.floor(entries.length / 2)] ?? '';
  const file = join(content, 'papers', entry);
  await writeFile(file, `${(await readFile(file, 'utf8')).trimEnd()} One more step takes $O(n^2)$ time.\n`);
}

async function entriesOf(content: string): Promise<string[]> {
  const files = await readdir(join(content, 'papers'), { recursive: true });
  return files.filter((file) => file.endsWith('.mdx')).sort();
}

const WORDS = 900;
const NAMES = 12_000;
const FORMULAS = [
  'n^2',
  String.raw`\alpha`,
  String.raw`O(n \log n)`,
  'L^2',
  String.raw`\mathcal{H}`,
  String.raw`\ell_1`,
];

function madeUpLines(count: number): string[] {
  const random = randomNumbers(1);
  // Few words are common and many are rare, as in real text.
  const word = (): string => `w${Math.floor(WORDS * random() ** 3).toString(36)}ord`;
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  const name = (): string[] => {
    const number = Math.floor(NAMES * random()).toString(36);
    return [`Surname${number}`, `Given${number.slice(-1)}`, ''];
  };
  return Array.from({ length: count }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    const formulas = Array.from({ length: Math.floor(random() * 7) }, () => FORMULAS[Math.floor(random() * 6)]);
    const record = {
      id: `${String(10 + (Math.floor(index / 12) % 15)).padStart(2, '0')}${month}.${String(index % 10_000).padStart(4, '0')}`,
      title: `${words(9)} ${index}`,
      abstract: [words(60), ...formulas.map((tex) => `$${tex}$ ${words(16)}`)].join(' '),
      authors_parsed: Array.from({ length: 1 + Math.floor(random() * 7) }, name),
      categories: ['cs.LG', 'math.PR', 'hep-th', 'astro-ph.CO'][index % 4],
      versions: [{ version: 'v1', created: `Mon, 2 Jan ${2010 + (index % 15)} 00:00:00 GMT` }],
    };
    return JSON.stringify(record);
  });
}
