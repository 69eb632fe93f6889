import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileWriter } from './file-writer.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'file-writer-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test.for([
  ['no file', 0],
  ['one file', 1],
  ['more files than may wait', 5000],
] as const)('%s is written by the time it closes', async ([, count]) => {
  const writer = new FileWriter(root);
  for (let index = 0; index < count; index += 1) await writer.write(`papers/${index % 7}/${index}.txt`, `é ${index}`);
  await writer.close();
  for (let index = 0; index < count; index += 1)
    expect(readFileSync(join(root, `papers/${index % 7}/${index}.txt`), 'utf8')).toBe(`é ${index}`);
});

test.for([
  ['empty', [0]],
  ['longer than a batch', [2_500_000]],
  ['as long as a batch', [1_000_000, 1]],
  ['not in a batch with the last one', [999_999, 2, 1_000_000, 0]],
] as const)('a file that is %s is written whole', async ([, lengths]) => {
  const writer = new FileWriter(root);
  const files = lengths.map((length, index) => [`${index}.txt`, String(index).repeat(length)] as const);
  for (const [file, text] of files) await writer.write(file, text);
  await writer.close();
  for (const [file, text] of files) expect(readFileSync(join(root, file), 'utf8') === text, file).toBe(true);
});

test('a file that cannot be written ends the build with its name', async () => {
  mkdirSync(join(root, 'taken'));
  const writer = new FileWriter(root);
  await writer.write('taken', 'text');
  await expect(writer.close()).rejects.toThrow(/taken/);
});

test('a file that cannot be written is told to those who wait for others to be written', async () => {
  mkdirSync(join(root, 'taken'));
  const writer = new FileWriter(root);
  const all = async (): Promise<void> => {
    for (let index = 0; index < 100_000; index += 1) await writer.write('taken', 'text'.repeat(1000));
  };
  await expect(all()).rejects.toThrow(/taken/);
  await expect(writer.close()).rejects.toThrow(/taken/);
});
