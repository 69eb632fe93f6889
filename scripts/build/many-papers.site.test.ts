import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtFiles, trialBuild } from './trial-build.ts';

const PAPERS = 120;
const PAGES = 6;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'many-papers-'));
  const content = join(folder, 'content');
  for (const part of ['topics', 'pages']) await cp(join('content', part), join(content, part), { recursive: true });
  await mkdir(join(content, 'papers'));
  for (let paper = 0; paper < PAPERS; paper += 1) await writePaper(paper, 'A Paper');
  await trialBuild(folder, 'site');
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** By one person, of whose name one paper has another spelling and a second author. */
async function writePaper(paper: number, title: string): Promise<void> {
  const day = new Date(Date.UTC(2026, 0, 1 - paper)).toISOString().slice(0, 10);
  const [name, other] = paper === 7 ? ['P. Prolific', '\n  - name: "Solo Writer"'] : ['Petra Prolific', ''];
  const authors = `authors:\n  - name: "${name}"\n    orcid: "0000-0001-0000-0001"${other}`;
  const listed = `listed:\n  - date: "2026-01-02"\n    rank: ${paper + 1}\n`;
  const text = `---\nid: "paper-${paper}"\ntitle: "${title} ${paper}"\n${authors}\npublished: "${day}"\n${listed}---\n\nOn $n^2$.\n`;
  await writeFile(join(folder, 'content/papers', `paper-${paper}.mdx`), text);
}

/** The path of an author's page, which has no number where it is the first. */
const pathOf = (number: number): string => `authors/petra-prolific/${number === 1 ? '' : `${number}/`}`;

async function page(path: string): Promise<Document> {
  return parseHTML(await readFile(join(folder, 'site', path, 'index.html'), 'utf8')).document;
}

function hrefs(document: Document, selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute('href') ?? '');
}

test('an author of 120 papers has six pages, which hold each paper once, the newest first', async () => {
  const pages = await Promise.all(Array.from({ length: PAGES }, (_, index) => page(pathOf(index + 1))));
  const papers = pages.flatMap((document) => hrefs(document, '.entry .title a'));
  expect(papers).toEqual(Array.from({ length: PAPERS }, (_, paper) => `/papers/paper-${paper}/`));
  await expect(page(pathOf(PAGES + 1))).rejects.toThrow('ENOENT');
});

test.for([
  ['', 100, [], ['/daily/2026-01-02/2/']],
  ['daily/2026-01-02/', 100, [], ['/daily/2026-01-02/2/']],
  ['daily/2026-01-02/2/', 20, ['/daily/2026-01-02/'], []],
] as const)('of a day of 120 papers, /%s has %i', async ([path, count, before, after]) => {
  const document = await page(path);
  expect(hrefs(document, '.lead :is(h2, h3) a, .entry .title a')).toHaveLength(count);
  expect(hrefs(document, 'a[rel="prev"]')).toEqual(before);
  expect(hrefs(document, 'a[rel="next"]')).toEqual(after);
});

test.for([
  [1, [], ['/authors/petra-prolific/2/'], 'Petra Prolific · Daily Papers'],
  [2, ['/authors/petra-prolific/'], ['/authors/petra-prolific/3/'], 'Petra Prolific, page 2 · Daily Papers'],
  [6, ['/authors/petra-prolific/5/'], [], 'Petra Prolific, page 6 · Daily Papers'],
] as const)('page %i leads to those before and after it', async ([number, before, after, title]) => {
  const document = await page(pathOf(number));
  expect(hrefs(document, 'a[rel="prev"]')).toEqual(before);
  expect(hrefs(document, 'a[rel="next"]')).toEqual(after);
  const canonical = hrefs(document, 'link[rel="canonical"]').map((address) => new URL(address).pathname);
  expect(canonical).toEqual([`/${pathOf(number)}`]);
  expect(document.title).toBe(title);
  expect(document.querySelector('main .note')?.textContent).toBe('120 papers');
  expect(document.querySelector('nav[aria-label="Pages"] span')?.textContent.trim()).toBe(`Page ${number} of ${PAGES}`);
});

test('the sitemap names every page of an author, and one feed stands for all', async () => {
  const files = await builtFiles(folder, 'site');
  const addresses = files.get('sitemap-0.xml')?.match(/authors\/petra-prolific\/[^<]*/g);
  expect(addresses).toEqual(Array.from({ length: PAGES }, (_, index) => pathOf(index + 1)));
  const feeds = hrefs(await page(pathOf(2)), 'link[rel="alternate"]');
  expect(feeds.join()).toContain('/authors/petra-prolific/rss.xml');
  expect(feeds).toEqual(hrefs(await page(pathOf(1)), 'link[rel="alternate"]'));
});

test("another spelling's page leads to the first of them, and a single paper's author has no second", async () => {
  expect(hrefs(await page('authors/p-prolific'), 'link[rel="canonical"]').join()).toMatch(
    /\/authors\/petra-prolific\/$/,
  );
  expect((await page('authors/solo-writer')).querySelector('nav[aria-label="Pages"]')).toBeNull();
});

test('what changes on one page, in the count or in the topics is anew on each page that shows it', async () => {
  const changes = [
    async () => {
      await writePaper(50, 'A Renamed Paper');
      await writePaper(110, 'Kernel Methods and Support Vector Machines in Paper');
    },
    () => rm(join(folder, 'content/papers/paper-0.mdx')),
  ];
  for (const [index, change] of changes.entries()) {
    await change();
    expect(await trialBuild(folder, 'site')).toMatch(/[1-9]\d* still hold/);
    await trialBuild(folder, `anew-${index}`);
    const [kept, anew] = [await builtFiles(folder, 'site'), await builtFiles(folder, `anew-${index}`)];
    const isStale = ([file, bytes]: [string, string]): boolean => kept.get(file) !== bytes;
    expect([...anew].filter(isStale).map(([file]) => file)).toEqual([]);
    expect(kept.size).toBe(anew.size);
  }
}, 120_000);
