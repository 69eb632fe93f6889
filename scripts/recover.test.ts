import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

function run(input: string, ...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/recover.ts', ...options], { encoding: 'utf8', input });
}

function keysOf(stdout: string): string[] {
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { key: string }).key]));
}

test('good lines go through in their order; bad ones are told by number, and the exit code is 1', () => {
  const input = '\uFEFF{"key":"a","damaged":"A dog."}\r\n\r\nnonsense\r\n{"key":"b","damaged":"A cat.\u2028"}';
  const { status, stdout, stderr } = run(input);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: 'stdin:3: it is not JSON. Write {"key": "…", "damaged": "…"} on one line.\n',
  });
  expect(keysOf(stdout)).toEqual(['a', 'b']);
  expect(stdout).toContain('{"key":"a","inline":[{"type":"text","value":"A dog."}],');
});

test('no lines are no error', () => {
  expect(run('')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});

test('a character of which KaTeX knows no size is no complaint', () => {
  const { status, stdout, stderr } = run('{"key":"1","damaged":"We use x_{😀}^2 = 3 here"}\n');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('{"type":"math","tex":"x_{😀}^2 = 3"}');
});

test('many lines go through', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `paper ${index}`);
  const input = keys.map((key) => `${JSON.stringify({ key, damaged: 'Nothing but words, and some of them long.' })}\n`);
  const { status, stdout } = run(input.join(''));
  expect(status).toBe(0);
  expect(keysOf(stdout)).toEqual(keys);
});

test('a reader may go away', async () => {
  const child = spawn(process.execPath, ['scripts/recover.ts'], { stdio: 'pipe' });
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end('{"key":"a","damaged":"A dog."}\n'.repeat(100_000));
  const [status] = await once(child, 'close');
  expect({ status, said: Buffer.concat(complaints).toString() }).toEqual({ status: 0, said: '' });
});

test.for([
  ['an unknown option', '--nonsense'],
  ['a file', 'in.jsonl'],
] as const)('%s is refused with the usage', ([, option]) => {
  const { status, stdout, stderr } = run('', option);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(option);
  expect(stderr).toContain('Usage: npm run --silent recover < in.jsonl');
});

test('--help prints the usage, and which damage is assumed', () => {
  const { status, stdout } = run('', '--help');
  expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
  expect(stdout).toContain(String.raw`\command{x} became x`);
  expect(stdout).toContain('hat{x}, frac{1}{n}');
});
