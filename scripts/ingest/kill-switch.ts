/**
 * Ends this process as `kill -9` would, right before its n-th change of the file system; loaded with `--import` by a test, with
 * `KILL_AT` for n. Half of a file's text is written before such an end.
 */
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const last = Number(process.env['KILL_AT']);
let count = 0;

function isLast(): boolean {
  count += 1;
  return count === last;
}

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('unreachable');
}

type Change = (...parameters: unknown[]) => Promise<unknown>;

function armed(change: Change): Change {
  return function (this: unknown, ...parameters) {
    if (isLast()) die();
    return change.apply(this, parameters);
  };
}

const handle = await fs.open(import.meta.filename);
const prototype = Object.getPrototypeOf(handle) as Record<string, Change>;
await handle.close();
const writeFile = prototype['writeFile'] as Change;
prototype['sync'] = armed(prototype['sync'] as Change);
prototype['writeFile'] = async function (this: unknown, text: unknown, ...others) {
  if (!isLast()) return await writeFile.call(this, text, ...others);
  await writeFile.call(this, Buffer.from(text as Uint8Array).subarray(0, 100), ...others);
  return die();
};
// Its functions differ in their parameters, which are handed on as they come.
const changes = fs as unknown as Record<string, Change>;
for (const name of ['mkdir', 'open', 'rename', 'rm']) changes[name] = armed(changes[name] as Change);
syncBuiltinESMExports();
