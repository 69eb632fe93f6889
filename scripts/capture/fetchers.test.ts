import { expect, test } from 'vitest';
import { CalendarDaySchema } from '../../src/domain/calendar.ts';
import { capture, feed, feedOf, oai, oaiError, paths, trial, useTrial } from './capture-trial.ts';
import { reset, respond } from './misbehaving-server.ts';
import { parseSourceSpec } from './source-spec.ts';

useTrial();

test('a day of many papers has more pages, and a week ends today', async () => {
  trial.server.on('2025-12-19&limit=100&p=0', respond(JSON.stringify(Array(100).fill({}))));
  trial.server.on('2025-12-19&limit=100&p=1', respond('[{}]'));
  for (const day of [15, 16, 17, 18]) trial.server.on(`2025-12-${day}`, respond('[]'));
  trial.server.on('2025-12-20', respond('[]'));
  const names = paths(await capture(['hf:2025-W51']));
  expect(names).toHaveLength(7);
  expect(names.slice(4)).toEqual(
    ['2025-12-19', '2025-12-19-p1', '2025-12-20'].map((day) => `hf/daily-papers-${day}.json`),
  );
  expect(trial.lines).toContain('Hugging Face: days after 2025-12-20 are yet to come.');
});

test('adjacent ids are asked for together, a hundred at most', async () => {
  trial.server.on('/api/query', respond(feed(1)));
  trial.server.on('/rss', respond('<rss></rss>'));
  const ids = Array.from({ length: 101 }, (_, index) => `arxiv:2501.${String(index + 10_000)}`);
  const { files } = await capture([...ids, 'rss:cs.AI', 'arxiv:2502.00001v3']);
  expect(trial.server.requests.map((path) => path.split(',').length)).toEqual([100, 1, 1, 1]);
  expect(paths({ files })[0]).toMatch(/^arxiv\/ids-2501-10000-2501-10001-[\d-]+-[0-9a-f]{8}\.xml$/);
  expect(files).toHaveLength(4);
});

test('ids that arXiv does not know are told', async () => {
  const entry = '<entry><id>http://arxiv.org/abs/hep-th/9901001v3</id></entry>';
  trial.server.on('/api/query', respond(`<feed>${entry}</feed>`));
  await capture(['arxiv:hep-th/9901001', 'arxiv:0704.9999']);
  expect(trial.lines.slice(1)).toEqual(['arXiv has no paper 0704.9999.']);
});

test('a search is read to its end, through empty pages', async () => {
  trial.server.on('start=0&', respond(feed(201)));
  trial.server.on('start=100&', respond(feed(201, 0)), respond(feed(201)));
  trial.server.on('start=200&', respond(feed(201)));
  expect(paths(await capture(['arxiv:cat:cs.LG']))).toHaveLength(3);
  expect(trial.lines.join()).toContain('sent an empty page although there are more papers; attempt 2 of 3 follows.');
});

test('a search that finds more than arXiv gives fails at once, and what came is kept', async () => {
  trial.server.on('/api/query', respond(feed(30_001)));
  const { files, failures } = await capture(['arxiv:cat:cs.LG']);
  expect(files).toHaveLength(1);
  expect(failures).toMatchObject([
    { what: expect.stringMatching(/^arXiv finds 30001 papers and gives no more than 30000 of one search\. Narrow it/) },
  ]);
});

test.for([
  ['once a page has an older paper', ['2025-12-18', '2025-12-14'], ['2025-12-13', '2025-12-12'], 2],
  ['once the first page has one', ['2025-12-18', '2025-12-13'], ['2025-12-12'], 1],
  ['at its end', ['2025-12-18'], ['2025-12-14'], 3],
] as const)('a search for what changed since a day ends %s', async ([, first, second, requests]) => {
  trial.server.on('start=0&', respond(feedOf(30_001, first)));
  trial.server.on('start=100&', respond(feedOf(201, second)));
  trial.server.on('start=200&', respond(feedOf(201, ['2025-12-14'])));
  const spec = { ...parseSourceSpec('arxiv:cat:cs.LG'), since: CalendarDaySchema.parse('2025-12-14') };
  expect(await capture([spec])).toMatchObject({ files: { length: requests }, failures: [] });
  expect(trial.server.requests).toHaveLength(requests);
  expect(trial.server.requests[0]).toContain('sortBy=lastUpdatedDate&sortOrder=descending&start=0&');
});

test('a day that is not to be had stops no other of its range, and is named', async () => {
  trial.server.on('2025-12-', respond('[]'));
  trial.server.on('2025-12-02', respond('{"error": "Invalid"}', { status: 400 }));
  trial.server.on('2025-12-04', respond('[', {}));
  const { files, failures } = await capture(['hf:2025-12-01..2025-12-05']);
  expect(paths({ files })).toEqual(['01', '03', '05'].map((day) => `hf/daily-papers-2025-12-${day}.json`));
  expect(failures).toMatchObject([
    { what: expect.stringMatching(/date=2025-12-02.* answered 400 .*\. Missing are 2025-12-02, 2025-12-04$/) },
  ]);
});

test('an error that arXiv sends as a paper is no file', async () => {
  const error = '<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>bad field.</summary></entry></feed>';
  trial.server.on('/api/query', respond(error));
  const { files, failures } = await capture(['arxiv:cat:cs.LG']);
  expect(files).toEqual([]);
  expect(failures).toMatchObject([{ what: expect.stringMatching(/refused the request \(bad field\)$/) }]);
});

test('a harvest that was interrupted goes on at the page that is missing', async () => {
  trial.server.on('set=cs', respond(oai('a&amp;b|1')));
  trial.server.on('resumptionToken=a%26b%7C1', respond(oai('2')));
  trial.server.on('resumptionToken=2', reset, reset, reset, respond(oai('')));
  const first = await capture(['oai:cs']);
  expect(paths(first)).toEqual(['oai/cs-0.xml', 'oai/cs-1.xml']);
  expect(first.failures).toMatchObject([{ spec: 'oai:cs', what: expect.stringContaining('ECONNRESET') }]);
  trial.server.requests.length = 0;
  expect(await capture(['oai:cs'], { today: '2025-12-21' })).toMatchObject({ files: { length: 3 }, failures: [] });
  expect(trial.server.requests).toEqual(['/oai?verb=ListRecords&resumptionToken=2']);
});

test('a harvest whose place arXiv has forgotten starts again, once', async () => {
  trial.server.on('set=cs', respond(oai('1')), respond(oai('2')));
  trial.server.on('resumptionToken=1', respond(oaiError('badResumptionToken')));
  trial.server.on('resumptionToken=2', respond(oai('')), respond(oaiError('badResumptionToken')));
  expect(await capture(['oai:cs'])).toMatchObject({ files: { length: 2 }, failures: [] });
  expect(trial.server.requests).toHaveLength(4);
  const again = await capture(['oai:cs'], { refresh: true });
  expect(again.failures).toMatchObject([{ what: expect.stringContaining('badResumptionToken: It is so') }]);
});

test.for([
  ['an error', oaiError('badArgument'), 'refused the request (badArgument: It is so)'],
  ['a circle', oai('1'), 'lead back to one that was read'],
] as const)('a harvest that meets %s fails', async ([, body, what]) => {
  trial.server.on('/oai', respond(body));
  expect((await capture(['oai:cs'])).failures).toMatchObject([{ what: expect.stringContaining(what) }]);
});

test('parts of one collection are one file that says which were wanted', async () => {
  trial.server.on('/acl', respond('<collection/>'));
  const parts = ['acl:2021.eacl-main.1', 'acl:2021.eacl-demos'];
  expect((await capture(parts)).files).toEqual([
    { path: 'acl/2021.eacl.xml', retrieved: '2025-12-20', only: ['2021.eacl-main.1', '2021.eacl-demos'] },
  ]);
  expect((await capture([...parts, 'acl:2021.eacl'])).files).toEqual([
    { path: 'acl/2021.eacl.xml', retrieved: '2025-12-20' },
  ]);
  expect(trial.server.requests).toHaveLength(1);
});
