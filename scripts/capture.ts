import { parseArgs } from 'node:util';
import { captureSources } from './capture/capture-sources.ts';
import { parseSourceSpec, specExamples } from './capture/source-spec.ts';

const USAGE = `Usage: npm run capture -- SPECS… [--content DIR] [--refresh]

Fetches what sources say and keeps it below DIR/captures/fetched. What is there and fresh is not fetched again.

  ${Object.values(specExamples).join('\n  ')}

  --content DIR  the content folder (CONTENT_DIR, else content)
  --refresh      fetch what is there, too
  --help         this text

Exit codes: 0 all is there, 2 usage, 3 a source did not give all, 130 stopped.
`;

const { values, positionals } = attempt(() =>
  parseArgs({
    allowPositionals: true,
    options: { content: { type: 'string' }, refresh: { type: 'boolean' }, help: { type: 'boolean' } },
  }),
);
if (values.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const specs = attempt(() => {
  if (positionals.length === 0) throw new Error('Name what to fetch.');
  return positionals.map(parseSourceSpec);
});
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
const { files, failures } = await captureSources(specs, {
  content: values.content || process.env['CONTENT_DIR'] || 'content',
  signal: stop.signal,
  refresh: values.refresh,
  onProgress: (line) => process.stderr.write(`${line}\n`),
}).catch(refuseError);
for (const { spec, what } of failures) process.stderr.write(`${spec}: ${what}.\n`);
process.stdout.write(files.map(({ path }) => `${path}\n`).join(''));
process.exitCode = exitCode();

function exitCode(): number {
  if (stop.signal.aborted) return 130;
  return failures.length > 0 ? 3 : 0;
}

function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return refuseError(error as Error);
  }
}

function refuseError({ message }: Error): never {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exit(2);
}
