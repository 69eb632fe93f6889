import { enableCompileCache } from 'node:module';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { recoverLines } from './recover/recover-lines.ts';

const USAGE = `Usage: npm run --silent recover < in.jsonl > out.jsonl

Gives texts whose dollars and backslashes were stripped their formulas back.
Each line of in.jsonl, {"key", "damaged"}, becomes a line of out.jsonl:

  {"key", "inline": [{"type": "text", "value"} or {"type": "math", "tex"}, …], "confidence"}

It assumes the damage that daily lists do: in the whole text, \\command{x} became x, once and not nested; then the dollars of
each formula went, and every backslash between them. Texts of which only the backslashes were taken, so that hat{x}, frac{1}{n}
are left, were damaged in another way, and come out poorly.

Bad lines are told on standard error by their number, and the rest goes through; then the exit code is 1.

  --help         this text
`;

if (wantsHelp()) {
  process.stdout.write(USAGE);
} else if (process.stdin.isTTY) {
  refuse('recover: nothing is piped into it.');
} else {
  // Half of a start would be compiling the modules, so they are imported when Node knows that it shall keep what it compiles.
  enableCompileCache();
  const { recoverMaths } = await import('./ingest/recovery/recover-maths.ts');
  await pipeline(process.stdin, (input) => recoverLines(input, recoverMaths, report), process.stdout).catch(stop);
}

function report(problem: string): void {
  process.stderr.write(`stdin:${problem}\n`);
  process.exitCode = 1;
}

/** A reader that has seen enough, such as `head`, closes the pipe, and that is no error. */
function stop(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`recover: ${error.message}\n`);
  process.exitCode = 1;
}

function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean' } } }).values.help === true;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}`);
  process.exit(2);
}
