import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programs } from '../node-program.ts';
import { builtFiles, trialBuild, trialFolder } from './trial-build.ts';

let folder = '';
beforeAll(async () => {
  folder = await trialFolder('astro-alone');
});
afterAll(() => rm(folder, { recursive: true }));

test.for([
  ['at the root', {}],
  ['below a path', { SITE_URL: 'https://papers.example.org', BASE_PATH: '/lab/' }],
] as const)(
  'a site %s that is rendered without requests is, file by file, what Astro makes of it alone',
  async ([name, settings]) => {
    await trialBuild(folder, `${name} rendered`, settings);
    const astro = [programs.astro, 'build', '--config', 'scripts/build/astro-alone.config.mjs'];
    await trialBuild(folder, `${name} alone`, settings, astro);
    const alone = await builtFiles(folder, `${name} alone`);
    const rendered = await builtFiles(folder, `${name} rendered`);
    // The search page's records are of no use without a search, and the sitemap is made without them.
    const own = [...rendered].filter(([file]) => !/^(?:sitemap|pagefind\/)/.test(file));
    const others = [...alone].filter(([file]) => file !== 'search/records.json');
    expect(own.map(([file]) => file)).toEqual(others.map(([file]) => file));
    expect(own.filter(([file, text]) => text !== alone.get(file)).map(([file]) => file)).toEqual([]);
    expect(own.filter(([file]) => /^authors\/[^/]+\/index\.html$/.test(file)).length).toBeGreaterThan(100);
  },
);
