import { readFile, stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import type { Issue } from '../issues.ts';
import type { Capture } from '../sources/source.ts';
import { listFiles } from './file-list.ts';

/** Bytes of a capture that are read at most. */
const SIZE_LIMIT = 100_000_000;

/** Reads captures as UTF-8; what is no UTF-8 text, or too large, is left out and reported. */
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

/** Every file below the captures folder, sorted; hidden ones are left out. */
export async function listCaptures(folder: string): Promise<string[]> {
  return await listFiles(folder, () => true);
}

async function readText(file: string): Promise<{ text: string } | { problem: string }> {
  const { size } = await stat(file);
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
