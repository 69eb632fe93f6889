/** `npm test`: everything that must hold, step by step; a step that fails does not keep the others from running. */
import process from 'node:process';
import { programs } from './node-program.ts';
import { runStep, type Step } from './test/step.ts';
import { formatTally, sumTallies, type Tally } from './test/tally.ts';

// Biome colours what CI collects, whatever NO_COLOR says.
const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;
const steps: readonly Step[] = [
  { name: 'types', parameters: [programs.astro, 'check'] },
  {
    name: 'lint and format',
    parameters: [programs.biome, 'ci', '--error-on-warnings', '--max-diagnostics=50', colours],
  },
  { name: 'dead code', parameters: [programs.knip] },
  { name: 'unit tests', project: 'unit' },
  { name: 'site and browser tests', project: 'site' },
];

const tallies: Tally[] = [];
for (const step of steps) {
  const { tally, report } = await runStep(step);
  console.log(report);
  tallies.push(tally);
}
const total = sumTallies(tallies);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${formatTally(total)}`);
