import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { listFiles } from './file-list.ts';

/** What follows an entry's name while it is written: the number of the process, and of the file. */
const UNFINISHED = /\.(?<process>\d+)-\d+\.unfinished~$/;

const inProgress = new Set<string>();
let count = 0;

/**
 * Writes a file whole or not at all; its folder is made.
 *
 * @param content the whole, which is written only if its bytes differ from what is there; or pieces, which always are
 */
export async function writeAtomically(path: string, content: string | Uint8Array | Iterable<string>): Promise<void> {
  const isWhole = typeof content === 'string' || content instanceof Uint8Array;
  const pieces = isWhole ? [Buffer.from(content)] : content;
  const present = isWhole ? await readFile(path).catch(() => undefined) : undefined;
  if (isWhole && present?.equals(Buffer.from(content))) return;
  count += 1;
  const unfinished = resolve(dirname(path), `${basename(path)}.${process.pid}-${count}.unfinished~`);
  inProgress.add(unfinished);
  try {
    await writeWhole(unfinished, pieces);
    await rename(unfinished, path);
  } finally {
    inProgress.delete(unfinished);
  }
}

/** Removes what runs that were killed left behind; a run that still goes on keeps its files. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const file of await listFiles(folder, (name) => UNFINISHED.test(name))) {
    const id = Number(UNFINISHED.exec(file)?.groups?.['process']);
    const isWanted = id === process.pid ? inProgress.has(resolve(file)) : isRunning(id);
    if (!isWanted) await rm(file, { force: true });
  }
}

async function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const file = await openAnew(path);
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Most files of a run go into folders that are there, so that is tried first. */
async function openAnew(path: string): ReturnType<typeof open> {
  try {
    return await open(path, 'w');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    await mkdir(dirname(path), { recursive: true });
    return await open(path, 'w');
  }
}

function isRunning(id: number): boolean {
  try {
    // Signal 0 is not sent; it only asks.
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
