import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { Issue } from '../issues.ts';
import type { Capture } from '../sources/source.ts';
import { listFiles } from './file-list.ts';

/** Bytes of a capture that are read at most. */
const SIZE_LIMIT = 100_000_000;

/**
 * Reads captures as UTF-8; what is no UTF-8 text, or too large, is left out and reported.
 *
 * @throws Error where there is no such file, or where it is a folder
 */
export async function readCaptures(
  paths: readonly string[],
  folder: string,
): Promise<{ captures: Capture[]; issues: Issue[] }> {
  const captures: Capture[] = [];
  const issues: Issue[] = [];
  for (const file of paths) {
    const path = capturePath(file, folder);
    const text = await readText(file);
    if ('text' in text) captures.push({ path, text: text.text });
    else issues.push({ code: 'capture-unreadable', where: path, what: text.problem });
  }
  return { captures, issues };
}

/**
 * Every file below the content folder's `captures`, sorted; hidden ones are left out, and there may be no such folder yet.
 *
 * @throws Error where there is no content folder
 */
export async function listCaptures(content: string): Promise<string[]> {
  if (!(await present(content))?.isDirectory())
    throw new Error(`There is no folder ${content}. Name the content folder with --content.`);
  return await listFiles(join(content, 'captures'), () => true);
}

async function readText(file: string): Promise<{ text: string } | { problem: string }> {
  const found = await present(file);
  if (found === undefined) throw new Error(`There is no file ${file}.`);
  if (found.isDirectory()) throw new Error(`${file} is a folder. Name its files, or a content folder with --content.`);
  const { size } = found;
  if (size > SIZE_LIMIT)
    return { problem: `The file has ${Math.round(size / 1e6)} MB, more than ${SIZE_LIMIT / 1e6} MB` };
  const bytes = await readFile(file);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'The file is not UTF-8 text' };
  }
}

/** The path below the captures folder; a file from elsewhere goes by its name alone, which is the same on every machine. */
function capturePath(file: string, folder: string): string {
  const path = relative(resolve(folder), resolve(file));
  return path.startsWith('..') || resolve(path) === path ? basename(file) : path.split(sep).join('/');
}

async function present(path: string): Promise<Stats | undefined> {
  return await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw error;
  });
}
