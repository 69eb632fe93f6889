import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCaptures, listCaptures } from './ingest/io/capture-files.ts';
import { formatReport, plural, reportToJson } from './ingest/report.ts';
import { runIngestion } from './ingest/run.ts';
import { readWhere } from './ingest/where-option.ts';

const USAGE = `Usage: npm run ingest -- [FILES…] [--where FILTER]… [--content DIR] [--dry-run] [--strict] [--json]

Writes one entry per paper from captures: those named, or else all of DIR/captures.

  --where FILTER of arXiv's metadata snapshot only category=cs.LG,stat.ML (cs.* for an archive), from=2024-01-01,
                 to=2024-12, ids=2510.01234 or ids=@FILE; several must all hold
  --content DIR  the content folder (CONTENT_DIR, else content)
  --dry-run      say what would be written, and write nothing
  --strict       exit with 1 if there are issues
  --json         the report as JSON
  --help         this text
`;

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const where = await readWhere(values.where).catch(refuseError);
const isDryRun = values['dry-run'] === true;
const content = values.content || process.env['CONTENT_DIR'] || 'content';
const folder = join(content, 'captures');
const paths = positionals.length > 0 ? positionals : await listCaptures(content).catch(refuseError);
const captures = await findCaptures(paths, folder).catch(refuseError);
const progress =
  paths.length === 0 ? `There are no captures in ${folder}.` : `Reading ${plural(paths.length, 'capture')} …`;
process.stderr.write(`${progress}\n`);
const cache = process.env['INGEST_CACHE'] || undefined;
const report = await runIngestion({ captures, content, isDryRun, where, cache, progress: process.stderr });
process.stdout.write((values.json ? reportToJson : formatReport)(report, { isDryRun }));
process.exitCode = values.strict && report.issues.length > 0 ? 1 : 0;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        where: { type: 'string', multiple: true },
        content: { type: 'string' },
        'dry-run': { type: 'boolean' },
        strict: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return refuseError(error as Error);
  }
}

function refuseError({ message }: Error): never {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exit(2);
}
