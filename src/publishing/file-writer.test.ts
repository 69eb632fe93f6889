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

test('bytes are written as they are', async () => {
  const writer = new FileWriter(root);
  await writer.write('image', new Uint8Array([0, 255, 128]));
  await writer.close();
  expect([...readFileSync(join(root, 'image'))]).toEqual([0, 255, 128]);
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
    for (let index = 0; index < 100_000; index += 1) await writer.write('taken', 'text');
  };
  await expect(all()).rejects.toThrow(/taken/);
  await expect(writer.close()).rejects.toThrow(/taken/);
});
