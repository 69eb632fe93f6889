import type { Token } from './tokens.ts';

/** Commands that take an argument. */
const withArgument =
  /^(?:text(?:bf|it|tt|sf|sc|rm|normal)?|math(?:bf|it|tt|sf|rm|bb|cal|frak|scr)|operatorname|overline|underline|widehat|widetilde|hat|tilde|bar|vec|sqrt|frac|emph)$/;

/** Commands that hold to the end of their group: `{bf X}`. */
const toGroupsEnd = /^(?:bf|rm|it|em|sf|tt|cal|scriptstyle|mathcal|mathbb|mathfrak|mathrm|mathbf|frak)$/;

/** Whether a name is that of a command that takes an argument. */
export function takesArgument(name: string): boolean {
  return withArgument.test(name);
}

/** Whether a formula shows the letters of such a command before a brace: `frac\\{1\\}`, which no author writes. */
export function showsCommand(tex: string): boolean {
  return [...tex.matchAll(/(?<![a-zA-Z\\])[a-zA-Z]+(?=\\\{)/g)].some(([name]) => takesArgument(name));
}

/** Whether a name is that of an alphabet, whose argument is one letter. */
export function takesLetter(name: string): boolean {
  return /^math(?:bb|cal|frak|scr)$/.test(name);
}

/**
 * Whether a token is a command that lost its backslash but kept its brace. Only dollars take backslashes, and only an outer
 * command keeps an inner one's brace, so such a command surely stood in a formula.
 */
export function isStrayCommand(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || token.word.kind !== 'word') return false;
  if (before?.text === '{' && !token.isSpaced && next.isSpaced) return toGroupsEnd.test(token.text);
  if (next.text !== '{' || next.isSpaced || (before?.text === '\\' && !token.isSpaced)) return false;
  return takesArgument(token.text);
}

/** A longer group holds more than the command is of. */
const longestGroup = 12;

/** Positions of a stray command, and of the group that it stands in or before. */
export function strayRange(tokens: readonly Token[], index: number): { first: number; last: number } {
  for (const open of [index - 1, index + 1]) {
    const close = tokens[open]?.text === '{' ? (tokens[open]?.partner ?? -1) : -1;
    if (close > open && close - open < longestGroup) return { first: Math.min(index, open), last: close };
  }
  return { first: index, last: index };
}
