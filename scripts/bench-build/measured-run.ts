import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

/** A program and its arguments. */
export type Step = readonly [program: string, ...parameters: string[]];

/** What a program and all programs that it started have taken. */
export interface MeasuredRun {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The highest resident memory of any process of Node or of Hugo. */
  readonly peakMegabytes: number;
  /** The highest of any other program: Pagefind. */
  readonly peakMegabytesOfOthers: number;
}

/** What is known of a running program. */
interface Usage {
  readonly isBuilder: boolean;
  readonly ticks: number;
  readonly peakKilobytes: number;
}

/** Milliseconds between two looks at the programs; the system keeps their peaks. */
const LOOK = 100;
/** Clock ticks in a second, as Linux tells CPU time. */
const TICKS = 100;

/**
 * Runs a program to its end, and looks at it and at its children from time to time.
 *
 * @param step the program and its arguments
 * @throws Error with its output where it fails, and on systems without `/proc`
 */
export async function measureRun(
  [program, ...parameters]: Step,
  env: Readonly<Record<string, string | undefined>>,
): Promise<MeasuredRun> {
  const started = performance.now();
  const child = spawn(program, parameters, {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
  const usages = new Map<number, Usage>();
  const root = child.pid ?? 0;
  const timer = setInterval(() => look(root, usages), LOOK);
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
  return {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: [...usages.values()].reduce((sum, { ticks }) => sum + ticks, 0) / TICKS,
    peakMegabytes: peak(true),
    peakMegabytesOfOthers: peak(false),
  };
}

function look(root: number, usages: Map<number, Usage>): void {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? read(`/proc/${pid}/stat`) : '';
    // The name stands in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.length < 15) continue;
    parents.set(pid, Number(fields[1]));
    if (!descends(pid, root, parents)) continue;
    const peak = /^VmHWM:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
    const ticks = Number(fields[11]) + Number(fields[12]);
    const isBuilder = /^\d+ \((?:node|MainThread|hugo)\)/.test(stat);
    usages.set(pid, { isBuilder, ticks, peakKilobytes: Number(peak ?? usages.get(pid)?.peakKilobytes ?? 0) });
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
