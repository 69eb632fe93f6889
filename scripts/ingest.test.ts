import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'ingest-'));
const content = join(folder, 'content');
mkdirSync(content);
cpSync('content/captures', join(content, 'captures'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
  const { CONTENT_DIR: _, ...env } = process.env;
  return spawnSync(process.execPath, ['scripts/ingest.ts', ...options], { encoding: 'utf8', env });
}

test('a dry run writes nothing, the first run all, the second nothing', () => {
  const dry = run('--content', content, '--dry-run');
  expect(dry.stdout).toContain('39 would be new, 0 would be updated, 0 unchanged.\n39 abstracts: 38 original,');
  expect(dry.stderr).toBe('Reading 2 captures …\n');
  expect(existsSync(join(content, 'papers'))).toBe(false);
  expect(run('--content', content)).toMatchObject({ status: 0, stdout: expect.stringContaining('39 new') });
  const written = readdirSync(join(content, 'papers'), { recursive: true }).filter((name) =>
    String(name).endsWith('.mdx'),
  );
  expect(written).toHaveLength(39);
  expect(JSON.parse(run('--content', content, '--json').stdout)).toMatchObject({
    added: [],
    updated: [],
    unchanged: 39,
  });
});

test('a strict run with issues exits with 1', () => {
  expect(run('--content', content, '--strict', '--dry-run').status).toBe(1);
});

test('CONTENT_DIR names the content folder, which may hold no captures', () => {
  mkdirSync(join(folder, 'empty'));
  const env = { ...process.env, CONTENT_DIR: join(folder, 'empty') };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/ingest.ts'], { encoding: 'utf8', env });
  expect(stdout).toBe('0 captures: 0 new, 0 updated, 0 unchanged.\nNo issues.\n');
  expect({ stderr, status }).toEqual({
    stderr: `There are no captures in ${join(folder, 'empty', 'captures')}.\n`,
    status: 0,
  });
});

test('a named capture is read alone', () => {
  const capture = join(folder, 'mine.csl.json');
  writeFileSync(capture, '[{"id": "x", "type": "article", "title": "Mine", "issued": {"date-parts": [[2025]]}}]');
  expect(run(capture, '--content', join(folder, 'other'))).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^New:\n {2}csl-json-x: Mine\n1 capture: 1 new,/),
    stderr: 'Reading 1 capture …\n',
  });
});

test('of a snapshot, only the records that were asked for are read', () => {
  const snapshot = join(folder, 'snapshot.jsonl');
  const record = (id: string, categories: string): string =>
    JSON.stringify({ id, title: `Paper ${id}`, authors: 'A. B', categories, abstract: '', update_date: '2025-01-01' });
  const lines = Array.from({ length: 1200 }, (_, index) =>
    record(`2501.0${1000 + index}`, index < 700 ? 'cs.CV' : 'cs.LG'),
  );
  writeFileSync(snapshot, lines.join('\n'));
  const { stdout } = run(snapshot, '--where', 'category=cs.LG', '--content', join(folder, 'filtered'), '--dry-run');
  expect(stdout).toContain('1 capture: 500 would be new, 0 would be updated, 0 unchanged.\n');
  expect(stdout).toContain('No issues.');
});

test.for([
  ['a filter that is none', ['--where', 'a=b'], '"a=b" is no filter'],
  ['an unknown option', ['--nonsense'], "Unknown option '--nonsense'"],
  ['an option without its value', ['--content'], 'argument missing'],
  ['a capture that is not there', ['none.txt'], 'There is no file none.txt.'],
  ['a folder as a capture', ['content'], 'content is a folder.'],
  ['a content folder that is not there', ['--content', '/nonexistent'], 'There is no folder /nonexistent.'],
] as const)('%s is refused with the usage', ([, options, message]) => {
  const { status, stderr, stdout } = run(...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: npm run ingest');
});

test('--help prints the usage', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
});
