import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDevTexts } from './dev-text.ts';

const folder = mkdtempSync(join(tmpdir(), 'dev-text-'));
const path = join(folder, 'some.dev.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

test('each line is a text', async () => {
  const text = { key: 'abstract:1', damaged: 'x', inline: [{ type: 'math', tex: 'x' }] };
  writeFileSync(path, `${JSON.stringify(text)}\n${JSON.stringify({ ...text, key: 'abstract:2' })}\n`);
  expect(await readDevTexts(path)).toEqual([text, { ...text, key: 'abstract:2' }]);
});

test.for([
  ['no JSON', 'nonsense'],
  ['a text without its original', '{"key":"a","damaged":"x"}'],
  ['another kind of inline', '{"key":"a","damaged":"x","inline":[{"type":"code","value":"x"}]}'],
] as const)('%s is told with its line', async ([, line]) => {
  writeFileSync(path, `{"key":"a","damaged":"x","inline":[]}\n${line}\n`);
  await expect(readDevTexts(path)).rejects.toThrow(`${path}:2: it is no dev text.`);
});
