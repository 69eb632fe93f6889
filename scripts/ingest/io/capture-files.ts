import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { CalendarDay } from '../../../src/domain/calendar.ts';
import type { Issue } from '../issues.ts';
import type { Capture } from '../sources/source.ts';
import { CaptureBytes } from './capture-bytes.ts';
import { isLines, readLines } from './capture-lines.ts';
import { listFiles } from './file-list.ts';

/** Bytes of a capture that are read at most where it is read as a whole. */
const SIZE_LIMIT = 100_000_000;

/** A file that is named to be read. */
export interface NamedFile {
  /** Where it lies. */
  readonly file: string;
  readonly retrieved?: CalendarDay | undefined;
  readonly only?: readonly string[] | undefined;
}

/** One file to be read. */
export interface CaptureFile extends NamedFile {
  /** The capture's path; see `Capture`. */
  readonly path: string;
  /** Bytes, as it lies on the disk. */
  readonly size: number;
}

/**
 * Finds captures by their files.
 *
 * @param folder the captures folder
 * @throws Error where there is no such file, or where it is a folder
 */
export async function findCaptures(files: readonly NamedFile[], folder: string): Promise<CaptureFile[]> {
  return await Promise.all(
    files.map(async (named) => {
      const { file } = named;
      const found = await present(file);
      if (found === undefined) throw new Error(`There is no file ${file}.`);
      if (found.isDirectory())
        throw new Error(`${file} is a folder. Name its files, or a content folder with --content.`);
      return { ...named, path: capturePath(file, folder), size: found.size };
    }),
  );
}

/**
 * Every file below the content folder's `captures`, sorted; hidden ones and the log of what was fetched are left out, and there
 * may be no such folder yet.
 *
 * @throws Error where there is no content folder
 */
export async function listCaptures(content: string): Promise<string[]> {
  if (!(await present(content))?.isDirectory())
    throw new Error(`There is no folder ${content}. Name the content folder with --content.`);
  const log = join(content, 'captures', 'fetched', 'log.json');
  const files = await listFiles(join(content, 'captures'), () => true);
  return files.filter((file) => file !== log);
}

/**
 * Reads a capture as UTF-8: a file of lines in parts, any other as a whole. What is no UTF-8 text, or too large, is left out and
 * reported; of a compressed file that breaks off, what came before is read.
 *
 * @param onBytes told how many bytes of the file were read
 */
export async function* readCapture(
  { file, path, retrieved, only }: CaptureFile,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<Capture | Issue> {
  const source = await CaptureBytes.open(file);
  const known = { path, ...(retrieved && { retrieved }), ...(only && { only }) };
  const isParted = isLines(path, source.head);
  if (isParted) yield* readLines(known, source.chunks(onBytes));
  else yield* readWhole(known, source, onBytes);
  if (source.fault !== undefined)
    yield { code: isParted ? 'capture-truncated' : 'capture-unreadable', where: path, what: source.fault };
}

async function* readWhole(
  known: Omit<Capture, 'text'>,
  source: CaptureBytes,
  onBytes: (count: number) => void,
): AsyncGenerator<Capture | Issue> {
  const { path: where } = known;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.chunks(onBytes)) {
    size += chunk.length;
    if (size > SIZE_LIMIT) {
      const what = `The file has more than ${SIZE_LIMIT / 1e6} MB`;
      yield { code: 'capture-unreadable', where, what };
      return;
    }
    chunks.push(chunk);
  }
  if (source.fault !== undefined) return;
  try {
    yield { ...known, text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    yield { code: 'capture-unreadable', where, what: 'The file is not UTF-8 text' };
  }
}

/** The path below the captures folder; a file from elsewhere goes by its name alone, which is the same on every machine. */
function capturePath(file: string, folder: string): string {
  const path = relative(resolve(folder), resolve(file));
  const named = path.startsWith('..') || resolve(path) === path ? basename(file) : path.split(sep).join('/');
  return named.replace(/\.gz$/i, '');
}

async function present(path: string): Promise<Stats | undefined> {
  return await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}
