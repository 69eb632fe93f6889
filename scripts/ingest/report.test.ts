import { expect, test } from 'vitest';
import { formatReport, type Report, reportToJson } from './report.ts';

const NONE = { original: 0, recovered: 0, captured: 0 };
const quiet: Report = {
  captures: 1,
  added: [],
  updated: [],
  unchanged: 39,
  abstracts: NONE,
  keptEdits: [],
  guesses: [],
  issues: [],
};
const busy: Report = {
  captures: 2,
  added: [{ id: '2510.00001', title: 'In $O(n^2)$ Time' }],
  updated: ['2510.00002', '2510.00003'].map((id) => ({ id, title: 'A Title' })),
  unchanged: 36,
  abstracts: { original: 36, recovered: 2, captured: 1 },
  keptEdits: [{ id: '2303.01566', fields: ['title', 'abstract'] }],
  guesses: [{ kind: 'habit', command: '\\RR', meaning: '\\mathbb{R}', count: 3 }],
  issues: [
    { code: 'capture-unknown', where: 'a.txt', what: 'The file is in no known format' },
    { code: 'record-malformed', where: 'b.json[3]', what: 'The record has no title' },
    { code: 'capture-unknown', where: 'c.txt', what: 'The file is in no known format' },
  ],
};
const UNKNOWN = 'No source reads this file; rename it as the README says, or remove it.';
const MALFORMED = 'Correct the record in the capture, or leave it out.';

test('a quiet run says so in two lines', () => {
  expect(formatReport(quiet, { isDryRun: false })).toBe('1 capture: 0 new, 0 updated, 39 unchanged.\nNo issues.\n');
});

test('a busy run lists each issue with what to do, names the papers, and counts all by kind', () => {
  expect(formatReport(busy, { isDryRun: false })).toBe(
    `a.txt: The file is in no known format. ${UNKNOWN}
b.json[3]: The record has no title. ${MALFORMED}
c.txt: The file is in no known format. ${UNKNOWN}
New:
  2510.00001: In O(n²) Time
Updated:
  2510.00002: A Title
  2510.00003: A Title
Kept as edited by hand:
  2303.01566: title, abstract
Guessed in formulas:
  \\RR was read as \\mathbb{R} in 3 formulas
2 captures: 1 new, 2 updated, 36 unchanged, 2 hand edits kept.
39 abstracts: 36 original, 2 recovered, 1 as captured.
3 issues: 2 capture-unknown, 1 record-malformed.
`,
  );
});

test('a dry run says what would be, and that nothing was written', () => {
  expect(formatReport({ ...busy, keptEdits: [], guesses: [], issues: [] }, { isDryRun: true })).toBe(
    `Would be new:
  2510.00001: In O(n²) Time
Would be updated:
  2510.00002: A Title
  2510.00003: A Title
2 captures: 1 would be new, 2 would be updated, 36 unchanged.
39 abstracts: 36 original, 2 recovered, 1 as captured.
Nothing was written, since this was a dry run.
No issues.
`,
  );
});

test.for([
  [20, 20, undefined],
  [39, 20, '  and 19 more'],
] as const)('of %i papers %i are named', ([count, named, more]) => {
  const added = Array.from({ length: count }, (_, index) => ({ id: `p${index}`, title: 'T' }));
  const lines = formatReport({ ...quiet, added }, { isDryRun: false }).split('\n');
  expect(lines.filter((line) => line.endsWith(': T'))).toHaveLength(named);
  expect(lines.find((line) => line.includes('more'))).toBe(more);
});

test('the report as JSON has ids, and issues with what to do, as printed and counted by kind', () => {
  expect(JSON.parse(reportToJson(busy, { isDryRun: true }))).toEqual({
    dryRun: true,
    captures: 2,
    added: ['2510.00001'],
    updated: ['2510.00002', '2510.00003'],
    unchanged: 36,
    abstracts: { original: 36, recovered: 2, captured: 1 },
    keptEdits: [{ id: '2303.01566', fields: ['title', 'abstract'] }],
    guesses: busy.guesses,
    issues: busy.issues.map((issue) => {
      const advice = issue.code === 'record-malformed' ? MALFORMED : UNKNOWN;
      return { ...issue, advice, message: `${issue.where}: ${issue.what}. ${advice}` };
    }),
    issuesByCode: { 'capture-unknown': 2, 'record-malformed': 1 },
  });
});
