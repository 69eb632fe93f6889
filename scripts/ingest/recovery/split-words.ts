import { cacheOf } from './cache.ts';
import type { Lexicon } from './lexicon.ts';

const maxSplits = 8;
/** No command's name is longer. */
export const longestName = 20;
/** A longer run of letters is no word and no commands that an author wrote without a space between them. */
export const longestWord = 100;
/** More letters than these before the first command are a word of their own. */
const mostLetters = 4;
const longestArgument = 4;

interface Split {
  readonly tex: string;
  readonly weight: number;
}

const splitsOf = new WeakMap<Lexicon, Map<string, readonly string[]>>();

/**
 * Letters and commands that a word may be, likeliest first: `nlog` is `n\log`, `circtimes` is `\circ\times`. TeX ends a command's
 * name only where its letters end, so letters that follow a command within a word were another command's argument: `inN` is
 * `\in\mathbb{N}`.
 */
export function splitWord(word: string, lexicon: Lexicon): readonly string[] {
  const known = cacheOf(splitsOf, lexicon);
  let splits = known.get(word);
  if (splits === undefined) {
    splits = findSplits(word, lexicon);
    known.set(word, splits);
  }
  return splits;
}

function findSplits(word: string, lexicon: Lexicon): string[] {
  if (word.length > longestWord) return [];
  const tails = tailsOf(word, lexicon);
  const found: Split[] = [];
  for (let end = word.length; end >= 0; end -= 1) {
    const all = tails.get(end);
    if (all === undefined) continue;
    // Whatever stands before them, only the likeliest can be of the likeliest splits.
    const own = likeliest(all);
    if (end <= mostLetters) found.push(...own.map((tail) => withLetters(word.slice(0, end), tail)));
    for (const name of commandsBefore(word, end, lexicon)) {
      const start = end - name.length;
      tails.set(start, [...(tails.get(start) ?? []), ...own.map((tail) => withCommand(name, tail, lexicon))]);
    }
  }
  return likeliest(found.filter(({ tex }) => tex !== word)).map(({ tex }) => tex);
}

/** The names of commands that end at a place of a word. */
function commandsBefore(word: string, end: number, lexicon: Lexicon): string[] {
  const names: string[] = [];
  for (let start = end - 1; start >= 0 && end - start <= longestName; start -= 1) {
    const name = word.slice(start, end);
    if (lexicon.commands.has(name)) names.push(name);
  }
  return names;
}

/** What a word may end with, by where that starts: nothing, or a command around its last letters. */
function tailsOf(word: string, lexicon: Lexicon): Map<number, Split[]> {
  const tails = new Map([[word.length, [{ tex: '', weight: 0 }]]]);
  for (let length = 1; length <= longestArgument && length < word.length - 1; length += 1) {
    const wrapped = argumentsOf(word.slice(-length), lexicon);
    const own = wrapped.map((tex, rank) => ({ tex, weight: -1 - rank - 2 * length }));
    if (own.length > 0) tails.set(word.length - length, own);
  }
  return tails;
}

function withCommand(name: string, { tex, weight }: Split, lexicon: Lexicon): Split {
  return { tex: `\\${name}${tex}`, weight: weight + Math.log(lexicon.commands.get(name) ?? 1) - 8 };
}

function withLetters(letters: string, { tex, weight }: Split): Split {
  return { tex: letters + tex, weight: weight - 3 * letters.length };
}

function likeliest(splits: readonly Split[]): Split[] {
  return splits
    .toSorted((one, other) => other.weight - one.weight || (one.tex < other.tex ? -1 : 1))
    .slice(0, maxSplits);
}

/** Commands whose argument letters may be; small letters would be ends of words far more often. */
function argumentsOf(letters: string, lexicon: Lexicon): string[] {
  if (!/^[A-Z]/.test(letters)) return [];
  const alphabets = (lexicon.rewrites.get(letters) ?? []).filter((tex) =>
    /^\\math(?:bb|cal|frak|scr)\{\w+\}$/.test(tex),
  );
  const known = alphabets.slice(0, 3);
  if (letters.length > 1) return [...known, `\\mathrm{${letters}}`];
  return known.length > 0 ? known : [`\\mathcal{${letters}}`];
}

/** `kinN` is a number in a set. */
const relation = /^[A-Za-z](?:in|ni|to|le|ge|ne)[A-Z]$/;
const madeOfCommands = new WeakMap<Lexicon, Map<string, boolean>>();

/** Whether an unknown word reads as commands with at most a few letters beside them, so that it is hardly a word. */
export function isMadeOfCommands(word: string, lexicon: Lexicon): boolean {
  const known = cacheOf(madeOfCommands, lexicon);
  let answer = known.get(word);
  if (answer === undefined) {
    answer =
      relation.test(word) ||
      splitWord(word, lexicon).some((tex) => {
        const names = (tex.match(/\\[a-zA-Z]+(?![a-zA-Z{])/g) ?? []).map((name) => name.slice(1));
        const rest = word.length - names.join('').length;
        const longest = Math.max(0, ...names.map((name) => name.length));
        return rest <= 2 ? longest >= 3 || (longest === 2 && rest === 1) : longest >= 5;
      });
    known.set(word, answer);
  }
  return answer;
}
