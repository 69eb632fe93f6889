import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decodeModel } from './ingest/recovery/model-file.ts';
import { corpusFiles } from './recovery-training/corpus.ts';
import { pairOf, paper, writeCorpora } from './recovery-training/made-up-corpora.ts';

const folder = mkdtempSync(join(tmpdir(), 'train-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/train-recovery.ts', ...options], { encoding: 'utf8' });
}

test('without corpora it says which are missing, writes nothing, and exits with 2', () => {
  const corpora = join(folder, 'none');
  const output = join(folder, 'model.bin');
  expect(run('--corpora', corpora, '--output', output)).toMatchObject({
    status: 2,
    stdout: '',
    stderr: `${corpora}: there is no ${corpusFiles.join(' and no ')}. Name the corpora's folder with --corpora.\n`,
  });
  expect(readdirSync(folder)).toEqual([]);
});

test.for<[name: string, option: string[], complaint: RegExp]>([
  ['an option that there is not', ['--nonsense'], /^Unknown option '--nonsense'/],
  ['a seed that is no number', ['--seed', 'abc'], /^--seed: abc is no number\.\n\nUsage: /],
])('%s is refused with the usage', ([, options, complaint]) => {
  const { status, stdout, stderr } = run(...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(complaint);
});

test('help is given', () => {
  expect(run('--help')).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(/^Usage: npm run train:recovery/),
  });
});

test('a model is written where it is asked for', () => {
  const corpora = writeCorpora(join(folder, 'corpora'), {
    train: [pairOf('in $O(n)$ time')],
    snapshot: [paper('2401.00002')],
  });
  const output = join(folder, 'models', 'model.bin');
  mkdirSync(dirname(output));
  const { status, stdout, stderr } = run('--corpora', corpora, '--output', output, '--seed', '3');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const file = readFileSync(output);
  expect(stdout).toMatch(/^3 texts\n/);
  expect(stdout.endsWith(`${output}: ${file.length} bytes\n`)).toBe(true);
  expect(readdirSync(dirname(output))).toEqual(['model.bin']);
  expect(decodeModel(file).lexicon.commands.get('infty')).toBe(1);
});
