import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { trialBuild } from '../build/trial-build.ts';
import { programs, runNode } from '../node-program.ts';
import { type ServedSite, serveSite } from '../serve/serve-site.ts';
import { crowdedPaper } from './crowded-paper.ts';

/** A site that was built for the tests, and is served while they run. */
export interface TestSite {
  /** Address of its home page, with the final slash. */
  readonly url: string;
  readonly directory: string;
  readonly base: string;
  readonly siteUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The papers of this repository, at the root of a host. */
    ownSite: TestSite;
    /** Papers made up to be hard, below a base path. */
    fixtureSite: TestSite;
  }
}

const FIXTURE = 'scripts/check-site/fixture';
const CROWD = 3000;

/** Builds and serves both sites, from copies of their content; vitest runs this once before all site tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-sites-'));
  const served: ServedSite[] = [];
  const teardown = async (): Promise<void> => {
    await Promise.all(served.map((site) => site.close()));
    await rm(folder, { recursive: true, force: true });
  };
  const build = async (name: 'ownSite' | 'fixtureSite', base: string, siteUrl: string): Promise<void> => {
    const directory = join(folder, name, 'dist');
    // The fixture's few papers fill several shards of the search index.
    await buildSite(join(folder, name), {
      BASE_PATH: base,
      SITE_URL: siteUrl,
      ...(name === 'fixtureSite' && { PAPERS_PER_SHARD: '3' }),
    });
    const site = await serveSite({ directory, base, port: 0 });
    served.push(site);
    project.provide(name, { url: site.url, directory, base, siteUrl });
  };
  try {
    await cp('content', join(folder, 'ownSite/content'), { recursive: true });
    await build('ownSite', '/', 'https://papers.example.org');
    await copyFixture(join(folder, 'fixtureSite/content'));
    await build('fixtureSite', '/repo/', 'https://example.org');
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

async function copyFixture(content: string): Promise<void> {
  for (const part of ['topics', 'pages']) await cp(join('content', part), join(content, part), { recursive: true });
  await cp(FIXTURE, content, { recursive: true });
  await writeFile(join(content, 'captures/crowd.csl.json'), crowdedPaper(CROWD));
}

/** Ingests the captures of `content` in a folder, and builds the site into `dist` beside it. */
async function buildSite(folder: string, settings: Record<string, string>): Promise<void> {
  const { ok, output } = await runNode([programs.ingest, '--content', join(folder, 'content')]);
  if (!ok) throw new Error(`Ingestion failed for the test site in ${folder}:\n${output}`);
  await trialBuild(folder, 'dist', settings);
}
