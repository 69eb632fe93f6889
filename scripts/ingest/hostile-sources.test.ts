import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitEntry } from '../../src/domain/entry-text.ts';
import { walkBlocks } from '../../src/domain/inline.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { ingest } from './ingest-at-once.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import type { Capture } from './sources/source.ts';

/** What people with bad intentions, or bad luck, put into a field. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['a script', '<script>alert(1)</script> in a field'],
  ['an expression of MDX', '{process.exit(1)} in a field'],
  ['a module statement', 'export const x = process.exit(1)'],
  ['an import', 'import fs from "fs"'],
  ['the end of a front matter', 'one\n---\nid: "evil"\n---\n\ntwo'],
  ['a component', '<Evil {...props} /> and <img src=x onerror=alert(1)>'],
  ['a way out of the folder', '../../../etc/passwd'],
  ['a name of the prototype', '__proto__'],
  ['signs that turn the reading', 'abc\u202Edef\u0000ghi'],
  ['half a character', 'half \ud800 of it'],
  [
    'a link that is code',
    '[x](javascript:alert(1)) and \\href{javascript:alert(1)}{y} and $\\href{javascript:alert(1)}{z}$',
  ],
  ['TeX that never ends', `$${'{'.repeat(3000)} and \\def\\a{\\a\\a}\\a`],
  ['a hundred thousand letters', 'a'.repeat(100_000)],
];

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    // XML cannot hold these at all; a file with them is refused elsewhere.
    .replaceAll('\u0000', '')
    .replaceAll('\ud800', '');
const braces = (text: string): string => text.replace(/[{}]/g, (brace) => `\\${brace}`);

/** One paper whose every field is a text, as each kind of source would have it. */
const SOURCES: readonly (readonly [name: string, capture: (text: string) => Capture])[] = [
  [
    'hf-api',
    (text) => ({
      path: 'hf/daily-papers-2025-12-10.json',
      text: JSON.stringify([
        {
          paper: {
            id: '2510.00001',
            title: text,
            summary: text,
            authors: [{ name: text, user: { user: text } }],
            publishedAt: text,
            submittedOnDailyAt: text,
            upvotes: text,
            githubRepo: text,
            projectPage: text,
            ['__proto__']: { polluted: true },
          },
        },
      ]),
    }),
  ],
  [
    'csl-json',
    (text) => ({
      path: 'a.csl.json',
      text: JSON.stringify([
        {
          id: text,
          type: text,
          title: text,
          abstract: text,
          author: [{ literal: text }, { family: text, given: text }],
          editor: [{ family: text }],
          issued: { raw: text },
          'container-title': text,
          volume: text,
          page: text,
          publisher: text,
          DOI: text,
          URL: text,
          keyword: text,
          note: text,
        },
      ]),
    }),
  ],
  [
    'arxiv-snapshot',
    (text) => ({
      path: 'a.jsonl',
      firstLine: 1,
      text: `${JSON.stringify({ id: '2510.00001', title: text, authors: text, abstract: text, comments: text, 'journal-ref': text, doi: text, categories: text, versions: [{ version: text, created: text }], update_date: text })}\n`,
    }),
  ],
  [
    'arxiv-api',
    (text) => ({
      path: 'arxiv-api/a.xml',
      text: `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/2510.00001v1</id><title>${xml(text)}</title><summary>${xml(text)}</summary><author><name>${xml(text)}</name></author><published>${xml(text)}</published><arxiv:comment xmlns:arxiv="x">${xml(text)}</arxiv:comment><arxiv:doi xmlns:arxiv="x">${xml(text)}</arxiv:doi><category term="${xml(text)}"/></entry></feed>`,
    }),
  ],
  [
    'acl-anthology',
    (text) => ({
      path: 'a.xml',
      text: `<collection id="2021.eacl"><volume id="main"><meta><booktitle>${xml(text)}</booktitle><year>${xml(text)}</year></meta><paper id="1"><title>${xml(text)}</title><author><first>${xml(text)}</first><last>${xml(text)}</last></author><abstract>${xml(text)}</abstract><pages>${xml(text)}</pages><url>${xml(text)}</url><doi>${xml(text)}</doi><video href="${xml(text)}"/></paper></volume></collection>`,
    }),
  ],
  [
    'bibtex',
    (text) => ({
      path: 'a.bib',
      text: `@article{key, title = {${braces(text)}}, author = {${braces(text)}}, abstract = {${braces(text)}}, journal = {${braces(text)}}, year = {2020}, pages = {${braces(text)}}, doi = {${braces(text)}}, url = {${braces(text)}}, eprint = {${braces(text)}}, keywords = {${braces(text)}}}`,
    }),
  ],
];

for (const [source, capture] of SOURCES) {
  test.for(HOSTILE)(`${source} with %s in every field gives a harmless entry, or none`, ([, text]) => {
    const { changes, report } = ingest([capture(text)], [], madeUpRecovery());
    expect(changes.length === 1 || report.issues.length > 0).toBe(true);
    for (const { path, text: entry } of changes) {
      expect(path).toMatch(/^(?:\d{4}|undated)\/[A-Za-z0-9][A-Za-z0-9._-]*\.mdx$/);
      const { frontMatter, body } = splitEntry(entry);
      const { blocks, plain } = parseBody(body);
      expect(plain).toBe(true);
      for (const inline of walkBlocks(blocks))
        if (inline.type === 'link') expect(inline.url).toMatch(/^(?:https?:|mailto:)/);
      const data = parse(frontMatter);
      expect(data.id).toBe(path.replace(/^.*\/|\.mdx$/g, ''));
      const whole = JSON.stringify(data) + body;
      for (const sign of ['\u0000', '\u202e', '\\u0000', '\\u202e', '\\ud800']) expect(whole).not.toContain(sign);
      for (const url of [data.url, ...(data.links ?? []).map((link: { url: string }) => link.url)])
        if (url !== undefined) expect(url).toMatch(/^https?:\/\//);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
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
