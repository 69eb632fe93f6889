import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { digest } from '../domain/digest.ts';

/** The file or folder that keeps something of an output folder from one build to the next. */
export function stateFile(
  name: string,
  { outDir, cacheDir }: { readonly outDir: URL; readonly cacheDir: URL },
): string {
  return fileURLToPath(new URL(`${name}-${digest(outDir.href)}`, cacheDir));
}

/** Forgets what was kept of an output folder, so that the next build makes all of it anew. */
export function forgetState(folders: Parameters<typeof stateFile>[1]): void {
  for (const name of ['ledger', 'memory', 'search-index'])
    rmSync(stateFile(name, folders), { recursive: true, force: true });
}

/** Where is noted which files a build has written, and with which keys. */
export function ledgerFile(folders: Parameters<typeof stateFile>[1]): string {
  return stateFile('ledger', folders);
}
