import katex from 'katex';
// Teaches the same copy of KaTeX `\ce` and `\pu`. @see https://github.com/KaTeX/KaTeX/tree/main/contrib/mhchem
import 'katex/contrib/mhchem';
import { lately } from '../domain/lately.ts';
import { katexOptions } from './katex-options.ts';
import { type Guess, TexReading } from './tex-reading.ts';

interface RenderOptions {
  /** Set on a line of its own. */
  display?: boolean;
  /** `mathml` gives a bare `<math>` element, which needs no stylesheet. */
  output?: 'htmlAndMathml' | 'mathml';
}

export type RenderedTex =
  /** `guesses` are the meanings that no package gives, and repairs; left out where there are none. */
  | { readonly ok: true; readonly html: string; readonly guesses?: readonly Guess[] }
  | { readonly ok: false; readonly reason: string };

/** No formula of a paper is as long; KaTeX's time grows with the length, and so does the page. */
const LONGEST = 20_000;

// What a formula defines may be long and used often, and KaTeX's limit counts uses alone.
const DEFINES = /\\(?:[egx]?def|(?:re)?newcommand|providecommand|let|futurelet)(?![A-Za-z])/;
const LONGEST_THAT_DEFINES = 1000;
const USES_OF_DEFINED = 100;

/**
 * A formula as HTML. Its TeX source is not repeated in the output, where copies and searches would find it. Commands that KaTeX
 * lacks have the meaning that their packages give them, else the one that authors mostly mean, else their name is set upright;
 * a slip such as a missing brace is mended.
 *
 * @param tex source without dollars
 * @returns markup that is also well-formed XML; or KaTeX's reason to refuse the formula (a command that loads or links
 *   something, source that means nothing). Never throws.
 */
export function renderTex(tex: string, { display = false, output = 'htmlAndMathml' }: RenderOptions = {}): RenderedTex {
  return renderers[output][display ? 'display' : 'inline'](tex);
}

/** Of formulas, more than half have stood in one of the last thousands of abstracts; their markup takes some kilobytes. */
const ROOM = 4000;

const rendererOf = (options: Required<RenderOptions>) => lately((tex) => render(tex, options), ROOM);
const renderersOf = (output: Required<RenderOptions>['output']) => ({
  inline: rendererOf({ output, display: false }),
  display: rendererOf({ output, display: true }),
});
const renderers = { htmlAndMathml: renderersOf('htmlAndMathml'), mathml: renderersOf('mathml') };

function render(tex: string, options: Required<RenderOptions>): RenderedTex {
  const longest = DEFINES.test(tex) ? LONGEST_THAT_DEFINES : LONGEST;
  if (tex.length > longest) return { ok: false, reason: `it is longer than ${longest} characters` };
  const reading = new TexReading(tex);
  for (;;) {
    const rendered = attempt(reading, options);
    if (rendered.ok || !reading.change(rendered.reason)) return rendered;
  }
}

function attempt(reading: TexReading, { display, output }: Required<RenderOptions>): RenderedTex {
  try {
    const html = katex.renderToString(reading.tex, {
      ...katexOptions(),
      macros: reading.macros(),
      ...(DEFINES.test(reading.tex) && { maxExpand: USES_OF_DEFINED }),
      output,
      displayMode: display,
      throwOnError: true,
      trust: refuse,
    });
    const lean = html.replace(/<annotation\b[^>]*>[^<]*<\/annotation>/, '').replace(/<\/?semantics>/g, '');
    const { guesses } = reading;
    return {
      ok: true,
      html: output === 'mathml' ? lean.replace(/^<span[^>]*>|<\/span>$/g, '') : lean,
      ...(guesses.length > 0 && { guesses }),
    };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** KaTeX's message without its preamble, and without the source that it repeats with underlines. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace('KaTeX parse error: ', '').replace(/ at (?:position \d+|end of input): .*$/s, '');
}

// With `trust: false`, KaTeX would print such a command's name in red instead of refusing the formula.
function refuse({ command }: { command: string }): never {
  throw new Error(`${command} is not allowed`);
}
