import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { type Phase, PhaseClock, type PhaseRun } from './phase-clock.ts';

/** A program that is run. */
export interface Step {
  /** With its arguments. */
  readonly command: readonly [program: string, ...parameters: string[]];
  readonly phases: readonly Phase[];
}

/** What a program and all programs that it started have taken. */
export interface MeasuredRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The highest resident memory of any process of Node or of Hugo. */
  readonly peakMegabytes: number;
  /** The highest of any other program: Pagefind. */
  readonly peakMegabytesOfOthers: number;
  readonly phases: readonly PhaseRun[];
}

/** What is known of a running program. */
interface Usage {
  readonly isBuilder: boolean;
  readonly ticks: number;
  readonly kilobytes: number;
  readonly peakKilobytes: number;
}

/** Milliseconds between two looks at the programs; the system keeps their peaks. */
const LOOK = 100;
/** Clock ticks in a second, as Linux tells CPU time. */
const TICKS = 100;

/**
 * Runs a program to its end, and looks at it and at its children from time to time.
 *
 * @throws Error with its output where it fails, and on systems without `/proc`
 */
export async function measureRun(
  { command: [program, ...parameters], phases }: Step,
  env: Readonly<Record<string, string | undefined>>,
): Promise<MeasuredRun> {
  const started = performance.now();
  const child = spawn(program, parameters, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  const usages = new Map<number, Usage>();
  const root = child.pid ?? 0;
  const lookAround = (): void => {
    look(root, usages);
    for (const { isBuilder, kilobytes } of usages.values()) if (isBuilder) clock.see(kilobytes / 1024);
  };
  const elapsed = () => ({
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: [...usages.values()].reduce((sum, { ticks }) => sum + ticks, 0) / TICKS,
  });
  const clock = new PhaseClock(phases, () => {
    lookAround();
    return elapsed();
  });
  const hear = (chunk: Buffer): void => {
    chunks.push(chunk);
    clock.hear(chunk.toString());
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const timer = setInterval(lookAround, LOOK);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => chunks.push(Buffer.from(error.message)));
    child.once('close', resolve);
  });
  clearInterval(timer);
  if (code !== 0) {
    const output = Buffer.concat(chunks).toString().slice(-3000);
    throw new Error(`${[program, ...parameters].join(' ')} failed:\n${output}`);
  }
  const peak = (isBuilder: boolean): number =>
    Math.max(0, ...[...usages.values()].map((usage) => (usage.isBuilder === isBuilder ? usage.peakKilobytes : 0))) /
    1024;
  clock.end();
  const taken = elapsed();
  return {
    ...taken,
    phases: clock.runs,
    peakMegabytes: peak(true),
    peakMegabytesOfOthers: peak(false),
  };
}

function look(root: number, usages: Map<number, Usage>): void {
  const parents = new Map<number, number>();
  // Those that have ended leave what they have taken, but no memory.
  for (const [pid, usage] of usages) usages.set(pid, { ...usage, kilobytes: 0 });
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? read(`/proc/${pid}/stat`) : '';
    // The name stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.length < 15) continue;
    parents.set(pid, Number(fields[1]));
    if (!descends(pid, root, parents)) continue;
    const status = read(`/proc/${pid}/status`);
    const peak = /^VmHWM:\s*(\d+)/m.exec(status)?.[1];
    const kilobytes = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    const ticks = Number(fields[11]) + Number(fields[12]);
    const isBuilder = /^\d+ \((?:node|MainThread|hugo)\)/.test(stat);
    const peakKilobytes = Number(peak ?? usages.get(pid)?.peakKilobytes ?? 0);
    usages.set(pid, { isBuilder, ticks, kilobytes, peakKilobytes });
  }
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at !== undefined; at = parents.get(at)) if (at === root) return true;
  return false;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
