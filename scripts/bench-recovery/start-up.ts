import { runNode } from '../node-program.ts';
import { median } from './median.ts';

const RUNS = 5;

/**
 * How long the command that recovers texts takes from nothing to its first text and its end, Node's own start included: the
 * median of five runs, in milliseconds, after one that fills Node's cache of compiled modules.
 *
 * @param command the command's file
 * @throws where a run fails
 */
export async function measureStartUp(command: string): Promise<number> {
  const input = `${JSON.stringify({ key: 'first', damaged: 'in O(n^2) steps' })}\n`;
  const times: number[] = [];
  while (times.length <= RUNS) {
    const { ok, output, seconds } = await runNode([command], { input });
    if (!ok) throw new Error(`${command} does not recover a text:\n${output}`);
    times.push(seconds * 1000);
  }
  return median(times.slice(1));
}
