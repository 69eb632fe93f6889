import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { listFiles } from './file-list.ts';

const UNFINISHED = '.unfinished~';

/** Writes a file whole or not at all, and only if its bytes differ; its folder is made. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const bytes = Buffer.from(text, 'utf8');
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(bytes)) return;
  await mkdir(dirname(path), { recursive: true });
  const unfinished = join(dirname(path), `${basename(path)}${UNFINISHED}`);
  const file = await open(unfinished, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/** Removes what a run that was killed left behind. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const file of await listFiles(folder, (name) => name.endsWith(UNFINISHED))) await rm(file, { force: true });
}
