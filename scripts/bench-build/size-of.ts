import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputFolder } from '../../src/publishing/output-folder.ts';

/** How many files a folder holds, and how large they are together. */
export async function sizeOf(folder: string): Promise<{ files: number; megabytes: number }> {
  const files = new OutputFolder(folder).list();
  let bytes = 0;
  for (const file of files) bytes += (await stat(join(folder, file))).size;
  return { files: files.size, megabytes: bytes / 1e6 };
}
