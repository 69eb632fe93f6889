import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type CaptureOptions, captureSources } from './capture-sources.ts';
import { hastyPace, type MisbehavingServer, startMisbehavingServer } from './misbehaving-server.ts';
import { parseSourceSpec, type SourceSpec } from './source-spec.ts';

/** The server of a test file, a content folder for each test, and what its runs said. */
// The server starts before the first test of a file does, and nothing else may use it.
export const trial = { server: undefined as unknown as MisbehavingServer, content: '', lines: [] as string[] };

/** Sets {@link trial} up for the tests of a file. */
export function useTrial(): void {
  beforeAll(async () => {
    trial.server = await startMisbehavingServer();
  });
  beforeEach(async () => {
    trial.content = await mkdtemp(join(tmpdir(), 'capture-'));
  });
  afterEach(async () => {
    trial.server.reset();
    trial.lines = [];
    await rm(trial.content, { recursive: true });
  });
  afterAll(() => trial.server.close());
}

/** Captures from the server, as on a day, what is written or parsed; the paths of the files are below `captures/fetched`. */
export async function capture(
  specs: (string | SourceSpec)[],
  options: Partial<CaptureOptions> & { today?: string } = {},
) {
  const { today = '2025-12-20', ...rest } = options;
  const parsed = specs.map((spec) => (typeof spec === 'string' ? parseSourceSpec(spec) : spec));
  const result = await captureSources(parsed, {
    content: trial.content,
    pace: hastyPace,
    now: Date.parse(`${today}T12:00:00Z`),
    env: trial.server.env,
    onProgress: (line) => trial.lines.push(line),
    ...rest,
  });
  const files = result.files.map(({ path, ...file }) => ({ ...file, path: path.replace(fetched(''), '') }));
  return { files, failures: result.failures };
}

/** The path of a fetched file. */
export function fetched(name: string): string {
  return join(trial.content, 'captures/fetched/', name);
}

/** Paths alone. */
export function paths({ files }: { files: { path: string }[] }): string[] {
  return files.map(({ path }) => path);
}

/** A page of arXiv's API. */
export const feed = (total: number, entries = 1): string =>
  `<feed><opensearch:totalResults>${total}</opensearch:totalResults>${'<entry></entry>'.repeat(entries)}</feed>`;
/** A page of arXiv's API, and the days of its papers' last changes. */
export const feedOf = (total: number, days: readonly string[]): string =>
  `<feed><updated>2020-01-01T00:00:00Z</updated><opensearch:totalResults>${total}</opensearch:totalResults>${days
    .map((day) => `<entry><updated>${day}T12:00:00Z</updated></entry>`)
    .join('')}</feed>`;
/** A page of a harvest, and the token of the next. */
export const oai = (token: string): string =>
  `<?xml version="1.0"?><OAI-PMH><ListRecords><record/><resumptionToken cursor="0">${token}</resumptionToken></ListRecords></OAI-PMH>`;
/** What a harvest has instead of a page. */
export const oaiError = (code: string): string => `<OAI-PMH><error code="${code}">It is so.</error></OAI-PMH>`;
