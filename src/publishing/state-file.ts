import { fileURLToPath } from 'node:url';
import { digest } from '../domain/digest.ts';

/** The file or folder that keeps something of an output folder from one build to the next. Several sites may have one cache. */
export function stateFile(
  name: string,
  { outDir, cacheDir }: { readonly outDir: URL; readonly cacheDir: URL },
): string {
  return fileURLToPath(new URL(`${name}-${digest(outDir.href)}`, cacheDir));
}

/** Where is noted which files a build has written, and with which keys. */
export function ledgerFile(folders: Parameters<typeof stateFile>[1]): string {
  return stateFile('ledger', folders);
}
