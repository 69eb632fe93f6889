import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  type MisbehavingServer,
  redirect,
  respond,
  silence,
  startMisbehavingServer,
} from './capture/misbehaving-server.ts';

type Child = ChildProcessByStdio<null, Readable, Readable>;

let server: MisbehavingServer;
let content = '';
beforeAll(async () => {
  server = await startMisbehavingServer();
});
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'capture-'));
});
afterEach(async () => {
  server.reset();
  await rm(content, { recursive: true });
});
afterAll(() => server.close());

function start(...options: string[]): Child {
  const env = { ...process.env, ...server.env, CONTENT_DIR: content, CONTACT_EMAIL: 'me@example.org' };
  return spawn(process.execPath, ['scripts/capture.ts', ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function result(child: Child) {
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status, signal] = await ended;
  return { status, signal, stdout, stderr };
}

test('what is fetched is listed, and progress told', async () => {
  server.on('/acl', respond('<collection/>'));
  const file = join(content, 'captures/fetched/acl/W89.xml');
  expect(await result(start('acl:W89'))).toEqual({
    status: 0,
    signal: null,
    stdout: `${file}\n`,
    stderr: `${file}: 13 bytes.\n`,
  });
  expect(server.userAgents).toEqual(['broadsheet/0.1 (mailto:me@example.org)']);
  expect((await result(start('acl:W89'))).stderr).toMatch(/: there since \d{4}-\d\d-\d\d\.\n$/);
  expect(server.requests).toHaveLength(1);
  expect((await result(start('acl:W89', '--refresh'))).status).toBe(0);
  expect(server.requests).toHaveLength(2);
});

test('a source that is down is told by exit code 3, with everything else done', async () => {
  server.on('/acl/W90', redirect('/acl/W90'));
  server.on('/acl/W89', respond('<collection/>'));
  const { status, stdout, stderr } = await result(start('acl:W90', 'acl:W89', '--content', content));
  expect(status).toBe(3);
  expect(stdout).toMatch(/acl\/W89\.xml\n$/);
  expect(stderr).toContain('acl:W90: http://127.0.0.1');
});

test.for([
  ['nothing', [], 'Name what to fetch.'],
  ['a file', ['library.bib'], 'library.bib names no source. Write one of:'],
  ['a specification that cannot be read', ['hf:yesterday'], 'hf:yesterday cannot be read. Write, for example: hf:2025'],
  ['an unknown option', ['--nonsense'], "Unknown option '--nonsense'"],
] as const)('%s is refused with the usage', async ([, options, message]) => {
  const { status, stderr, stdout } = await result(start(...options));
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: npm run capture');
});

test('--help prints the usage', async () => {
  expect(await result(start('--help'))).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Usage: /) });
});

test('Ctrl+C ends the run and keeps what is there', async () => {
  server.on('W89', respond('<collection/>'));
  const child = start('acl:W89', 'acl:W90');
  server.on('W90', (response, request) => {
    silence(response, request);
    child.kill('SIGINT');
  });
  const { status, stdout, stderr } = await result(child);
  expect(status).toBe(130);
  expect(stdout).toMatch(/acl\/W89\.xml\n$/);
  expect(stderr).toMatch(/acl:W90: The run was stopped before this was there\.\n$/);
});

test('a run that is killed at any point is completed by the next one', async () => {
  server.on('/api/daily_papers', respond(JSON.stringify(Array(20).fill({ paper: { summary: 'x'.repeat(20_000) } }))));
  const args = ['hf:2025-01-01..2025-01-02', 'acl:W89', 'acl:W90'];
  server.on('/acl', respond(`<collection>${'<paper/>'.repeat(100_000)}</collection>`));
  for (let round = 0; round < 8; round += 1) {
    const child = start(...args);
    const ended = result(child);
    setTimeout(() => child.kill('SIGKILL'), 350 + 60 * round);
    await ended;
    const log = await readFile(join(content, 'captures/fetched/log.json'), 'utf8').catch(() => '{}');
    expect(() => JSON.parse(log)).not.toThrow();
    for (const name of Object.keys(JSON.parse(log))) await readFile(join(content, 'captures/fetched', name));
  }
  expect((await result(start(...args))).status).toBe(0);
  const files = await readdir(join(content, 'captures/fetched'), { recursive: true });
  expect(files.sort()).toEqual([
    'acl',
    'acl/W89.xml',
    'acl/W90.xml',
    'hf',
    'hf/daily-papers-2025-01-01.json',
    'hf/daily-papers-2025-01-02.json',
    'log.json',
  ]);
  expect(server.requests.length).toBeGreaterThanOrEqual(4);
});
