import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../node-program.ts';
import { UNCHANGED } from './last-build.ts';
import { builtFiles, trialBuild, trialFolder } from './trial-build.ts';

let folder = '';
beforeAll(async () => {
  folder = await trialFolder('compiled');
  expect(await build()).toContain(OF_ASTRO);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

/** What Astro's build says, and no other. */
const OF_ASTRO = '[build] Complete!';

const build = (): Promise<string> => trialBuild(folder, 'site');

const content = (file: string): string => join(folder, 'content', file);
const put = (file: string): string => join(folder, 'site', file);

const entry = (id: string, body: string, fields = ''): Promise<void> =>
  writeFile(content(`papers/${id}.mdx`), `---\nid: "${id}"\ntitle: "On $n^2$"\n${fields}---\n\n${body}\n`);

async function addTo(file: string, text: string): Promise<void> {
  await writeFile(file, `${await readFile(file, 'utf8')}${text}`);
}

async function removeStyles(): Promise<void> {
  const files = await readdir(put('_astro'));
  await rm(put(`_astro/${files.find((file) => file.endsWith('.css'))}`));
}

async function spoil(): Promise<void> {
  const cache = join(folder, 'site-cache');
  const kept = (await readdir(cache)).find((name) => name.startsWith('compiled-'));
  await rm(join(cache, `${kept}/chunks`), { recursive: true });
  await entry('a', 'All of it, with nothing to render it.');
}

/** The topic is afterwards what it was, but Astro's build has failed over it. */
async function failWithAstro(): Promise<void> {
  const topic = content('topics/kernel-methods.md');
  const before = await readFile(topic, 'utf8');
  await writeFile(topic, '---\nname: []\n---\n');
  await expect(build()).rejects.toThrow();
  await writeFile(topic, before);
}

/** As if all files had been saved while Astro was building, which it tells. */
async function saveWhileBuilding(): Promise<void> {
  const env = { COMPILATION_KEY: 'any', BUILD_BEGAN: '0' };
  expect(await trialBuild(folder, 'site', env, [programs.astro, 'build'])).toMatch(/since \S+ was saved meanwhile/);
  await entry('a', 'All of it, later.');
}

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"></svg>';
const [WITHOUT, WITH] = [false, true];

/** One after the other, each on what the others have left. */
test.for<[change: string, change: () => Promise<unknown>, withAstro: boolean]>([
  ['a new paper', () => entry('a', 'All of it.'), WITHOUT],
  ['an abstract', () => entry('a', 'All of $L^2$.'), WITHOUT],
  ['a former id', () => entry('b', 'It was c.', 'formerIds: ["c"]\n'), WITHOUT],
  ['an entry that cannot be read', () => entry('d', 'An open {brace'), WITHOUT],
  ['an entry fewer', () => rm(content('papers/a.mdx')), WITHOUT],
  ['a page fewer in the output folder', () => rm(put('papers/b/index.html')), WITHOUT],
  ['a strange file in the output folder', () => writeFile(put('strange.html'), ''), WITHOUT],
  ['a paper with a component', () => entry('e', '<details>More</details>'), WITH],
  ['a paper without, beside it', () => entry('a', 'All of it.'), WITHOUT],
  ['the component', () => entry('e', '<details>Still more</details>'), WITH],
  ['a file beside the entries', () => writeFile(content('papers/figure.svg'), PICTURE), WITH],
  ['a topic', () => addTo(content('topics/kernel-methods.md'), '\nMore on it.\n'), WITH],
  ['a page of prose', () => addTo(content('pages/about.mdx'), '\nMore on it.\n'), WITH],
  ['the styles fewer in the output folder', removeStyles, WITH],
  ['an entry that brings another in', () => entry('g', "import Other from './a.mdx'\n\n<Other />"), WITH],
  ['the entry that is brought in', () => entry('a', 'All of it, twice.'), WITH],
  ['an entry with a picture', () => entry('h', '![Figure](./figure.svg)'), WITH],
  ['a paper, beside one with a picture', () => entry('i', 'No picture.'), WITH],
  ['the picture fewer', () => entry('h', 'A picture was here.'), WITH],
  ['a paper, with no picture beside it', () => entry('i', 'Still no picture.'), WITHOUT],
  ['nothing, after Astro has failed', failWithAstro, WITH],
  ['an abstract, after something was saved while Astro was building', saveWhileBuilding, WITH],
  ['the program, of which a part is lost', spoil, WITH],
  ['a paper, after that', () => entry('i', 'The last of it.'), WITHOUT],
])(
  'after a change of %s, Astro compiles the code where it must, and then all is done',
  async ([, change, withAstro]) => {
    await change();
    expect((await build()).includes(OF_ASTRO)).toBe(withAstro);
    expect(await build()).toContain(UNCHANGED);
  },
);

test('what Node has compiled of ever new programs goes when it is much', async () => {
  const code = join(folder, 'site-cache/code');
  const kept = async (): Promise<string[]> => (await readdir(code, { recursive: true })).sort();
  const changeTopic = async (): Promise<void> => {
    await addTo(content('topics/kernel-methods.md'), '\nThe last of it.\n');
    expect(await build()).toContain(OF_ASTRO);
  };
  const before = await kept();
  await changeTopic();
  expect(await kept()).toEqual(expect.arrayContaining(before));
  for (let index = 0; index < 2000; index += 1) await writeFile(join(code, `${index}`), '');
  await changeTopic();
  expect(before.length).toBeGreaterThan(100);
  expect((await kept().catch(() => [])).length).toBeLessThan(before.length);
});

test('a build that fails says why, and the next one mends what it has left', async () => {
  await entry('f', 'It was a, which is there.', 'formerIds: ["a"]\n');
  await expect(build()).rejects.toThrow('papers/a/index.html: two pages are this file,');
  await rm(content('papers/f.mdx'));
  expect(await build()).toContain(OF_ASTRO);
});

test('what came of all that is, byte for byte, what a build from nothing makes', async () => {
  await trialBuild(folder, 'anew');
  const [kept, anew] = [await builtFiles(folder, 'site'), await builtFiles(folder, 'anew')];
  expect([...kept.keys()]).toEqual([...anew.keys()]);
  const folders = async (name: string): Promise<string[]> =>
    (await readdir(join(folder, name), { recursive: true })).sort();
  expect(await folders('site')).toEqual(await folders('anew'));
  expect([...kept].filter(([file, bytes]) => anew.get(file) !== bytes).map(([file]) => file)).toEqual([]);
  expect(kept.get('papers/c/index.html')).toContain('url=/papers/b/');
});
