import { formatGuess } from '../ingest/guess-counts.ts';
import type { FormulaFigures, Standing } from './formulas.ts';
import type { StrayFigures } from './stray.ts';

/** Everything that a run measures. */
export interface MathsFigures extends FormulaFigures {
  readonly millisecondsPerRecord: number;
  readonly stray: StrayFigures;
}

/** Reasons, guesses and commands that the table shows; the JSON has all. */
const SHOWN = 30;

const STANDINGS: readonly (readonly [Standing, string])[] = [
  ['plain', 'set by KaTeX alone'],
  ['defined', "set with packages' definitions"],
  ['guessed', "set with guesses at authors' commands"],
  ['mended', 'set after a repair'],
  ['named', 'set with names of unknown commands'],
  ['refused', 'refused'],
];

/** The figures as a Markdown table, and lists of what is commonest. */
export function formatFigures(figures: MathsFigures): string {
  const { formulas, standings, stray } = figures;
  const rows = [
    ['', 'number', 'share'],
    ['---', '---', '---'],
    ['formulas', String(formulas), ''],
    ...STANDINGS.map(([standing, label]) => [label, String(standings[standing]), share(standings[standing], formulas)]),
    ['titles and abstracts', String(stray.texts), ''],
    ['with a stray command in text', String(stray.withCommands), share(stray.withCommands, stray.texts)],
    ['with a stray command or brace in text', String(stray.withAny), share(stray.withAny, stray.texts)],
    ['milliseconds to set a formula', figures.millisecondsPerFormula.toFixed(3), ''],
    ['milliseconds to read a title and an abstract', figures.millisecondsPerRecord.toFixed(3), ''],
  ];
  return [
    ...rows.map((cells) => `| ${cells.join(' | ')} |`),
    ...list(
      'Refused because',
      figures.refusals.map(({ text, count }) => `${count} × ${text}`),
    ),
    ...list('Guessed', figures.guesses.map(formatGuess)),
    ...list(
      'Stray',
      stray.commonest.map(({ text, count }) => `${count} × \`${text}\``),
    ),
    '',
  ].join('\n');
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'n/a' : `${((100 * part) / whole).toFixed(3)} %`;
}

function list(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', `${heading}:`, '', ...lines.slice(0, SHOWN).map((line) => `- ${line}`)];
}
