import { parseArgs } from 'node:util';
import { parseWanted } from './capture/gather.ts';
import { specExamples } from './capture/source-spec.ts';
import { orUsage, refuseUsage } from './command/usage.ts';
import { listCaptures } from './ingest/io/capture-files.ts';
import { formatReport, reportToJson } from './ingest/report.ts';
import { readWhere } from './ingest/where-option.ts';
import { stopSignal } from './serve/stop-signal.ts';
import { exitCodeOf, ingestWanted } from './update/ingest-wanted.ts';

const USAGE = `Usage: npm run ingest -- [SOURCES and FILES…] [--where FILTER]… [--content DIR] [--refresh] [--dry-run] [--strict] [--json]

Writes one entry per paper from what sources say and from files: those named, or else all of DIR/captures.

  ${Object.values(specExamples).join('\n  ')}

  --where FILTER of arXiv's metadata snapshot only category=cs.LG,stat.ML (cs.* for an archive), from=2024-01-01,
                 to=2024-12, ids=2510.01234 or ids=@FILE; several must all hold
  --content DIR  the content folder (CONTENT_DIR, else content)
  --refresh      ask sources for what was fetched before, too
  --dry-run      say what would be written, and write no entry
  --strict       exit with 1 if there are issues
  --json         the report as JSON
  --help         this text

Exit codes: 0 done, 1 issues under --strict, 2 usage, 3 a source was not to be had and all else is done, 130 stopped.
`;

const { values, positionals } = orUsage(USAGE, readArguments);
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const content = values.content || process.env['CONTENT_DIR'] || 'content';
const isDryRun = values['dry-run'] === true;
const { signal, cache } = { signal: stopSignal(), cache: process.env['INGEST_CACHE'] || undefined };
try {
  const where = await readWhere(values.where);
  const wanted = parseWanted(positionals.length > 0 ? positionals : await listCaptures(content));
  const options = { content, isDryRun, where, refresh: values.refresh, signal, cache, progress: process.stderr };
  const report = await ingestWanted(wanted, options);
  process.stdout.write((values.json ? reportToJson : formatReport)(report, { isDryRun }));
  process.exitCode = exitCodeOf(report, { isStrict: values.strict === true });
} catch (error) {
  if (!signal.aborted) refuseUsage(USAGE, error as Error);
  process.exitCode = 130;
}

function readArguments() {
  const flag = { type: 'boolean' } as const;
  const texts = { content: { type: 'string' }, where: { type: 'string', multiple: true } } as const;
  const flags = { refresh: flag, 'dry-run': flag, strict: flag, json: flag, help: flag };
  return parseArgs({ allowPositionals: true, options: { ...texts, ...flags } });
}
