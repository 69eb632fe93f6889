import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** Lines of a file, plain or gzip, taken evenly from all of it; all of them where there are not more. */
export async function readLines(file: string, count: number): Promise<string[]> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const lines = await Array.fromAsync(createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }));
  const step = Math.max(1, lines.length / count);
  return Array.from({ length: Math.min(count, lines.length) }, (_, index) => lines[Math.floor(index * step)] ?? '');
}
