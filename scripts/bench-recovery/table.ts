import type { Benchmark } from './benchmark.ts';
import type { CalibrationBin } from './calibration.ts';
import type { Figures } from './figures.ts';
import { UNDOLLARED_RULE } from './undollared.ts';

/** Everything that a run measures. */
export interface Results {
  readonly simulated: Benchmark;
  readonly real: Benchmark;
  readonly startUpMilliseconds: number;
}

type Row = readonly [label: string, value: (figures: Figures) => string];

const ROWS: readonly Row[] = [
  ['texts with maths, without', (f) => `${f.withMaths}, ${f.texts - f.withMaths}`],
  ['damage repaired', (f) => percent(f.repaired)],
  ['glyph edits from the originals', (f) => String(f.editsAfter)],
  ['maths letters: precision', (f) => points(f.precision)],
  ['maths letters: recall', (f) => points(f.recall)],
  ['maths letters: F1', (f) => points(f.f1)],
  ['perfect texts with maths', (f) => percent(f.perfectShare)],
  ['false alarms in texts without maths', (f) => `${percent(f.falseAlarmShare)} (${f.falseAlarms})`],
  [`of these, with maths that has no dollars: ${UNDOLLARED_RULE}`, (f) => String(f.undollared)],
  ['invariant broken', (f) => String(f.unsound)],
  ['formulas that KaTeX refuses', (f) => String(f.refused)],
];

/** The results as one Markdown table. Shares are rounded to a tenth of a per cent. */
export function formatTable({ simulated, real, startUpMilliseconds }: Results): string {
  const both = [simulated, real];
  const rows = [
    ['', 'simulated', 'real', 'simulated, unchanged', 'real, unchanged'],
    ['---', '---', '---', '---', '---'],
    ...ROWS.map(([label, value]) => [
      label,
      ...both.map(({ recovered }) => value(recovered)),
      ...both.map(({ unchanged }) => value(unchanged)),
    ]),
    ...simulated.calibration.map(({ from, to }, index) => [
      `perfect texts at a confidence of ${from.toFixed(1)} to ${to.toFixed(1)}`,
      ...both.map(({ calibration }) => formatBin(calibration[index])),
      ...['', ''],
    ]),
    ['abstracts a second', ...both.map(({ abstractsPerSecond }) => abstractsPerSecond.toFixed(0)), '', ''],
    ['start-up', ...both.map(() => `${startUpMilliseconds.toFixed(0)} ms`), '', ''],
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function formatBin(bin: CalibrationBin | undefined): string {
  if (bin?.meanConfidence === undefined) return 'no texts';
  return `${percent(bin.perfectShare)} of ${bin.texts}, mean ${bin.meanConfidence.toFixed(2)}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? 'n/a' : `${points(share)} %`;
}

function points(share: number): string {
  return (100 * share).toFixed(1);
}
