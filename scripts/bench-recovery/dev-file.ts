import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The files of texts that recovery is measured on and not trained on. */
const DEV_FILES = {
  simulated: 'maths-arxiv-simulated.dev.jsonl',
  real: 'maths-hf-real.dev.jsonl',
} as const;

export type DevPaths = Readonly<Record<keyof typeof DEV_FILES, string>>;

/** Where the dev files lie in a folder of corpora, and which of them are not there. */
export function findDevFiles(folder: string): { paths: DevPaths; missing: string[] } {
  const paths = { simulated: join(folder, DEV_FILES.simulated), real: join(folder, DEV_FILES.real) };
  return { paths, missing: Object.values(paths).filter((path) => !existsSync(path)) };
}
