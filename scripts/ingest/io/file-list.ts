import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Paths of the files below a folder, sorted, without hidden files and folders; none where the folder does not exist. */
export async function listFiles(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return found
    .filter((file) => file.isFile() && isWanted(file.name))
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !/(?:^|[\\/])\./.test(relative(folder, path)))
    .sort();
}
