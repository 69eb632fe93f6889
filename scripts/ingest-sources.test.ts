import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type MisbehavingServer, respond, silence, startMisbehavingServer } from './capture/misbehaving-server.ts';

let server: MisbehavingServer;
let content = '';
beforeAll(async () => {
  server = await startMisbehavingServer();
});
beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'ingest-sources-'));
});
afterEach(async () => {
  server.reset();
  await rm(content, { recursive: true });
});
afterAll(() => server.close());

const PAPER = {
  paper: {
    id: '2510.00001',
    title: 'A Paper of the Day',
    summary: 'It takes O(n) steps.',
    authors: [{ name: 'Ada Lovelace' }],
    publishedAt: '2025-10-01T00:00:01.000Z',
    submittedOnDailyAt: '2025-10-02T00:00:00.000Z',
    upvotes: 3,
  },
};
const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">
<id>http://arxiv.org/api/x</id><updated>2025-12-01T00:00:00Z</updated><opensearch:totalResults>1</opensearch:totalResults>
<entry><id>http://arxiv.org/abs/2510.00001v2</id><title>A Paper of the Day</title><summary>It takes $O(n)$ steps.</summary>
<published>2025-10-01T00:00:01Z</published><updated>2025-10-05T00:00:00Z</updated><author><name>Ada Lovelace</name></author>
<category term="cs.LG"/></entry></feed>`;
const ACL = `<?xml version="1.0"?><collection id="2021.eacl"><volume id="main"><meta><booktitle>Proceedings</booktitle><year>2021</year></meta>
${[1, 2, 3].map((number) => `<paper id="${number}"><title>Paper ${['One', 'Two', 'Three'][number - 1]}</title><author><first>A</first><last>B</last></author><url>2021.eacl-main.${number}</url></paper>`).join('')}
</volume></collection>`;

function start(program: string, ...options: string[]) {
  const env = { ...process.env, ...server.env, CONTENT_DIR: content, INGEST_CACHE: join(content, 'cache') };
  return spawn(process.execPath, [`scripts/${program}.ts`, ...options], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

async function result(child: ReturnType<typeof start>) {
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status, stdout, stderr };
}

async function entries(): Promise<string[]> {
  const files = await readdir(join(content, 'papers'), { recursive: true }).catch(() => []);
  return files.filter((file) => file.endsWith('.mdx')).sort();
}

const readEntry = (path: string): Promise<string> => readFile(join(content, 'papers', path), 'utf8');
const today = new Date().toISOString().slice(0, 10);

test('sources and files of one run unite in one entry, which tells when each said so; a second run asks and writes nothing', async () => {
  server.on('/api/daily_papers', respond(JSON.stringify([PAPER])));
  server.on('id_list', respond(ATOM));
  const library = join(content, 'library.bib');
  await writeFile(
    library,
    '@misc{a, title={A Paper of the Day}, author={Lovelace, Ada}, year={2025}, eprint={2510.00001}, archivePrefix={arXiv}}',
  );
  const sources = ['hf:2025-10-02', 'arxiv:2510.00001', library];
  const first = await result(start('ingest', ...sources));
  expect(first).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('3 captures: 1 new, 0 updated, 0 unchanged.'),
  });
  expect(await entries()).toEqual(['2510/2510.00001.mdx']);
  const entry = await readEntry('2510/2510.00001.mdx');
  expect(entry).toContain('It takes $O(n)$ steps.');
  expect(entry).toContain(
    `name: "hf-api"\n    capture: "fetched/hf/daily-papers-2025-10-02.json"\n    retrieved: "${today}"`,
  );
  expect(entry).toMatch(
    /name: "arxiv-api"\n {4}capture: "fetched\/arxiv\/ids-2510\.00001\.xml"\n {4}retrieved: "2025-12-01"/,
  );
  const { length } = server.requests;
  expect(await result(start('ingest', ...sources))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('0 new, 0 updated, 1 unchanged'),
  });
  expect(server.requests).toHaveLength(length);
});

test('a source that is not to be had is told, and stops no other', async () => {
  server.on('/api/daily_papers', respond('{"error":"no"}', { status: 404 }));
  server.on('id_list', respond(ATOM));
  const { status, stdout } = await result(start('ingest', 'hf:2025-10-02', 'arxiv:2510.00001', '--json', '--strict'));
  expect(status).toBe(3);
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({ added: ['2510.00001'], issuesByCode: { 'source-unavailable': 1 } });
  expect(report.issues[0].message).toMatch(
    /^hf:2025-10-02: .*404.*\. Everything else was read; run the command again later\.$/,
  );
});

test('of a collection only what was asked for is read, then and later', async () => {
  server.on('/2021.eacl.xml', respond(ACL));
  await result(start('ingest', 'acl:2021.eacl-main.2'));
  expect(await entries()).toEqual(['2021/acl-2021.eacl-main.2.mdx']);
  expect(await result(start('ingest'))).toMatchObject({
    stdout: expect.stringContaining('0 new, 0 updated, 1 unchanged.\n'),
  });
  await result(start('ingest', 'acl:2021.eacl-main.3'));
  expect((await result(start('ingest'))).stdout).toContain('0 new, 0 updated, 2 unchanged.\n');
  await result(start('ingest', 'acl:2021.eacl'));
  expect(await entries()).toHaveLength(3);
  expect((await result(start('ingest'))).stdout).toContain('1 capture: 0 new, 0 updated, 3 unchanged.\n');
});

test('a day without papers is none', async () => {
  server.on('/api/daily_papers', respond('[]'));
  expect(await result(start('ingest', 'hf:2025-10-04'))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('0 new, 0 updated, 0 unchanged.\nNo issues.'),
  });
});

test.for([
  [
    'a source that cannot be read',
    ['hf:yesterday', 'arxiv:2510.00001'],
    'hf:yesterday cannot be read. Write, for example: hf:2025-12-10',
  ],
  ['a file that is missing beside a source', ['arxiv:2510.00001', 'none.bib'], 'There is no file none.bib.'],
  ['what has another scheme', ['doi:10.1/a'], 'doi:10.1/a names no source. Write one of:'],
] as const)('%s is refused before anything is fetched', async ([, sources, message]) => {
  const { status, stderr } = await result(start('ingest', ...sources));
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(server.requests).toEqual([]);
});

test('Ctrl+C while a source is silent ends the run, and leaves nothing', async () => {
  server.on('/api/daily_papers', silence);
  const child = start('ingest', 'hf:2025-10-02');
  const ended = result(child);
  while (server.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGINT');
  expect((await ended).status).toBe(130);
  expect(await entries()).toEqual([]);
});

test('standing sources are asked for what is new, and one that is not to be had is asked for its days again', async () => {
  server.on('/api/daily_papers', respond('[]'));
  server.on('search_query', respond('', { status: 404 }), respond(ATOM));
  await writeFile(join(content, 'sources.yaml'), 'sources:\n  - hf\n  - "arxiv:cat:cs.LG"\n');
  await writeFile(join(content, 'freshness.json'), '{"arxiv:cat:cs.LG": "2025-11-20", "gone": "2025-01-01"}');
  const freshness = async (): Promise<unknown> => JSON.parse(await readFile(join(content, 'freshness.json'), 'utf8'));
  expect((await result(start('update'))).status).toBe(3);
  expect(await freshness()).toEqual({ 'arxiv:cat:cs.LG': '2025-11-20', hf: today });
  expect(server.requests.filter((path) => path.includes('daily_papers'))).toHaveLength(15);
  const asked = server.requests.filter((path) => path.includes('search_query')).map(decodeURIComponent);
  expect(asked[0]).toContain('search_query=cat:cs.LG&sortBy=lastUpdatedDate&sortOrder=descending&start=0');
  expect(await result(start('update', '--json'))).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('"2510.00001"'),
  });
  expect(await freshness()).toEqual({ 'arxiv:cat:cs.LG': today, hf: today });
});

test.for([
  ['without a list', undefined, 'There is no file'],
  ['with a list that is none', 'source: hf', 'Write "sources:" and a list of sources'],
] as const)('an update %s is refused', async ([, yaml, message]) => {
  if (yaml !== undefined) await writeFile(join(content, 'sources.yaml'), yaml);
  expect(await result(start('update'))).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
});

test('an update of no sources says so', async () => {
  await writeFile(join(content, 'sources.yaml'), 'sources: []\n');
  const { status, stderr } = await result(start('update'));
  expect(status).toBe(0);
  expect(stderr).toBe(
    `There are no sources in ${join(content, 'sources.yaml')}. Write some there, as the README shows.\n`,
  );
});
