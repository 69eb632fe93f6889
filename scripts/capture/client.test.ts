import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Expected } from './answer.ts';
import { ask, type ClientOptions } from './client.ts';
import {
  type Behaviour,
  flood,
  hastyPace,
  type MisbehavingServer,
  redirect,
  reset,
  resetAfter,
  respond,
  silence,
  stallAfter,
  startMisbehavingServer,
} from './misbehaving-server.ts';

let server: MisbehavingServer;
beforeAll(async () => {
  server = await startMisbehavingServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const LIST: Expected = { type: 'json', holds: 'list' };
const FEED: Expected = { type: 'xml', roots: ['feed'] };
const GZIP: Expected = { type: 'gzip' };
const good = respond('[1]');
const feed = '<?xml version="1.0"?>\n<!-- é --><feed xmlns="a"><entry>é</entry></feed>\n';
const packed = gzipSync('{"a": 1}\n'.repeat(1000));

async function answer(expects: Expected, options: Partial<ClientOptions> = {}): Promise<string> {
  const question = { service: 'hugging-face', url: `${server.url}/x`, expects } as const;
  return new TextDecoder().decode(await ask(question, { pace: hastyPace, ...options }));
}

const recovered: [trouble: string, expects: Expected, whole: string | Uint8Array, bad: Behaviour][] = [
  ['an answer that does not begin', LIST, '[1]', silence],
  ['an answer that does not end', LIST, '[1]', stallAfter('[1,')],
  ['a reset before the headers', LIST, '[1]', reset],
  ['a reset within the body', LIST, '[1]', resetAfter('[1,')],
  ['429 without Retry-After', LIST, '[1]', respond('', { status: 429 })],
  ['503', LIST, '[1]', respond('', { status: 503 })],
  ['a web page with status 200', LIST, '[1]', respond('<!DOCTYPE html><html>Down</html>')],
  ['a web page instead of XML', FEED, feed, respond('<html><body>Down</body></html>')],
  ['nothing with status 200', FEED, feed, respond('')],
  ['XML with another root', FEED, feed, respond('<error>Busy</error>')],
  ['an object instead of a list', LIST, '[1]', respond('{"error": "busy"}')],
  ['truncated JSON', LIST, '[1]', respond('[1, {"a"')],
  ['truncated XML', FEED, feed, respond(feed.slice(0, -12))],
  ['XML that ends in a tag', FEED, feed, respond('<feed><entry></entry></fee')],
  ['a truncated gzip file', GZIP, packed, respond(packed.subarray(0, -9))],
  ['text instead of a gzip file', GZIP, packed, respond('Not found')],
  [
    'truncated transport compression',
    LIST,
    '[1]',
    respond(gzipSync('[1,2,3,4,5]').subarray(0, -10), { headers: { 'Content-Encoding': 'gzip' } }),
  ],
  ['latin-1 bytes without a declaration', LIST, '[1]', respond(Buffer.from('["é"]', 'latin1'))],
];

test.for(recovered)('%s is tried again', async ([, expects, whole, bad]) => {
  server.on('/x', bad, respond(whole));
  expect(await answer(expects)).toBe(new TextDecoder().decode(Buffer.from(whole)));
  expect(server.requests).toHaveLength(2);
});

test.for<[trouble: string, what: string, attempts: number, expects: Expected, bad: Behaviour]>([
  ['no answer', 'did not answer within 0.6 s, 3 times', 3, LIST, silence],
  ['half an answer', 'gave no whole answer within 1.2 s, 3 times', 3, LIST, stallAfter('[')],
  ['resets', 'broke the connection or was not reached (ECONNRESET), 3 times', 3, LIST, reset],
  ['429', 'answered 429 Too Many Requests, 3 times', 3, LIST, respond('', { status: 429 })],
  ['503', 'answered 503 Service Unavailable, 3 times', 3, LIST, respond('', { status: 503 })],
  ['404', 'answered 404 Not Found', 1, LIST, respond('', { status: 404 })],
  ['a redirect loop', 'was not reached (redirect count exceeded)', 21, LIST, redirect('/x')],
  ['web pages', 'sent a web page instead of JSON, 3 times', 3, LIST, respond(' <html></html>')],
  ['broken XML', 'sent XML that is not whole, 3 times', 3, FEED, respond('<feed><entry>')],
  ['another root', 'sent XML with <rss> instead of <feed>, 3 times', 3, FEED, respond('<rss></rss>')],
  ['an XML bomb', 'sent no XML with <feed>, 3 times', 3, FEED, respond('<!DOCTYPE a [<!ENTITY b "c">]><feed></feed>')],
  ['broken gzip', 'sent a gzip file that is broken or not whole, 3 times', 3, GZIP, respond(packed.subarray(0, 50))],
  ['too much', 'sent more than 0.001 MB', 1, LIST, respond(`[${'1,'.repeat(1000)}1]`)],
  ['a flood', 'sent more than 0.001 MB', 1, LIST, flood],
])('$0 for ever is a clear failure', async ([, what, attempts, expects, bad]) => {
  server.on('/x', bad);
  await expect(answer(expects, { sizeLimit: 1000 })).rejects.toThrow(what);
  expect(server.requests).toHaveLength(attempts);
});

test('a service that is not there is a clear failure', async () => {
  const question = { service: 'acl', url: 'http://127.0.0.1:1/x', expects: LIST } as const;
  await expect(ask(question, { pace: hastyPace })).rejects.toThrow(
    'http://127.0.0.1:1/x broke the connection or was not reached',
  );
});

test('what an error says is told on one line', async () => {
  const headers = { 'Content-Type': 'application/json' };
  server.on('/x', respond('{"error": "No such\\u001b[31m\\n day."}', { status: 400, headers }));
  await expect(answer(LIST)).rejects.toThrow('/x answered 400 Bad Request (No such [31m day)');
});

test.for<[name: string, value: () => string, least: number, most: number]>([
  ['seconds', () => '1', 950, 1900],
  ['a date', () => new Date(Date.now() + 2000).toUTCString(), 900, 2400],
  ['no time at all', () => 'soon', 0, 900],
])('Retry-After of %s is heeded', async ([, value, least, most]) => {
  server.on('/x', respond('', { status: 429, headers: { 'Retry-After': value() } }), good);
  expect(await answer(LIST)).toBe('[1]');
  const [first = 0, second = 0] = server.times;
  expect(second - first).toBeGreaterThanOrEqual(least);
  expect(second - first).toBeLessThanOrEqual(most);
});

test.for<[name: string, value: () => string, status: number]>([
  ['seconds', () => '3600', 429],
  ['a date', () => new Date(Date.now() + 3_600_000).toUTCString(), 503],
])('a service that asks for too long a rest, in $0, is not asked again', async ([, value, status]) => {
  server.on('/x', respond('', { status, headers: { 'Retry-After': value() } }), good);
  await expect(answer(LIST)).rejects.toMatchObject({ outage: 'certain' });
  expect(server.requests).toHaveLength(1);
});

test('a redirect is followed', async () => {
  server.on('/y', good);
  server.on('/x', redirect('/y'));
  expect(await answer(LIST)).toBe('[1]');
});

test.for<[name: string, expects: Expected, body: string, headers: Record<string, string>]>([
  ['the header', LIST, '["é"]', { 'Content-Type': 'application/json; charset=ISO-8859-1' }],
  ['the XML declaration', FEED, '<?xml version="1.0" encoding="latin1"?><feed>é</feed>', {}],
])('latin-1 that $0 declares becomes UTF-8', async ([, expects, body, headers]) => {
  server.on('/x', respond(Buffer.from(body, 'latin1'), { headers }));
  expect(await answer(expects)).toBe(body);
});

test.for<[name: string, body: string]>([
  ['a byte order mark', '\ufeff<feed></feed>'],
  ['a prologue', '<?xml version="1.0"?><!DOCTYPE feed SYSTEM "x"><?a b?><!-- > --><feed ></feed >\n<!-- end -->'],
  ['a prefix', '<a:feed xmlns:a="b"></a:feed>'],
  ['nothing in it', '<feed xmlns="a"/>'],
])('XML with %s is whole', async ([, body]) => {
  server.on('/x', respond(body));
  expect(await answer(FEED)).toBe(body.replace('\ufeff', ''));
});

test.for([
  [undefined, 'broadsheet/0.1'],
  ['me@example.org', 'broadsheet/0.1 (mailto:me@example.org)'],
  ['me@example.org\r\nX: é', 'broadsheet/0.1 (mailto:me@example.orgX:)'],
] as const)('contact %j makes the User-Agent %s', async ([contact, userAgent]) => {
  server.on('/x', good);
  await answer(LIST, { contact });
  expect(server.userAgents).toEqual([userAgent]);
});

test('each failed attempt is told when another follows', async () => {
  server.on('/x', respond('', { status: 503 }));
  const lines: string[] = [];
  await expect(answer(LIST, { onProgress: (line) => lines.push(line) })).rejects.toThrow();
  expect(lines).toEqual([
    `${server.url}/x answered 503 Service Unavailable; attempt 2 of 3 follows.`,
    `${server.url}/x answered 503 Service Unavailable; attempt 3 of 3 follows.`,
  ]);
});

test('attempts of one service start apart, one after the other, retries included', async () => {
  server.on('/x', respond('', { status: 503 }), reset, good);
  server.on('/y', good);
  const pace = { ...hastyPace, intervals: { ...hastyPace.intervals, arxiv: 200 } };
  const paths = ['x', 'y', 'y'];
  await Promise.all(
    paths.map((path) => ask({ service: 'arxiv', url: `${server.url}/${path}`, expects: LIST }, { pace })),
  );
  expect(server.requests).toEqual(['/x', '/x', '/x', '/y', '/y']);
  const gaps = server.times.slice(1).map((time, index) => time - (server.times[index] as number));
  for (const gap of gaps) expect(gap).toBeGreaterThan(180);
});

test.for([
  ['in an attempt', silence, hastyPace],
  ['before another attempt', respond('', { status: 503 }), { ...hastyPace, backoff: 10_000, backoffLimit: 10_000 }],
] as const)('an abort %s ends at once', async ([, behaviour, pace]) => {
  server.on('/x', behaviour);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 100);
  const started = performance.now();
  await expect(answer(LIST, { pace, signal: stop.signal })).rejects.toThrow(/abort/);
  expect(performance.now() - started).toBeLessThan(2000);
});
