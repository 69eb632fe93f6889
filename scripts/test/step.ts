import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type ProgramResult, programs, runNode } from '../node-program.ts';
import { formatTally, type Tally, tallyProgram, tallyVitest } from './tally.ts';

/** A program that passes or fails as one, or a project of vitest, whose tests count one by one. */
export type Step = { readonly name: string } & (
  | { readonly parameters: readonly string[]; readonly project?: never }
  | { readonly project: string; readonly parameters?: never }
);

/** Colours where a person reads; programs cannot tell by themselves, because their output is collected. */
const COLOURS = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined };

export interface StepOutcome {
  readonly tally: Tally;
  /** The step's line, and below it all that its program said where something failed or was skipped. */
  readonly report: string;
}

export async function runStep(step: Step): Promise<StepOutcome> {
  const isProgram = step.project === undefined;
  const { result, tally } = isProgram ? await runProgram(step.parameters) : await runVitest(step.project);
  const counts = isProgram ? '' : ` (${formatTally(tally)})`;
  const line = `${tally.failed === 0 ? 'ok  ' : 'FAIL'} ${step.name}${counts}: ${result.seconds.toFixed(1)} s`;
  const isClean = tally.failed === 0 && tally.skipped === 0;
  return { tally, report: isClean ? line : `${line}\n\n${result.output}\n` };
}

async function runProgram(parameters: readonly string[]): Promise<{ result: ProgramResult; tally: Tally }> {
  const result = await runNode(parameters, { env: COLOURS });
  return { result, tally: tallyProgram(result.ok) };
}

async function runVitest(project: string): Promise<{ result: ProgramResult; tally: Tally }> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-test-'));
  try {
    const file = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const result = await runNode([programs.vitest, 'run', `--project=${project}`, ...reporters], { env: COLOURS });
    const report = await readFile(file, 'utf8').catch(() => undefined);
    return { result, tally: tallyVitest(report, result.ok) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
