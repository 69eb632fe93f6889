import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readCaptureLog } from './capture-store.ts';
import { capture, feed, fetched, oai, oaiError, paths, trial, useTrial } from './capture-trial.ts';
import { type Behaviour, reset, respond } from './misbehaving-server.ts';

useTrial();

test.for<[spec: string, requests: string[], files: string[], body: string]>([
  [
    'hf:2025-12-10',
    ['/api/daily_papers?date=2025-12-10&limit=100&p=0'],
    ['hf/daily-papers-2025-12-10.json'],
    '[{"paper": {}}]',
  ],
  [
    'hf:2025-12-06..2025-12-07',
    ['/api/daily_papers?date=2025-12-06&limit=100&p=0', '/api/daily_papers?date=2025-12-07&limit=100&p=0'],
    ['hf/daily-papers-2025-12-06.json', 'hf/daily-papers-2025-12-07.json'],
    '[]',
  ],
  ['hf:2510.13025', ['/api/papers/2510.13025'], ['hf/paper-2510.13025.json'], '{"id": "2510.13025"}'],
  ['hf:hep-th/9901001', ['/api/papers/hep-th/9901001'], ['hf/paper-hep-th_9901001.json'], '{}'],
  [
    'arxiv:hep-th/9901001v2',
    ['/api/query?id_list=hep-th/9901001v2&max_results=1'],
    ['arxiv/ids-hep-th_9901001v2.xml'],
    feed(1),
  ],
  [
    'arxiv:cat:cs.LG AND ti:kernel',
    [
      '/api/query?search_query=cat%3Acs.LG+AND+ti%3Akernel&sortBy=submittedDate&sortOrder=descending&start=0&max_results=100',
    ],
    ['arxiv/query-cat-cs-lg-and-ti-kernel-281239b7-0.xml'],
    feed(1),
  ],
  ['rss:cs.CL+cs.AI', ['/rss/cs.CL+cs.AI'], ['rss/cs.CL+cs.AI.xml'], '<rss version="2.0"></rss>'],
  ['oai:cs', ['/oai?verb=ListRecords&metadataPrefix=arXiv&set=cs'], ['oai/cs-0.xml'], oai('')],
  [
    'oai:physics:hep-th:2025-12-01..2025-12-10',
    ['/oai?verb=ListRecords&metadataPrefix=arXiv&set=physics%3Ahep-th&from=2025-12-01&until=2025-12-10'],
    ['oai/physics-hep-th-from-2025-12-01-until-2025-12-10-0.xml'],
    oai(''),
  ],
  ['oai:math', ['/oai?verb=ListRecords&metadataPrefix=arXiv&set=math'], ['oai/math-0.xml'], oaiError('noRecordsMatch')],
  ['acl:W89', ['/acl/W89.xml'], ['acl/W89.xml'], "<?xml version='1.0'?><collection></collection>"],
])('%s is fetched, and not again', async ([spec, requests, files, body]) => {
  trial.server.on('/', respond(body));
  expect(paths(await capture([spec], { today: '2026-01-10' }))).toEqual(files);
  expect(trial.server.requests).toEqual(requests);
  expect(await readFile(fetched(files[0] as string), 'utf8')).toBe(body);
  expect(await capture([spec], { today: '2026-01-10' })).toMatchObject({
    files: { length: files.length },
    failures: [],
  });
  expect(trial.server.requests).toHaveLength(requests.length);
  await capture([spec], { today: '2026-01-10', refresh: true });
  expect(trial.server.requests).toHaveLength(2 * requests.length);
});

test.for([
  ['hf:2025-12-10', '2025-12-24', '2025-12-24', 2],
  ['hf:2025-12-10', '2025-12-25', '2026-12-25', 1],
  ['hf:2510.13025', '2025-12-24', '2025-12-25', 2],
  ['arxiv:2510.13025', '2025-12-24', '2025-12-25', 2],
  ['acl:W89', '2025-12-24', '2025-12-25', 1],
  ['acl:W89', '2025-12-24', '2025-12-26', 2],
  ['oai:cs', '2025-12-24', '2025-12-25', 2],
] as const)('%s of %s, asked for on %s, takes %i requests', async ([spec, first, second, count]) => {
  trial.server.on('/api/daily', respond('[]'));
  trial.server.on('/api/papers', respond('{}'));
  trial.server.on('/api/query', respond(feed(1)));
  trial.server.on('/acl', respond('<collection/>'));
  trial.server.on('/oai', respond(oai('')));
  await capture([spec], { today: first });
  await capture([spec], { today: second });
  expect(trial.server.requests).toHaveLength(count);
});

test('what two specifications ask for is fetched once', async () => {
  trial.server.on('/api', respond('[]'));
  expect(paths(await capture(['hf:2025-12-18', 'hf:2025-12-17..2025-12-18']))).toHaveLength(2);
  expect(trial.server.requests).toHaveLength(2);
});

test('a source that is down stops no other, and what it gave before is kept', async () => {
  trial.server.on('2025-12-01', respond('[]'));
  trial.server.on('2025-12-02', respond('', { status: 503 }));
  trial.server.on('/acl', respond('<collection/>'));
  const { files, failures } = await capture(['hf:2025-12-01..2025-12-03', 'acl:W89', 'hf:2025-12-01']);
  expect(paths({ files })).toEqual(['hf/daily-papers-2025-12-01.json', 'acl/W89.xml']);
  expect(failures).toEqual([
    {
      spec: 'hf:2025-12-01..2025-12-03',
      what: `${trial.server.url}/api/daily_papers?date=2025-12-02&limit=100&p=0 answered 503 Service Unavailable, 3 times. Missing are 2025-12-02, 2025-12-03`,
    },
  ]);
});

test.for<[trouble: string, requests: number, bad: Behaviour]>([
  ['asks for an hour of rest', 1, respond('', { status: 429, headers: { 'Retry-After': '3600' } })],
  ['fails three requests on end', 9, respond('', { status: 503 })],
  ['cannot be reached', 9, reset],
])('a service that %s is left alone for the run, and no other is', async ([, requests, bad]) => {
  trial.server.on('/api/daily', bad);
  trial.server.on('/acl', respond('<collection/>'));
  const { files, failures } = await capture(['hf:2025-12-01..2025-12-05', 'hf:2025-12-06', 'acl:W89']);
  expect(paths({ files })).toEqual(['acl/W89.xml']);
  expect(trial.server.requests.filter((path) => path.includes('daily'))).toHaveLength(requests);
  expect(failures.map(({ what }) => what)).toEqual([
    expect.stringContaining('. Missing are 2025-12-01, 2025-12-02,'),
    'The service failed before in this run and was not asked again',
  ]);
});

test('a service that fails now and then is asked to the end', async () => {
  const day = respond('[]');
  const bad = Array<Behaviour>(6).fill(respond('', { status: 503 }));
  trial.server.on('/api/daily', ...bad, day, ...bad, day);
  const { files } = await capture(['hf:2025-12-01..2025-12-07']);
  expect(files).toHaveLength(3);
});

test('a run that is aborted returns what is there', async () => {
  const stop = new AbortController();
  trial.server.on('2025-12-01', respond('[]'));
  trial.server.on('2025-12-02', () => stop.abort());
  const { files, failures } = await capture(['hf:2025-12-01..2025-12-03', 'hf:2025-12-04'], { signal: stop.signal });
  expect(paths({ files })).toEqual(['hf/daily-papers-2025-12-01.json']);
  expect(failures.map(({ what }) => what)).toEqual(Array(2).fill('The run was stopped before this was there'));
});

test('the log says whence and when, and what it does not say is fetched again', async () => {
  trial.server.on('/acl', respond('<collection/>'));
  await capture(['acl:W90', 'acl:W89']);
  const log = await readFile(fetched('log.json'), 'utf8');
  const record = (name: string) => ({ retrieved: '2025-12-20', url: `${trial.server.url}/acl/${name}.xml` });
  expect(log).toBe(`${JSON.stringify({ 'acl/W89.xml': record('W89'), 'acl/W90.xml': record('W90') }, undefined, 2)}\n`);
  expect(await readCaptureLog(trial.content)).toEqual(
    new Map([
      ['fetched/acl/W89.xml', { retrieved: '2025-12-20' }],
      ['fetched/acl/W90.xml', { retrieved: '2025-12-20' }],
    ]),
  );
  await rm(fetched('acl/W90.xml'));
  await capture(['acl:W90', 'acl:W89']);
  expect(trial.server.requests).toHaveLength(3);
  await writeFile(fetched('log.json'), log.slice(0, 30));
  await capture(['acl:W90', 'acl:W89']);
  expect(trial.server.requests).toHaveLength(5);
  expect(await readFile(fetched('log.json'), 'utf8')).toBe(log);
  expect(await readdir(fetched(''))).toEqual(['acl', 'log.json']);
});

test('an address in the environment that is none is refused', async () => {
  await expect(capture(['acl:W89'], { env: { ACL_BASE_URL: 'file:///etc' } })).rejects.toThrow(
    'ACL_BASE_URL is no address: file:///etc.',
  );
});
