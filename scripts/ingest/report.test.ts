import { expect, test } from 'vitest';
import { formatReport, type Report, reportToJson } from './report.ts';

const quiet: Report = { captures: 1, added: [], updated: [], unchanged: 39, keptEdits: 0, issues: [] };
const busy: Report = {
  captures: 2,
  added: ['2510.00001'],
  updated: ['2510.00002', '2510.00003'],
  unchanged: 36,
  keptEdits: 2,
  issues: [
    { code: 'author-count', where: '2510.00001', what: 'a.txt counts 5 authors, b.json names 4' },
    { code: 'record-malformed', where: 'b.json[3]', what: 'The record has no title' },
    { code: 'author-count', where: '2510.00002', what: 'a.txt counts 1 author, b.json names 4' },
  ],
};

test('a quiet run says so in two lines', () => {
  expect(formatReport(quiet)).toBe('1 capture: 0 new, 0 updated, 39 unchanged.\nNo issues.\n');
});

test('a busy run lists each issue with what to do, and counts them by kind', () => {
  expect(formatReport(busy)).toBe(
    `2510.00001: a.txt counts 5 authors, b.json names 4. The sources disagree; the full list of names was kept.
b.json[3]: The record has no title. Correct the record in the capture, or leave it out.
2510.00002: a.txt counts 1 author, b.json names 4. The sources disagree; the full list of names was kept.
2 captures: 1 new, 2 updated, 36 unchanged, 2 hand edits kept.
3 issues: 2 author-count, 1 record-malformed.
`,
  );
});

test('the report as JSON holds the same, with issues counted by kind', () => {
  expect(JSON.parse(reportToJson(busy))).toEqual({
    ...busy,
    issuesByCode: { 'author-count': 2, 'record-malformed': 1 },
  });
});
