import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listCaptures, readCaptures } from './ingest/io/capture-files.ts';
import { readEntryFiles, writeEntryFiles } from './ingest/io/entry-files.ts';
import { ingest } from './ingest/pipeline.ts';
import { formatReport, reportToJson } from './ingest/report.ts';

const USAGE = `Usage: npm run ingest -- [FILES…] [--content DIR] [--dry-run] [--strict] [--json]

Writes one entry per paper from captures: those named, or else all of DIR/captures.

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
const content = values.content || process.env['CONTENT_DIR'] || 'content';
const papers = join(content, 'papers');
const paths = positionals.length > 0 ? positionals : await listCaptures(join(content, 'captures'));
const { captures, issues } = await readCaptures(paths, join(content, 'captures')).catch(
  (error: NodeJS.ErrnoException) => refuse(error.code === 'ENOENT' ? `There is no file ${error.path}.` : error.message),
);
process.stderr.write(`Reading ${paths.length} captures …\n`);
const { changes, report } = ingest(captures, await readEntryFiles(papers));
const whole = { ...report, issues: [...issues, ...report.issues] };
if (!values['dry-run']) await writeEntryFiles(papers, changes);
process.stdout.write(values.json ? reportToJson(whole) : formatReport(whole));
process.exitCode = values.strict && whole.issues.length > 0 ? 1 : 0;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        'dry-run': { type: 'boolean' },
        strict: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exit(2);
}
