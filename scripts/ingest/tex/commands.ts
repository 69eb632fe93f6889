/** How a run of text is set apart. */
export type Style = 'emphasis' | 'strong' | 'code';

/** What a command of running text does. */
export type Command =
  /** Sets its argument apart: `\emph{x}`. */
  | { does: 'style'; style: Style }
  /** Sets the rest of its group apart, or only changes its font: `{\em x}`, `{\sc x}`. */
  | { does: 'declare'; style?: Style }
  /** Stands for a text. */
  | { does: 'write'; value: string }
  /** Shows nothing, and neither do its first arguments: `\label{x}`, `\textcolor{red}{x}` (one of two). */
  | { does: 'drop'; groups: number }
  | { does: 'cite' }
  | { does: 'url' }
  | { does: 'href' }
  /** Parts its argument from the word before it: `\footnote{x}`. */
  | { does: 'aside' }
  /** Puts its argument into quotation marks: `\enquote{x}`. */
  | { does: 'quote' }
  /** Is a formula, with so many groups after it: `\SI{5}{\metre}`. */
  | { does: 'formula'; groups: number }
  /** Puts its optional argument before the other one: `\unit[5]{km}`. */
  | { does: 'unit' }
  /** An ion's element and stage: `\ion{N}{II}`. */
  | { does: 'ion' }
  /** A character of Zapf Dingbats by its number: `\ding{182}`. */
  | { does: 'dingbat' }
  /** Raises or lowers its argument: `\textsuperscript{13}`. */
  | { does: 'script'; sign: '^' | '_' };

const named = (names: string, command: Command): [string, Command][] => names.split(' ').map((name) => [name, command]);

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ...named('emph textit textsl', { does: 'style', style: 'emphasis' }),
  ...named('textbf', { does: 'style', style: 'strong' }),
  ...named('texttt lstinline', { does: 'style', style: 'code' }),
  ...named('em it sl itshape slshape', { does: 'declare', style: 'emphasis' }),
  ...named('bf bfseries', { does: 'declare', style: 'strong' }),
  ...named('tt ttfamily', { does: 'declare', style: 'code' }),
  ...named('rm sc sf up normalfont rmfamily sffamily scshape mdseries upshape smc', { does: 'declare' }),
  ...named('tiny footnotesize small normalsize large Large huge Huge displaystyle', { does: 'declare' }),
  ...named('noindent xspace protect left right big Big bigg Bigg bigl bigr limits relax centering', {
    does: 'declare',
  }),
  ...named('par newline linebreak', { does: 'write', value: ' ' }),
  ...named('label ref eqref cref Cref autoref pageref vspace hspace begin end color index', {
    does: 'drop',
    groups: 1,
  }),
  ...named('textcolor colorbox', { does: 'drop', groups: 1 }),
  ...named('cite citet citep citealp citealt citeauthor citeyear citeyearpar Citet Citep', { does: 'cite' }),
  ...named('parencite textcite autocite onlinecite shortcite', { does: 'cite' }),
  ...named('url path nolinkurl', { does: 'url' }),
  ...named('href', { does: 'href' }),
  ...named('footnote thanks keywords', { does: 'aside' }),
  ...named('enquote', { does: 'quote' }),
  ...named('ensuremath si num ang ce', { does: 'formula', groups: 1 }),
  ...named('SI qty', { does: 'formula', groups: 2 }),
  ...named('SIrange', { does: 'formula', groups: 3 }),
  ...named('unit', { does: 'unit' }),
  ...named('ion', { does: 'ion' }),
  ...named('ding', { does: 'dingbat' }),
  ...named('textsuperscript', { does: 'script', sign: '^' }),
  ...named('textsubscript', { does: 'script', sign: '_' }),
  // One sign each: escapes, spaces, and what only guides TeX's line breaking.
  ...[...'$%&#_{}'].map((sign): [string, Command] => [sign, { does: 'write', value: sign }]),
  ...named('|', { does: 'write', value: '‖' }),
  ...named(',', { does: 'write', value: '\u00A0' }),
  ...['\\', ' ', '\n', '\t', ';', ':', '>'].map((sign): [string, Command] => [sign, { does: 'write', value: ' ' }]),
  ...named('! - / @ ( ) [ ]', { does: 'write', value: '' }),
]);

/**
 * What a command does in running text.
 *
 * @param name without its backslash: `emph`, `%`
 * @returns undefined for the others: symbols, accents, and commands that an author defined
 */
export function commandNamed(name: string): Command | undefined {
  return COMMANDS.get(name);
}
