import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { measureStartUp } from './start-up.ts';

function commandOf(source: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'start-up-')), 'command.mjs');
  writeFileSync(file, source);
  return file;
}

test('a command that reads its line takes some milliseconds', async () => {
  const command = commandOf(`
    let text = '';
    for await (const chunk of process.stdin) text += chunk;
    process.exitCode = JSON.parse(text).damaged === 'in O(n^2) steps' ? 0 : 1;
  `);
  expect(await measureStartUp(command)).toBeGreaterThan(1);
});

test('a command that fails is told', async () => {
  await expect(measureStartUp(commandOf('throw new Error("boom");'))).rejects.toThrow(
    /does not recover a text:.*boom/s,
  );
});
