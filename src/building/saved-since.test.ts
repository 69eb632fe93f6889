import { linkSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markMoment, savedSince } from './saved-since.ts';

let root = '';
const at = (path: string): string => join(root, path);
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'saved-since-'));
  mkdirSync(at('content/papers'), { recursive: true });
  for (const file of ['content/papers/a', 'content/papers/b', 'elsewhere']) writeFileSync(at(file), 'text');
  symlinkSync(at('elsewhere'), at('content/link'));
  // File systems tell moments apart that are some milliseconds from each other.
  await setTimeout(20);
});
afterEach(() => rmSync(root, { recursive: true }));

function saveAndUndo(): void {
  writeFileSync(at('content/papers/a'), 'other');
  writeFileSync(at('content/papers/a'), 'text');
}

function saveWithOldTime(): void {
  writeFileSync(at('content/papers/b'), 'other');
  utimesSync(at('content/papers/b'), 1, 1);
}

test.for<[what: string, change: () => void, found: string | undefined]>([
  ['nothing', () => undefined, undefined],
  ['a file elsewhere', () => writeFileSync(at('other'), ''), undefined],
  ['a file that was saved and saved again as it was', saveAndUndo, 'content/papers/a'],
  ['a file that says it is old', saveWithOldTime, 'content/papers/b'],
  ['a file behind a link', () => writeFileSync(at('elsewhere'), 'other'), 'content/link'],
  ['the folder of a new file', () => writeFileSync(at('content/papers/c'), ''), 'content/papers'],
  ['the folder of a file that has gone', () => rmSync(at('content/papers/b')), 'content/papers'],
  [
    'the folder of a file with another name',
    () => renameSync(at('content/papers/b'), at('content/papers/c')),
    'content/papers',
  ],
  ['the folder into which an old file came', () => linkSync(at('elsewhere'), at('content/papers/c')), 'content/link'],
])('since a moment, %s is found', async ([, change, found]) => {
  const moment = markMoment(at('cache/moment'));
  await setTimeout(20);
  change();
  expect(savedSince(moment, [at('missing'), at('content')])).toBe(found && at(found));
});
