import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';
import { readEntries } from './read-entries.ts';

const { directory } = inject('ownSite');

test('every formula of every entry is one KaTeX element of its page, and none is refused', async () => {
  const entries = await readEntries('content');
  expect(entries.length).toBe(39);
  for (const { id, titleFormulas, abstractFormulas } of entries) {
    const { document } = parseHTML(await readFile(join(directory, 'papers', id, 'index.html'), 'utf8'));
    expect(document.querySelectorAll('h1 .katex').length, `${id} title`).toBe(titleFormulas.length);
    expect(document.querySelectorAll('.abstract .katex').length, `${id} abstract`).toBe(abstractFormulas.length);
    expect(document.querySelector('.formula-source'), id).toBeNull();
  }
  expect(entries.flatMap(({ abstractFormulas }) => abstractFormulas).length).toBeGreaterThan(50);
});

test.for([
  ['2401.17948', 'HyperZ⋅Z⋅W Operator Connects Slow-Fast Networks for Full Context Interaction'],
  ['2403.04690', 'Faster Neighborhood Attention: Reducing the O(n²) Cost of Self Attention at the Threadblock Level'],
])('the title of %s is Unicode where markup cannot be', async ([id, title]) => {
  const { document } = parseHTML(await readFile(join(directory, 'papers', String(id), 'index.html'), 'utf8'));
  expect(document.title).toBe(`${title} · Daily Papers`);
  expect(document.querySelector('meta[name="citation_title"]')?.getAttribute('content')).toBe(title);
  expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title);
});

test('a paper known from its list alone has its formulas back, and its page says so', async () => {
  const site = inject('fixtureSite');
  const entries = await readEntries(join(site.directory, '../content'));
  const entry = entries.find(({ title }) => title === 'A Paper Known From Its List Alone');
  expect(entry?.paper.abstractStatus).toBe('recovered');
  expect(entry?.abstractFormulas.join(' ')).toMatch(/\\times.*\\log/);
  const { document } = parseHTML(
    await readFile(join(site.directory, 'papers', String(entry?.id), 'index.html'), 'utf8'),
  );
  expect(document.querySelectorAll('.abstract .katex').length).toBe(entry?.abstractFormulas.length);
  expect(document.querySelector('.abstract')?.textContent).toContain('at a cost of $20.');
  expect(document.querySelector('.note')?.textContent).toMatch(
    /^\s*Formulas recovered\..* about \d{1,2} in 100 came out exactly right\. /s,
  );
  expect(document.querySelector('.note a')?.getAttribute('href')).toBe('/repo/recovery/');
});

test('an entry that uses components is compiled, with its formulas', async () => {
  const path = join(inject('fixtureSite').directory, 'papers/curated-note/index.html');
  const { document } = parseHTML(await readFile(path, 'utf8'));
  expect(document.querySelectorAll('.abstract .katex').length).toBe(2);
  expect(document.querySelector('.abstract .formula-source')?.textContent).toBe('\\includegraphics{x}');
  expect(document.querySelector('.abstract details')?.textContent).toContain('it has 2 parts');
});
