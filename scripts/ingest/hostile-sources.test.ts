import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPublishable } from '../../src/domain/clean-text.ts';
import { splitEntry } from '../../src/domain/entry-text.ts';
import { walkBlocks } from '../../src/domain/inline.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { HOSTILE_SOURCES, HOSTILE_TEXTS } from './hostile-captures.ts';
import { ingest } from './ingest-at-once.ts';
import { formatIssue } from './issues.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import type { Change } from './pipeline.ts';
import { formatReport, type Report } from './report.ts';

function expectHarmless({ changes, report }: { changes: readonly Change[]; report: Report }): void {
  expect(changes.length === 1 || report.issues.length > 0).toBe(true);
  expect(isPublishable(formatReport(report, { isDryRun: false }))).toBe(true);
  for (const issue of report.issues) expect(formatIssue(issue)).not.toContain('\n');
  for (const change of changes) expectHarmlessEntry(change);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

function expectHarmlessEntry({ path, text }: Change): void {
  expect(path).toMatch(/^(?:\d{4}|undated)\/[A-Za-z0-9][A-Za-z0-9._-]*\.mdx$/);
  expect(path.length).toBeLessThan(200);
  const { frontMatter, body } = splitEntry(text);
  const { blocks, plain } = parseBody(body);
  expect(plain).toBe(true);
  for (const inline of walkBlocks(blocks))
    if (inline.type === 'link') expect(inline.url).toMatch(/^(?:https?:|mailto:)/);
  const data = parse(frontMatter);
  expect(data.id).toBe(path.replace(/^.*\/|\.mdx$/g, ''));
  const whole = JSON.stringify(data) + body;
  expect(isPublishable(whole)).toBe(true);
  for (const sign of ['\\u0000', '\\u202e', '\\ud800']) expect(whole).not.toContain(sign);
  for (const url of [data.url, ...(data.links ?? []).map((link: { url: string }) => link.url)])
    if (url !== undefined) expect(url).toMatch(/^https?:\/\//);
}

/** What stands where an id should. */
const HOSTILE_IDS: readonly (readonly [name: string, id: string])[] = [
  ['a way out of the folder', '../../../etc/passwd'],
  ['a way out behind a good beginning', '2510.00001/../../../../etc/passwd'],
  ['a way out for Windows', '..\\..\\boot.ini'],
  ['a way out that is written twice', '%2e%2e%2f%2e%2e%2fetc'],
  ['nothing', ''],
  ['dots', '..'],
  ['a name of the prototype', '__proto__'],
  ['another name of the prototype', 'constructor'],
  ['a device of Windows', 'CON'],
  ['signs that act on a terminal', '2510.00001\u001b[2J\u009b1m'],
  ['signs that turn the reading', '2510.\u202e00001'],
  ['the end of a string', '1"\n---\nid: evil\n---\n'],
  ['markup', '<script>alert(1)</script>'],
  ['a hundred thousand letters', 'a'.repeat(100_000)],
  ['a hundred thousand digits', `2510.${'1'.repeat(100_000)}`],
];

/** What files are named, in front of a name that is read. */
const HOSTILE_PATHS: readonly (readonly [name: string, beginning: string])[] = [
  ['a way out of the folder', '../../../'],
  ['a name of the prototype', '__proto__/'],
  ['signs that act on a terminal', '\u001b[2J\u009b1m\r'],
  ['signs that turn the reading', '\u202e\u2066'],
  ['half a character', '\ud800'],
  ['lines of its own', 'a\n---\nid: evil\n---\n'],
  ['markup', '<script>{process.exit(1)}</script>'],
  ['a hundred thousand letters', `${'a'.repeat(100_000)}/`],
];

for (const [source, capture] of HOSTILE_SOURCES) {
  test.for(HOSTILE_TEXTS)(`${source} with %s in every field gives a harmless entry, or none`, ([, text]) => {
    expectHarmless(ingest([capture(text)], [], madeUpRecovery()));
  });

  test.for(HOSTILE_IDS)(`${source} with %s as the id gives a harmless entry, or none`, ([, id]) => {
    expectHarmless(ingest([capture('A plain text of a few words.', id)], [], madeUpRecovery()));
  });

  test.for(HOSTILE_PATHS)(`${source} with %s in the file's name gives a harmless entry, or none`, ([, beginning]) => {
    const plain = capture('A plain text of a few words.');
    expectHarmless(ingest([{ ...plain, path: beginning + plain.path }], [], madeUpRecovery()));
  });
}

test.for([
  [
    'entities that grow',
    '<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
    '&b;&b;&b;',
  ],
  ['a file of this machine', '<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
] as const)('XML with %s is refused', ([, doctype, title]) => {
  const text = `<?xml version="1.0"?>${doctype}<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/2510.00001v1</id><title>${title}</title></entry></feed>`;
  const { changes, report } = ingest([{ path: 'arxiv-api/a.xml', text }], [], madeUpRecovery());
  expect(changes.filter((change) => /aaaa|root:/.test(change.text))).toEqual([]);
  expect(report.issues.length).toBeGreaterThan(0);
});
