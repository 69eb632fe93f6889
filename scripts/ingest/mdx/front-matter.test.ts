import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanText } from '../../../src/domain/clean-text.ts';
import { formatInline, parseInline } from '../../../src/maths/parse-inline.ts';
import { type FrontMatter, rewriteFrontMatter, writeFrontMatter } from './front-matter.ts';
import { hostileText } from './hostile-text.ts';

const fields = {
  generated: { title: '0123456789' },
  title: 'A $\\cdot$ title: "quoted"',
  id: '2510.01234',
  published: '2025-10-01',
  venue: undefined,
  authors: [{ name: 'No' }],
  categories: ['cs.LG', 'stat.ML'],
  listed: [{ date: '2025-10-02', rank: 1 }],
  sources: [],
};
// Brands and undefined fields are what the compiler objects to; neither reaches the YAML.
const data = fields as unknown as FrontMatter;

const written = `id: "2510.01234"
title: "A $\\\\cdot$ title: \\"quoted\\""
authors:
  - name: "No"
published: "2025-10-01"
categories: ["cs.LG", "stat.ML"]
listed:
  - date: "2025-10-02"
    rank: 1
sources: []
generated:
  title: "0123456789"
`;

test("writes keys in the schema's order, strings quoted, absent fields left out", () => {
  expect(writeFrontMatter(data)).toBe(written);
});

test('rewriting keeps comments and formatting of what stays, and the order of keys', () => {
  const edited = written.replace('authors:', '# Checked by hand.\nauthors:').replace('"2025-10-01"', '2025-10-01 # v1');
  const rewritten = rewriteFrontMatter(edited, { ...data, venue: 'ICML', published: '2025-10-03' } as FrontMatter);
  expect(rewritten).toBe(edited.replace('published: 2025-10-01 # v1', 'published: "2025-10-03"\nvenue: "ICML"'));
});

test('rewriting with the same values changes nothing', () => {
  const edited = `# A note.\n${written}mine: {a: yes} # kept\n`;
  expect(rewriteFrontMatter(edited, { ...data, mine: { a: 'yes' } })).toBe(edited);
});

test('a front matter with aliases is written anew', () => {
  const edited = written.replace('"2510.01234"', '&id "2510.01234"').concat('mine: *id\n');
  // The id lacks its brand.
  expect(rewriteFrontMatter(edited, { ...data, id: 'x', mine: 1 } as unknown as FrontMatter)).toContain('id: "x"\n');
});

test('any title comes back from YAML 1.1 and 1.2 alike, and its formulas too', () => {
  fc.assert(
    fc.property(hostileText, (value) => {
      const title = formatInline([
        { type: 'text', value: cleanText(value) },
        { type: 'math', tex: '\\frac{a}{b}' },
      ]);
      const yaml = writeFrontMatter({ title, venue: value.toWellFormed() });
      expect(parse(yaml, { version: '1.1' })).toEqual({ title, venue: value.toWellFormed() });
      expect(parse(yaml, { version: '1.2' })).toEqual({ title, venue: value.toWellFormed() });
      expect(parseInline(title).at(-1)).toEqual({ type: 'math', tex: '\\frac{a}{b}' });
    }),
    { numRuns: 2000 },
  );
});
