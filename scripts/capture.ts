import { parseArgs } from 'node:util';
import { captureSources } from './capture/capture-sources.ts';
import { parseSourceSpec, specExamples } from './capture/source-spec.ts';
import { orUsage, refuseUsage } from './command/usage.ts';
import { stopSignal } from './serve/stop-signal.ts';

const USAGE = `Usage: npm run capture -- SPECS… [--content DIR] [--refresh]

Fetches what sources say and keeps it below DIR/captures/fetched. What is there and fresh is not fetched again.

  ${Object.values(specExamples).join('\n  ')}

  --content DIR  the content folder (CONTENT_DIR, else content)
  --refresh      fetch what is there, too
  --help         this text

Exit codes: 0 all is there, 2 usage, 3 a source did not give all, 130 stopped.
`;

const { values, positionals } = orUsage(USAGE, () =>
  parseArgs({
    allowPositionals: true,
    options: { content: { type: 'string' }, refresh: { type: 'boolean' }, help: { type: 'boolean' } },
  }),
);
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const specs = orUsage(USAGE, () => {
  if (positionals.length === 0) throw new Error('Name what to fetch.');
  return positionals.map(parseSourceSpec);
});
const signal = stopSignal();
const { files, failures } = await captureSources(specs, {
  content: values.content || process.env['CONTENT_DIR'] || 'content',
  signal,
  refresh: values.refresh,
  onProgress: (line) => process.stderr.write(`${line}\n`),
}).catch((error: Error) => refuseUsage(USAGE, error));
for (const { spec, what } of failures) process.stderr.write(`${spec}: ${what}.\n`);
process.stdout.write(files.map(({ path }) => `${path}\n`).join(''));
process.exitCode = exitCode();

function exitCode(): number {
  if (signal.aborted) return 130;
  return failures.length > 0 ? 3 : 0;
}
