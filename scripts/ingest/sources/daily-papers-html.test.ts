import { expect, test } from 'vitest';
import { dailyPapersHtml } from './daily-papers-html.ts';
import { hfApi } from './hf-api.ts';

const RECORDS = [
  {
    paper: {
      id: '2510.00001',
      title: 'A "Quoted" & <Tagged> Title',
      summary: "It's > 2times.",
      submittedOnDailyAt: '2025-10-02T01:00:00.000Z',
      upvotes: 3,
    },
  },
  { paper: { id: '2510.00002', title: 'T' } },
  null,
];

function page(props: unknown, attributes = 'class="SVELTE_HYDRATER contents" data-target="DailyPapers"') {
  const json = JSON.stringify(props).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html><html><head><title>Daily Papers - Hugging Face</title></head><body>
<div class="SVELTE_HYDRATER contents" data-target="MainHeader" data-props="{}"></div>
<main><div ${attributes} data-props="${json}"><h1>Daily Papers</h1></div></main></body></html>`;
}

function adapt(text: string, path = 'saved.html') {
  return dailyPapersHtml.adapt({ path, text });
}

test('a page gives what the API gives, and its own day', () => {
  const { fragments, issues } = adapt(page({ dateString: '2025-10-02', dailyPapers: RECORDS }));
  const api = hfApi.adapt({ path: 'hf/2025-10-02.json', text: JSON.stringify(RECORDS) });
  const named = api.fragments.map((fragment, index) => ({
    ...fragment,
    source: 'daily-papers-html',
    capture: 'saved.html',
    where: `saved.html.dailyPapers[${index}]`,
  }));
  expect(fragments).toEqual(named);
  expect(issues).toEqual([
    { code: 'record-malformed', where: 'saved.html.dailyPapers[2]', what: 'the record is null' },
  ]);
});

test('the day is in the file name where the page shows none', () => {
  const { fragments } = adapt(page({ dailyPapers: RECORDS }), 'daily-papers-2025-10-04.html');
  expect(fragments.map(({ listed }) => listed?.[0]?.date)).toEqual(['2025-10-02', '2025-10-04']);
});

test('the trending page is no list of a day', () => {
  const { fragments } = adapt(page({ isTrending: true, dailyPapers: RECORDS }));
  expect(fragments.map(({ listed }) => listed)).toEqual([undefined, undefined]);
});

test.for<[name: string, text: string, what: RegExp]>([
  ['no such element', '<html><title>Daily Papers</title></html>', /holds no data of DailyPapers.*curl/],
  ['no data in it', '<div data-target="DailyPapers"></div>', /holds no data of DailyPapers/],
  ['no JSON', '<div data-target="DailyPapers" data-props="{&quot;a">', /no valid JSON, at 1:4/],
  ['no list', page({ dailyPapers: {} }), /no list "dailyPapers"/],
  ['no object', page([]), /no list "dailyPapers"/],
  ['it in a comment', `<!-- ${page({ dailyPapers: RECORDS })}`, /holds no data/],
  ['it in a script', `<script>${page({ dailyPapers: RECORDS })}</script>`, /holds no data/],
  ["it in another's attribute", `<p title="<div data-target='DailyPapers' data-props='{}'>">`, /holds no data/],
])('a page with %s is reported whole', ([, text, what]) => {
  const issue = { code: 'capture-unreadable', where: 'saved.html', what: expect.stringMatching(what) };
  expect(adapt(text)).toEqual({ fragments: [], issues: [issue] });
});

test.for<[path: string, text: string, isRead: boolean]>([
  ['saved.html', page({}), true],
  ['Daily Papers - Hugging Face.htm', '', true],
  ['saved.html', '<title>Daily Papers - Hugging Face</title>', true],
  ['saved.html', '<title>Other</title>', false],
  ['saved.txt', page({}), false],
])('%s with %s is read: %s', ([path, text, isRead]) => {
  expect(dailyPapersHtml.accepts({ path, text })).toBe(isRead);
});
