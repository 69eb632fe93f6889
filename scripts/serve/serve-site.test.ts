import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ServedSite, serveSite } from './serve-site.ts';

const files = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Nothing here</h1>',
  'papers/2510.01234/index.html': '<h1>Paper</h1>',
  'papers/2510.01234.bib': '@misc{a}',
  'papers/2510.01234.ris': 'TY  - JOUR',
  'authors/陈-müller/index.html': '<h1>Author</h1>',
  'rss.xml': '<rss/>',
  'long.css': 'a{}'.repeat(1000),
};
const directory = mkdtempSync(join(tmpdir(), 'serve-site-'));

beforeAll(() => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const answers: [name: string, path: string, status: number, header?: [string, string]][] = [
  ['the home page', '/', 200, ['content-type', 'text/html;charset=utf-8']],
  ['a page', '/papers/2510.01234/', 200],
  ['a page in another script', '/authors/%E9%99%88-m%C3%BCller/', 200],
  ['a page without its slash', '/papers/2510.01234?a=b', 308, ['location', '/papers/2510.01234/?a=b']],
  ['BibTeX', '/papers/2510.01234.bib', 200, ['content-type', 'application/x-bibtex; charset=utf-8']],
  ['RIS', '/papers/2510.01234.ris', 200, ['content-type', 'application/x-research-info-systems; charset=utf-8']],
  ['a feed', '/rss.xml', 200, ['content-type', 'application/rss+xml; charset=utf-8']],
  ['a long file', '/long.css', 200, ['content-encoding', 'gzip']],
  ['an unknown page', '/papers/nothing/', 404, ['content-type', 'text/html; charset=utf-8']],
  ['a broken escape', '/%E0%A4%A', 404],
  ['a way out of the folder', '/..%2f..%2fetc%2fpasswd', 404],
];

describe.for(['/', '/repo/'])('under %s', (base) => {
  let served: ServedSite;
  beforeAll(async () => {
    served = await serveSite({ directory, base, port: 0 });
  });
  afterAll(() => served.close());

  test.for(answers)('%s is answered', async ([, path, status, header]) => {
    const response = await fetch(served.url.replace(/\/$/, path), { redirect: 'manual' });
    expect(response.status).toBe(status);
    if (header === undefined) return;
    const [name, value] = header;
    expect(response.headers.get(name)).toBe(name === 'location' ? base.replace(/\/$/, value) : value);
  });

  test('an unknown page shows the 404 page', async () => {
    expect(await (await fetch(`${served.url}nothing`)).text()).toBe(files['404.html']);
  });

  test('an address that is none is refused', async () => {
    const { port } = new URL(served.url);
    const response = await new Promise<IncomingMessage>((resolve) => get({ port, path: '//' }, resolve));
    expect(response.statusCode).toBe(400);
  });

  test('writing is refused', async () => {
    expect((await fetch(served.url, { method: 'POST' })).status).toBe(405);
  });
});

test('the bare host leads to a site below a base', async () => {
  const served = await serveSite({ directory, base: 'repo', port: 0 });
  const response = await fetch(new URL('/', served.url), { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('/repo/');
  await served.close();
});

test('a port in use is refused with a way out', async () => {
  const served = await serveSite({ directory, port: 0 });
  const port = Number(new URL(served.url).port);
  await expect(serveSite({ directory, port })).rejects.toThrow(`PORT=${port + 1} npm start`);
  await served.close();
});
