import { expect, test } from 'vitest';
import { boundFragment } from './fragment-bounds.ts';
import { ingest } from './ingest-at-once.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import { madeUpRecovery } from './made-up-recovery.ts';

const long = 'word '.repeat(50_000);

test('a fragment of usual size stays as it is', () => {
  const usual = fragment({ abstract: 'We show $x$.' });
  expect(boundFragment(usual)).toEqual({ fragment: usual, issues: [] });
});

test.for([
  [
    'an abstract',
    fragment({ abstract: long }),
    "field-malformed: The abstract has 250000 characters, more than any paper's",
  ],
  [
    'a damaged abstract',
    listedFragment('2025-10-02', { abstract: long }),
    "field-malformed: The abstract has 250000 characters, more than any paper's",
  ],
  ['a title', fragment({ title: long }), "record-malformed: The title has 250000 characters, more than any paper's"],
] as const)('%s that is too long is left out and reported', ([, said, issue]) => {
  const { fragment: bound, issues } = boundFragment(said);
  expect(issues.map(({ code, what }) => `${code}: ${what}`)).toEqual([issue]);
  expect(bound?.abstract).toBeUndefined();
  expect(bound?.damaged?.abstract ?? '').toBe('');
  expect(bound === undefined).toBe(issue.startsWith('record'));
});

// Patterns that repeat a group have only so much room: five megabytes of words once ended the run.
test.for([
  [
    'hf/daily-papers-2025-12-10.json',
    (text: string) =>
      JSON.stringify([
        { paper: { id: '2510.00001', title: 'T', summary: text, publishedAt: '2025-10-01', authors: [], upvotes: 1 } },
      ]),
  ],
  [
    'a.csl.json',
    (text: string) =>
      JSON.stringify([{ id: 'x', title: 'T', abstract: text, note: text, keyword: text, author: [{ literal: text }] }]),
  ],
  [
    'a.bib',
    (text: string) => `@article{x, title = {T}, abstract = {${text}}, journal = {${text}}, author = {${text}}}`,
  ],
  [
    'a.xml',
    (text: string) =>
      `<collection id="2021.eacl"><volume id="main"><meta/><paper id="1"><title>T</title><abstract>${text}</abstract></paper></volume></collection>`,
  ],
] as const)('%s with fields of five megabytes gives its paper, and says what was left out', ([path, write]) => {
  const { changes, report } = ingest([{ path, text: write('word '.repeat(1_000_000)) }], [], madeUpRecovery());
  expect(changes).toHaveLength(1);
  expect(changes[0]?.text.length).toBeLessThan(1_000_000);
  expect(report.issues.map(({ code }) => code)).toContain('field-malformed');
});
