import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { expect, inject, test } from 'vitest';

const { directory } = inject('fixtureSite');

async function page(path: string): Promise<Document> {
  return parseHTML(await readFile(join(directory, path, 'index.html'), 'utf8')).document;
}

const texts = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim());

test('a withdrawn paper says so on its page, in lists, in its feed and in its citation', async () => {
  const paper = await page('papers/withdrawn-claim');
  expect(paper.body.textContent).toContain('This paper was withdrawn.');
  expect(texts(paper, 'textarea, pre, .bibtex').join()).toContain('note = {Withdrawn}');
  const author = await page('authors/wei-wang-0000-0001-0000-0001');
  expect(texts(author, 'li.withdrawn')).toEqual(['Withdrawn']);
  const feed = await readFile(join(directory, 'rss.xml'), 'utf8');
  expect(feed).toMatch(/<title>Withdrawn: /);
});

test('links stand by kind, each address once', async () => {
  const labels = texts(await page('papers/linked-anthology'), '.actions a');
  expect(labels).toContain('PDF ACL Anthology');
  for (const label of ['Code example/linked-anthology', 'Slides', 'Poster', 'Video', 'Discussion huggingface.co'])
    expect(labels).toContain(label);
  expect(new Set(labels).size).toBe(labels.length);
});

test('namesakes with ids have pages of their own, which lead to each other', async () => {
  const one = await page('authors/wei-wang-0000-0001-0000-0001');
  expect(one.body.textContent).toContain('ORCID iD 0000-0001-0000-0001');
  const hrefs = [...one.querySelectorAll('aside a, section a')].map((link) => link.getAttribute('href') ?? '');
  expect(hrefs.filter((href) => /\/authors\/wei-wang(?:-0000-0001-0000-000X)?\/$/i.test(href))).toHaveLength(2);
  expect((await page('authors/wei-wang')).body.textContent).toMatch(/[Nn]amesakes/);
});

test('a paper says which source gave what, and when', async () => {
  const provenance = texts(await page('papers/linked-anthology'), '[aria-labelledby="provenance"]').join();
  expect(provenance).toMatch(/ACL Anthology .*retrieved 1 March 2026/);
  expect(provenance).toContain('Hugging Face API');
});
