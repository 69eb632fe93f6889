import type { TexMeaning } from './tex-meaning.ts';

interface Token {
  readonly text: string;
}

/** What KaTeX gives a macro that is a function. @see https://github.com/KaTeX/KaTeX/blob/v0.16.47/src/defineMacro.js */
export interface MacroContext {
  readonly mode: 'math' | 'text';
  /** The token after the command. */
  future(): Token;
  consumeSpaces(): void;
  /** The next argument, its tokens in reverse. */
  consumeArg(): { readonly tokens: readonly Token[] };
}

/** Gives TeX with `#1` for the command where it stands. */
export type KatexMacro = (context: MacroContext) => string;

/** A meaning as KaTeX takes it, the arguments that are no TeX read from what follows the command. */
export function expandMeaning(meaning: TexMeaning, context: MacroContext): string {
  if (typeof meaning === 'string') return meaning;
  const args = Array.from({ length: meaning.args }, () => sourceOf(context.consumeArg().tokens));
  // A sign that is no parameter: KaTeX would read `#1` in what was typed.
  return meaning.write(...args).replaceAll('#', '');
}

/** The space after a control word is no token, and letters after it would lengthen the word. */
function sourceOf(tokens: readonly Token[]): string {
  return tokens
    .toReversed()
    .map(({ text }) => (/^\\[A-Za-z@]+$/.test(text) ? `${text} ` : text))
    .join('');
}
