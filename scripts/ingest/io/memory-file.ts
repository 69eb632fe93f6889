import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Memory, type MemoryState } from '../memory.ts';
import { listFiles } from './file-list.ts';
import { writeAtomically } from './write-atomically.ts';

const CACHE = 'node_modules/.cache/broadsheet/ingest';
/** All that decides what becomes of a capture. */
const CODE = ['scripts/ingest', 'src/domain', 'src/maths', 'package-lock.json'];

type Line =
  | readonly ['code', string]
  | readonly ['file', ...Parameters<Map<string, MapValue<MemoryState['files']>>['set']>]
  | readonly ['capture', ...Parameters<Map<string, MapValue<MemoryState['captures']>>['set']>];
type MapValue<Of> = Of extends ReadonlyMap<string, infer Value> ? Value : never;

/**
 * What earlier runs into a papers folder remember. It lies with other caches, and is forgotten when the code changes; a file that
 * is damaged counts as none.
 *
 * @param options.isSaved whether this run may change it
 * @param options.cache the folder of caches
 */
export async function openMemory(
  papers: string,
  { isSaved, cache = CACHE }: { isSaved: boolean; cache?: string | undefined },
): Promise<Memory> {
  const code = await codeDigest();
  const file = join(cache, `${createHash('sha1').update(resolve(papers)).digest('hex').slice(0, 16)}.jsonl`);
  const state = parseState(await readFile(file, 'utf8').catch(() => ''), code);
  return new Memory(state, async (next) => {
    if (isSaved) await writeAtomically(file, inChunks(formatState(next, code)));
  });
}

function* formatState({ files, captures }: MemoryState, code: string): Generator<string> {
  const line = (value: Line): string => `${JSON.stringify(value)}\n`;
  yield line(['code', code]);
  for (const [path, file] of files) yield line(['file', path, file]);
  for (const [key, capture] of captures) yield line(['capture', key, capture]);
}

function parseState(text: string, code: string): MemoryState {
  const files = new Map<string, MapValue<MemoryState['files']>>();
  const captures = new Map<string, MapValue<MemoryState['captures']>>();
  if (!text.startsWith(`${JSON.stringify(['code', code])}\n`)) return { files, captures };
  try {
    for (const line of text.split('\n')) {
      const parsed = line === '' ? undefined : (JSON.parse(line) as Line);
      if (parsed?.[0] === 'file') files.set(parsed[1], parsed[2]);
      if (parsed?.[0] === 'capture') captures.set(parsed[1], parsed[2]);
    }
  } catch {
    return { files: new Map(), captures: new Map() };
  }
  return { files, captures };
}

/** Few and large pieces, none of which is the whole: an archive's memory has tens of megabytes. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < 1_000_000) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

async function codeDigest(): Promise<string> {
  const hash = createHash('sha1').update(process.version);
  for (const source of CODE) {
    const files = source.endsWith('.json') ? [source] : await listFiles(source, (name) => !name.includes('.test.'));
    for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}
