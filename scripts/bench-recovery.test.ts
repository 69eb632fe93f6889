import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/bench-recovery.ts', ...options], { encoding: 'utf8' });
}

test('without dev files it says so, and that is no failure', () => {
  const { status, stdout } = run('--corpora', join(folder, 'none'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/^There is no .*simulated.* and no .*real.*: nothing is measured\./);
});

test('dev files are measured', () => {
  const text = { key: 'abstract:1', damaged: 'A dog.', inline: [{ type: 'text', value: 'A dog.' }] };
  for (const name of ['maths-arxiv-simulated.dev.jsonl', 'maths-hf-real.dev.jsonl']) {
    writeFileSync(join(folder, name), `${JSON.stringify(text)}\n`);
  }
  const json = join(folder, 'figures.json');
  const { status, stdout, stderr } = run('--corpora', folder, '--json', json, '--worst', '1');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('abstract:1: cost 0\n  want A dog.\n  got  A dog.\n');
  expect(stdout).toContain('| texts with maths, without | 0, 1 | 0, 1 | 0, 1 | 0, 1 |');
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    simulated: { recovered: { texts: 1, unsound: 0 } },
    real: { unchanged: { falseAlarms: 0 } },
    startUpMilliseconds: expect.any(Number),
  });
});

test.for([
  ['an unknown option', '--nonsense'],
  ['a file', 'x.jsonl'],
  ['a count that is none', '--worst=many'],
] as const)('%s is refused with the usage', ([, option]) => {
  const { status, stdout, stderr } = run(option);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Usage: npm run bench:recovery');
});

test('--help prints the usage', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
});
