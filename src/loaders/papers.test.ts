import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, expect, test, vi } from 'vitest';
import type { ReadPaper } from './entry-schema.ts';
import { papersLoader } from './papers.ts';
import { readEntry } from './read-entry.ts';
import { readPapers } from './read-papers.ts';

vi.mock('./read-entry.ts', { spy: true });

const folder = await mkdtemp(join(tmpdir(), 'broadsheet-loader-'));
afterAll(() => rm(folder, { recursive: true }));

const FIELDS = 'title: "A $n^2$ title"\nauthors: []\ncategories: []\nlisted: []\nsources: []\ngenerated: {}';
const entry = (id: string, body: string, fields = FIELDS): string => `---\nid: "${id}"\n${fields}\n---\n\n${body}\n`;

interface Loaded {
  directory: string;
  /** Astro's store. */
  entries: Map<string, { deferredRender?: boolean }>;
  papers: Map<string, ReadPaper>;
  log: string[];
  modules: string[];
  /** Ids of the entries whose fields were read. */
  read: string[];
}

/** Loads a folder of these files, with as much of Astro as the loader uses; after an earlier load, in the same folder. */
async function load(files: Record<string, string>, earlier?: Loaded): Promise<Loaded> {
  const directory = earlier?.directory ?? (await mkdtemp(join(folder, 'papers-')));
  await rm(join(directory, '2510'), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(directory, '2510', name)), { recursive: true });
    await writeFile(join(directory, '2510', name), text);
  }
  const { entries } = earlier ?? { entries: new Map() };
  const loaded: Loaded = { directory, entries, papers: new Map(), log: [], modules: [], read: [] };
  const log = (message: string): number => loaded.log.push(message);
  const context = {
    config: { root: pathToFileURL(`${directory}/`), cacheDir: pathToFileURL(`${directory}/cache/`) },
    logger: { info: log, warn: log, error: log },
    store: {
      clear: () => loaded.entries.clear(),
      delete: (id: string) => loaded.entries.delete(id),
      set: (stored: { id: string; deferredRender?: boolean }) => loaded.entries.set(stored.id, stored),
      addModuleImport: (path: string) => loaded.modules.push(path),
    },
  };
  vi.mocked(readEntry).mockClear();
  // The test stands in for Astro, whose context has a great deal more than the loader uses.
  await papersLoader({ directory, topics: 'content/topics' }).load(context as unknown as LoaderContext);
  const papers = new Map([...readPapers()].map(([id, { paper }]) => [id, paper]));
  return { ...loaded, papers, read: vi.mocked(readEntry).mock.calls.map(([{ id }]) => id) };
}

test('a plain entry becomes blocks, and is not compiled', async () => {
  const { entries, papers, modules } = await load({ '2510.00001.mdx': entry('2510.00001', 'In $L^2$.') });
  expect(papers.get('2510.00001')?.abstract).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'In ' },
        { type: 'math', tex: 'L^2' },
        { type: 'text', value: '.' },
      ],
    },
  ]);
  expect(entries.size).toBe(0);
  expect(modules).toEqual([]);
});

test('an entry that uses components is compiled as a module', async () => {
  const { entries, modules } = await load({ '2510.00001.mdx': entry('2510.00001', '<details>More</details>') });
  expect(entries.get('2510.00001')?.deferredRender).toBe(true);
  expect(modules).toEqual(['2510/2510.00001.mdx']);
});

test.for<[string, string, string]>([
  ['its front matter is no YAML', entry('2510.00001', 'Text.', 'title: "unclosed'), 'left out'],
  ['it has no front matter', 'Text.', 'left out'],
  ['a required field is missing', entry('2510.00001', 'Text.', 'authors: []'), 'left out. title: it is missing. '],
  ['its file has another name', entry('2510.00009', 'Text.'), 'Name the file 2510.00009.mdx'],
  [
    'it brings in what is not there',
    entry('2510.00001', '![x](a.png)'),
    'left out. It brings in a.png, and there is no',
  ],
])('an entry is left out, and the others stay, where %s', async ([, text, message]) => {
  const { papers, log } = await load({
    '2510.00001.mdx': text,
    '2510.00002.mdx': entry('2510.00002', 'Fine.'),
  });
  expect([...papers.keys()]).toEqual(['2510.00002']);
  expect(log.join('\n')).toContain('2510/2510.00001.mdx');
  expect(log.join('\n')).toContain(message);
  expect(log).toContain('Left out, for the reasons above: 1 of 2 files.');
});

test('formulas that KaTeX refuses are named and counted', async () => {
  const body = 'In $\\includegraphics{x}$ and $\\begin{nonsense}1\\end{nonsense}$.';
  const { log } = await load({ '2510.00001.mdx': entry('2510.00001', body) });
  expect(log.filter((line) => line.includes('KaTeX refuses $'))).toHaveLength(2);
  expect(log.at(-1)).toBe('Formulas shown as their source, since KaTeX refuses them: 2.');
});

test('of two files of one name the first is shown, and the other named', async () => {
  const { papers, log } = await load({
    'a/2510.00001.mdx': entry('2510.00001', 'First.'),
    '2510.00001.mdx': entry('2510.00001', 'Second.'),
  });
  expect(papers.size).toBe(1);
  expect(log).toContain(
    '2510/a/2510.00001.mdx: left out, since 2510/2510.00001.mdx has the same name. Remove one of them.',
  );
});

test('an entry whose name ends with .md is told of, and other Markdown is not, nor what an entry brings in', async () => {
  const b = entry('b', "import Notes from './notes.md';\n\n<Notes />");
  const { log } = await load({ 'a.md': entry('a', 'Text.'), 'README.md': '# Notes', 'notes.md': b, 'b.mdx': b });
  expect(log.filter((line) => line.includes('.md:'))).toEqual([
    '2510/a.md: passed over, since entries end with .mdx. If it is a paper, rename it to a.mdx.',
  ]);
});

test('a body that is no MDX is left out with its place in the file', async () => {
  const { log } = await load({ '2510.00001.mdx': entry('2510.00001', 'Fine.\n\nAn open {brace') });
  expect(log[0]).toMatch(/2510\.00001\.mdx:13:9: left out\. A \{ opens an expression/);
});

test('fields that a person changed are known', async () => {
  const { papers } = await load({
    '2510.00001.mdx': entry('2510.00001', 'Text.', FIELDS.replace('{}', '{ categories: "x" }')),
  });
  expect(papers.get('2510.00001')?.edited).toContain('categories');
  expect(papers.get('2510.00001')?.edited).not.toContain('venue');
});

test('a topic that nobody knows is named, and the entry stays', async () => {
  const topics = `${FIELDS}\ntopics: { add: ["kernel-methods", "alchemy"] }`;
  const { papers, log } = await load({ '2510.00001.mdx': entry('2510.00001', 'Text.', topics) });
  expect([...papers.keys()]).toEqual(['2510.00001']);
  expect(log).toContain('2510.00001: there is no topic alchemy. Use the name of a file in the topics folder.');
});

test('a field that nobody knows is named, and the entry stays', async () => {
  const { papers, log } = await load({ '2510.00001.mdx': entry('2510.00001', 'Text.', `${FIELDS}\ntopic: "x"`) });
  expect([...papers.keys()]).toEqual(['2510.00001']);
  expect(log.join('\n')).toContain('nothing is known of topic');
});

test('after a change, only what changed is read, and warnings are said again', async () => {
  const refused = entry('2510.00001', 'Wrong: $\\frac{a}{$.');
  const first = await load({
    '2510.00001.mdx': refused,
    '2510.00002.mdx': entry('2510.00002', 'A'),
    '2510.00003.mdx': 'B',
  });
  const files = { '2510.00001.mdx': refused, '2510.00002.mdx': entry('2510.00002', 'C'), '2510.00003.mdx': 'B' };
  const second = await load(files, first);
  expect(second.read).toEqual(['2510.00002']);
  expect(second.log).toEqual(first.log);
  const third = await load({ '2510.00002.mdx': files['2510.00002.mdx'] }, second);
  expect(third.read).toEqual([]);
  expect([...third.papers.keys()]).toEqual(['2510.00002']);
});

test('an entry whose file has moved is read again', async () => {
  const text = entry('2510.00001', 'A');
  const first = await load({ '2510.00001.mdx': text });
  expect((await load({ 'old/2510.00001.mdx': text }, first)).read).toEqual(['2510.00001']);
});

test('an entry with components is compiled in each build', async () => {
  const files = { '2510.00001.mdx': entry('2510.00001', '<b>A</b>') };
  const first = await load(files);
  const second = await load(files, first);
  expect(second.read).toEqual([]);
  expect(second.modules).toEqual(first.modules);
});

test('entries are read anew, and come out alike, where what the last build has read is gone', async () => {
  const files = { '2510.00001.mdx': entry('2510.00001', 'A'), '2510.00002.mdx': entry('2510.00002', 'B') };
  const first = await load(files);
  await rm(join(first.directory, 'cache'), { recursive: true });
  const second = await load(files, first);
  expect(second.read).toEqual(['2510.00001', '2510.00002']);
  expect(second.papers).toEqual(first.papers);
});

test('papers that an earlier build has read are the same', async () => {
  const files = { '2510.00001.mdx': entry('2510.00001', 'In $L^2$, *all* `of` [it](https://example.org).') };
  const first = await load(files);
  const second = await load(files, first);
  expect(second.read).toEqual([]);
  expect(second.papers).toStrictEqual(first.papers);
});
