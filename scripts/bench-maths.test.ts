import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/bench-maths.ts', ...options], { encoding: 'utf8' });
}

test('without a snapshot it says so, and that is no failure', () => {
  const { status, stdout } = run('--corpora', join(folder, 'none'));
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^There is no snapshot in .*: nothing/),
  });
});

test('formulas are counted by what they need, and stray TeX by what it is', () => {
  const record = {
    title: 'In $x$, $\\mbox{y}$ and $\\RR$',
    abstract: 'Then $\\mine$, $k_\\min$ and $\\includegraphics{x}$ \\{in braces\\}.',
  };
  writeFileSync(join(folder, 'arxiv-snapshot-30k.jsonl.gz'), gzipSync(`${JSON.stringify(record)}\n`));
  const json = join(folder, 'figures.json');
  const { status, stdout, stderr } = run('--corpora', folder, '--json', json);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('| formulas | 6 |  |');
  expect(stdout).toContain('| refused | 1 | 16.667 % |');
  expect(stdout).toContain('- 1 × \\includegraphics is not allowed');
  expect(stdout).toContain('- \\RR was read as \\mathbb{R} in 1 formula');
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({
    formulas: 6,
    standings: { plain: 1, defined: 1, guessed: 1, mended: 1, named: 1, refused: 1 },
    stray: { texts: 2, withCommands: 0, withAny: 1 },
  });
});

test('a snapshot with a line that is no record is not measured', () => {
  writeFileSync(join(folder, 'arxiv-snapshot-30k.jsonl.gz'), gzipSync('{"title": "A"}\n'));
  const { status, stderr } = run('--corpora', folder);
  expect(status).toBe(1);
  expect(stderr).toContain('arxiv-snapshot-30k.jsonl.gz:1: it is no record.');
});

test.for([
  ['an unknown option', '--nonsense'],
  ['a file', 'x.jsonl'],
] as const)('%s is refused with the usage', ([, option]) => {
  const { status, stdout, stderr } = run(option);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Usage: npm run bench:maths');
});

test('--help prints the usage', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
});
