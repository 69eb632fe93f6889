import { describe, expect, test } from 'vitest';
import { isStrayCommand, showsCommand, strayRange, takesArgument, takesLetter } from './stray-commands.ts';
import { tokenise } from './tokens.ts';

test.for<[name: string, names: string, takes: [argument: boolean, letter: boolean]]>([
  ['that of an alphabet takes a letter', 'mathbb mathcal mathfrak mathscr', [true, true]],
  ['that of a font takes any argument', 'mathbf mathrm text textbf operatorname', [true, false]],
  ['that of an accent or a root does', 'hat tilde bar vec sqrt frac overline', [true, false]],
  ['that of a letter or an operator takes none', 'alpha times log sum', [false, false]],
  ['one that only begins like such a name takes none', 'textual barrier hats', [false, false]],
])('of commands’ names, %s', ([, names, takes]) => {
  for (const name of names.split(' ')) expect([takesArgument(name), takesLetter(name)], name).toEqual(takes);
});

test.for<[name: string, tex: string, shows: boolean]>([
  ['before a brace that is shown', String.raw`frac\{1\}\{n\} \sum x_i`, true],
  ['also behind a number or a sign', String.raw`2sqrt\{5\}`, true],
  ['not those of the command itself', String.raw`\sqrt{\mathcal{C}} \{x\}`, false],
  ['not those of one that takes no argument', String.raw`max\{x, y\}`, false],
  ['not those of a longer name', String.raw`xsqrt\{5\}`, false],
  ['not without a brace', String.raw`hat \{x\} + bar`, false],
])('of formulas that show a command’s letters, %s', ([, tex, shows]) => {
  expect(showsCommand(tex)).toBe(shows);
});

/** The first stray command of a text, with its group. */
function strayIn(text: string): string | undefined {
  const tokens = tokenise(text);
  const index = tokens.findIndex((_, at) => isStrayCommand(tokens, at));
  if (index < 0) return undefined;
  const { first, last } = strayRange(tokens, index);
  return text.slice(tokens[first]?.start, tokens[last]?.end);
}

describe('a command without its backslash', () => {
  test.for<[name: string, text: string, range: string | undefined]>([
    ['it holds its argument', 'an mathcal{O}(n) bound', 'mathcal{O}'],
    ['one to its group’s end holds the group', 'for {bf x} in', '{bf x}'],
    ['one that begins a group holds all of it', 'a {mathcal{O}(n)} b', '{mathcal{O}(n)}'],
    ['one behind something else of its group does not', '{x mathcal{O}}', 'mathcal{O}'],
    ['an argument may have groups in it', 'sqrt{x_{1}}', 'sqrt{x_{1}}'],
    ['a group that is never closed is not its own', 'sqrt{x + 1', 'sqrt'],
    ['nor is a long one', 'text{one two three four five six seven eight nine ten eleven twelve}', 'text'],
    ['one without a brace is a word', 'a mathcal O', undefined],
    ['so is one with white space before it', 'a sqrt {x}', undefined],
    ['so is one that kept its backslash', String.raw`\sqrt{x}`, undefined],
    ['so is one that takes no argument', 'alpha{x}', undefined],
    ['a word of a group is one', '{ bf x}', undefined],
    ['so is one that is glued to what follows', '{bf-x}', undefined],
    ['so is one that is all of its group', '{it}', undefined],
    ['at a text’s end there is none', 'a sqrt', undefined],
  ])('%s', ([, text, range]) => {
    expect(strayIn(text)).toBe(range);
  });
});
