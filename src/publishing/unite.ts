import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestPaths } from './digest-files.ts';
import { refuseForeign } from './foreign-folder.ts';
import { OutputFolder } from './output-folder.ts';
import { isBelow, realPath } from './paths.ts';
import { PART_FILE, PartSchema } from './shard.ts';

/**
 * Puts the parts of a site together.
 *
 * @param parts folders, in any order
 * @param into the folder of the whole site, whose content goes
 * @returns how many files there are
 * @throws Error where parts are missing, twice there, not whole, of different sites, or disagree about a file, and where the folder
 *   holds something else or a part, before anything is removed
 */
export function unite(parts: readonly string[], into: string): number {
  checkParts(parts);
  for (const part of parts) refuseInside(part, into);
  refuseForeign(into);
  const before = new OutputFolder(into);
  before.remove(before.list());
  mkdirSync(into, { recursive: true });
  let count = 0;
  for (const part of parts) {
    for (const file of filesOf(part)) {
      const [from, to] = [join(part, file), join(into, file)];
      // Pages that show the whole site, styles and fonts are in every part.
      if (existsSync(to)) {
        if (digestOf(from) !== digestOf(to))
          throw new Error(`${from}: it differs from another part's. Build all parts anew.`);
        continue;
      }
      mkdirSync(dirname(to), { recursive: true });
      cpSync(from, to);
      count += 1;
    }
  }
  return count;
}

/** @throws Error where a part would go with what the folder holds, or the site would become some of its files */
function refuseInside(part: string, into: string): void {
  const [inner, outer] = [realPath(part), realPath(into)];
  if (isBelow(inner, outer) || isBelow(outer, inner))
    throw new Error(
      `${into}: one of it and the part ${part} lies in the other. Name a folder beside the parts with --into.`,
    );
}

function checkParts(parts: readonly string[]): void {
  const notes = parts.map((part) => ({ part, ...readNote(part) }));
  const [first] = notes;
  if (first === undefined) throw new Error('No part was named. Name the folders of all parts.');
  for (const { part, count, site, files } of notes) {
    if (digestPaths(filesOf(part)) !== files)
      throw new Error(
        `${part}: its files are not those that its build has put there. Copy it whole, or build it anew.`,
      );
    if (count !== first.count) throw new Error(`${part}: it is a part of ${count}, ${first.part} of ${first.count}.`);
    if (site !== first.site)
      throw new Error(
        `${part}: it was built from other content, code or settings than ${first.part}. Build both anew.`,
      );
  }
  for (let index = 1; index <= first.count; index += 1) {
    const having = notes.filter((note) => note.index === index);
    if (having.length === 1) continue;
    const what =
      having.length === 0 ? 'is missing' : `was named more than once: ${having.map(({ part }) => part).join(', ')}`;
    throw new Error(`Part ${index} of ${first.count} ${what}.`);
  }
}

/** A part's files, but for what it says of itself. */
function filesOf(part: string): Set<string> {
  const files = new OutputFolder(part).list();
  files.delete(PART_FILE);
  return files;
}

function readNote(part: string) {
  try {
    return PartSchema.parse(JSON.parse(readFileSync(join(part, PART_FILE), 'utf8')));
  } catch (error) {
    throw new Error(`${part}: it is no part of a site. Build it with npm run build -- --shard 1/4.`, { cause: error });
  }
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
