/** `npm run update`: what is new in the standing sources becomes entries. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from './capture/day-list.ts';
import { writeAtomically } from './ingest/io/write-atomically.ts';
import { formatReport, reportToJson } from './ingest/report.ts';
import { stopSignal } from './serve/stop-signal.ts';
import { formatFreshness, readFreshness } from './update/freshness.ts';
import { exitCodeOf } from './update/ingest-wanted.ts';
import { parseStandingSources } from './update/standing-sources.ts';
import { updateSources } from './update/update-sources.ts';

const USAGE = `Usage: npm run update -- [--content DIR] [--refresh] [--strict] [--json]

Asks the standing sources in DIR/sources.yaml for what is new since each last answered, and writes the entries.

  --content DIR  the content folder (CONTENT_DIR, else content)
  --refresh      ask for what was fetched before, too
  --strict       exit with 1 if there are issues
  --json         the report as JSON
  --help         this text

Exit codes: 0 done, 1 issues under --strict, 2 usage, 3 a source was not to be had and all else is done, 130 stopped.
`;

const signal = stopSignal();
try {
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    options: { content: { type: 'string' }, refresh: flag, strict: flag, json: flag, help: flag },
  });
  if (values.help) process.stdout.write(USAGE);
  else await update(values);
} catch (error) {
  if (!signal.aborted) process.stderr.write(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = signal.aborted ? 130 : 2;
}

async function update(values: {
  content?: string;
  refresh?: boolean;
  strict?: boolean;
  json?: boolean;
}): Promise<void> {
  const content = values.content || process.env['CONTENT_DIR'] || 'content';
  const [list, state] = [join(content, 'sources.yaml'), join(content, 'freshness.json')];
  const yaml = await readFile(list, 'utf8').catch(() => {
    throw new Error(`There is no file ${list}. Write "sources:" and a list of sources there, as the README shows.`);
  });
  const cache = process.env['INGEST_CACHE'] || undefined;
  const today = dayOf(Date.now());
  const known = await readFreshness(state);
  const options = { content, refresh: values.refresh, signal, cache, progress: process.stderr };
  const sources = parseStandingSources(yaml, list);
  if (sources.length === 0) {
    process.stderr.write(`There are no sources in ${list}. Write some there, as the README shows.\n`);
    return;
  }
  const { report, freshness } = await updateSources(sources, known, today, options);
  if (freshness.size > 0) await writeAtomically(state, formatFreshness(freshness));
  process.stdout.write((values.json ? reportToJson : formatReport)(report, { isDryRun: false }));
  process.exitCode = exitCodeOf(report, { isStrict: values.strict === true });
}
