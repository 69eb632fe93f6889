import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const LedgerSchema = z.object({
  /** A fingerprint of the code and settings that made the files. */
  code: z.string(),
  /** Of each file below the output folder, the key of its page. */
  pages: z.record(z.string(), z.string()),
});

/** What a build has put into the output folder, so that the next one knows what still holds. */
export interface Ledger {
  readonly code: string;
  readonly pages: ReadonlyMap<string, string>;
}

/** @returns what the file says; an empty ledger where it is missing or damaged, since to build anew does no harm */
export function readLedger(file: string): Ledger {
  try {
    const { code, pages } = LedgerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { code, pages: new Map(Object.entries(pages)) };
  } catch {
    return { code: '', pages: new Map() };
  }
}

/** Writes the file whole or not at all. */
export function writeLedger(file: string, { code, pages }: Ledger): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.part`;
  writeFileSync(half, JSON.stringify({ code, pages: Object.fromEntries(pages) }));
  renameSync(half, file);
}
