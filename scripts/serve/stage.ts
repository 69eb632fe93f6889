import { type ProgramOptions, runNode } from '../node-program.ts';

/**
 * Runs one stage of the work and shows it as a line with its time; what the program printed is shown only where it failed.
 *
 * @param name what is being done: `Building the site`
 * @returns the program's output
 * @throws an Error that names the stage, where the program failed
 */
export async function runStage(name: string, parameters: readonly string[], options: ProgramOptions): Promise<string> {
  process.stdout.write(options.live === true ? `${name} …\n` : `${name} … `);
  const { ok, output, seconds } = await runNode(parameters, options);
  if (ok)
    process.stdout.write(options.live === true ? `${name}: ${seconds.toFixed(1)} s\n` : `${seconds.toFixed(1)} s\n`);
  else process.stdout.write(`failed\n\n${output}\n\n`);
  if (!ok) throw new Error(options.signal?.aborted ? 'Stopped.' : `${name} failed; its messages are above.`);
  return output;
}
