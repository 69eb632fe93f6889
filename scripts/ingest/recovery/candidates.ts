import { hashText } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { isMadeOfCommands, longestName, longestWord, splitWord } from './split-words.ts';
import { takesArgument, takesLetter } from './stray-commands.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** One reading of a token: text, a formula's TeX, or text and TeX within one word (`k` + `th`, `Ly` + `\alpha`). */
export interface Candidate {
  /** Text before the TeX. */
  readonly before: string;
  /** Empty for a token that is text. */
  readonly tex: string;
  readonly after: string;
  /** Of the TeX, and of its first and last symbol. */
  readonly hash: number;
  /** Of the TeX with its letters left open: `\mathcal{A}` and `\mathcal{B}` are of one form. */
  readonly form: number;
  readonly first: number;
  readonly last: number;
  /** Of how it is built: whether it has commands, braces and text behind it, and how long it is. */
  readonly build: number;
  /** Which alphabet its first letter is of: blackboard 1, calligraphic or script 2, Fraktur 3, bold 4; 0 for none. */
  readonly alphabet: number;
  /** It opens two arguments (`\tilde{\mathcal`): the formula needs another closing brace before the next one. */
  readonly isNested: boolean;
}

/** The reading of a token as text. */
export const asText: Candidate = {
  before: '',
  tex: '',
  after: '',
  hash: 0,
  form: 0,
  first: 0,
  last: 0,
  build: 0,
  alphabet: 0,
  isNested: false,
};

const fractions = ['\\frac', '\\tfrac', '\\dfrac', '\\binom'];
/** Shorter names end too many words of prose. */
const shortestEnding = 3;
const shortestInside = 5;
/** A word that so many texts have as prose may be one in a formula too. */
const commonWord = 20;

/** What follows a token: no group, or one that may be its argument, of a single token or of more. */
export type Group = 'none' | 'single' | 'long';

const punctuation = /^[!-/:-@[-`|~]$/;

/** A group of one sign, such as the comma of `14{,}056`, is no argument: its braces only take the sign's space away. */
export function groupAfter(tokens: readonly Token[], index: number): Group {
  const next = tokens[index + 1];
  if (next === undefined || next.text !== '{' || next.isSpaced) return 'none';
  const inside = tokens[index + 2]?.text ?? '';
  const isOne = tokens[index + 3]?.text === '}';
  if (inside === '}' || (isOne && punctuation.test(inside))) return 'none';
  return isOne ? 'single' : 'long';
}

/** All readings of a token as maths, each once. The damage of each is the token. */
export function mathsCandidates(word: Word, group: Group, lexicon: Lexicon): Candidate[] {
  const all = enumerate(word, group, lexicon).map((one) => [`${one.before}\0${one.tex}`, one] as const);
  return [...new Map(all).values()];
}

function enumerate({ text, kind }: Word, group: Group, lexicon: Lexicon): Candidate[] {
  if (group !== 'none' && takesArgument(text))
    return outerCommands(text, group, lexicon).map((tex) => candidate('', tex, ''));
  const whole = [
    ...asItself(text, lexicon),
    ...(lexicon.rewrites.get(text) ?? []).filter((tex) => group !== 'none' || !opensTwo(tex)),
  ];
  if (lexicon.commands.has(text)) whole.push(`\\${text}`);
  if (group !== 'none' && kind !== 'symbol') whole.push(...fractions.map((fraction) => `${fraction}{${text}}`));
  if (kind !== 'word') return whole.map((tex) => candidate('', tex, ''));
  // A command that many texts have is no longer one with letters before it.
  if ((lexicon.commands.get(text) ?? 0) < commonCommand) whole.push(...splitWord(text, lexicon));
  return [...whole.map((tex) => candidate('', tex, '')), ...withinWord(text, lexicon)];
}

const commonCommand = 3;

/** A word made of commands stands for itself only where prose has it too. */
function asItself(text: string, lexicon: Lexicon): string[] {
  if (text === '%' || text === '#' || text === '&') return [`\\${text}`];
  const isGlued =
    text.length > 2 && isMadeOfCommands(text, lexicon) && (lexicon.priors.get(text)?.text ?? 0) < commonWord;
  return isGlued ? [] : [text];
}

/**
 * Commands in whose argument one stood that kept its brace, most frequent first. Accents stand over one letter; over more, a
 * root is likelier: `\sqrt{\mathcal{C}_\Phi/m}`.
 */
function outerCommands(name: string, group: Group, lexicon: Lexicon): string[] {
  if (name.startsWith('text') || name === 'emph') return [`\\text{\\${name}`];
  const seen = (lexicon.rewrites.get(name) ?? []).filter(opensTwo);
  if (group === 'long' && takesLetter(name)) return [`\\sqrt{\\${name}`];
  return seen.length > 0 ? seen : [`\\mathord{\\${name}`];
}

/** Readings of a word as text and TeX side by side. */
function withinWord(word: string, lexicon: Lexicon): Candidate[] {
  if (word.length > longestWord) return [];
  const candidates: Candidate[] = [];
  let longest = 0;
  for (let at = 1; at < word.length; at += 1) {
    const own = cutWord(word.slice(0, at), word.slice(at), lexicon);
    // `leftrightarrow` within a word has no `rightarrow` in it.
    candidates.push(...own.filter(({ before, tex }) => before === '' || at + tex.length > longest));
    for (const { before, tex } of own) if (before !== '') longest = Math.max(longest, at + tex.length);
  }
  return candidates;
}

function cutWord(head: string, tail: string, lexicon: Lexicon): Candidate[] {
  const candidates: Candidate[] = [];
  const isCommand = head.length > 1 && lexicon.commands.has(head);
  const isEnding = lexicon.suffixes.has(tail) && (head.length === 1 || isCommand);
  if (isEnding || (isCommand && /^[A-Z]/.test(tail))) {
    candidates.push(candidate('', isCommand ? `\\${head}` : head, tail));
  }
  // `timessim` is two commands, none of which was text.
  if (isCommand) return candidates;
  if (tail.length >= shortestEnding && lexicon.commands.has(tail)) candidates.push(candidate(head, `\\${tail}`, ''));
  const inside = longestStart(tail, lexicon);
  if (inside !== undefined) candidates.push(candidate(head, `\\${inside}`, tail.slice(inside.length)));
  return candidates;
}

/** The longest command's name that a word begins with, and goes on after. */
function longestStart(word: string, lexicon: Lexicon): string | undefined {
  for (let length = Math.min(word.length - 1, longestName); length >= shortestInside; length -= 1) {
    if (lexicon.commands.has(word.slice(0, length))) return word.slice(0, length);
  }
  return undefined;
}

const alphabets = [
  /^\\(?:mathbb|Bbb|mathds)\{/,
  /^\\(?:mathcal|mathscr)\{/,
  /^\\(?:mathfrak|frak)\{/,
  /^\\(?:mathbf|boldsymbol|bm)\{/,
];

function opensTwo(tex: string): boolean {
  return /^\\[a-zA-Z]+\{/.test(tex) && !tex.endsWith('}');
}

function candidate(before: string, tex: string, after: string): Candidate {
  const symbols = tex.match(/\\[a-zA-Z]+(?:\{[^{}]*\})?|\\?[\s\S]/g) ?? [];
  return {
    before,
    tex,
    after,
    hash: hashText(tex),
    form: hashText(formOf(tex)),
    first: hashText(symbols[0] ?? ''),
    last: hashText(symbols.at(-1) ?? ''),
    build: (tex.includes('\\') ? 1 : 0) + (tex.includes('{') ? 2 : 0) + (after ? 4 : 0) + 11 * Math.min(tex.length, 9),
    alphabet: alphabets.findIndex((pattern) => pattern.test(tex)) + 1,
    isNested: opensTwo(tex),
  };
}

/** The TeX with the letters of an argument, or with its own if it is nothing else, replaced by `A` or `a`. */
function formOf(tex: string): string {
  return tex.replace(/(?<=\{)[A-Z]+(?=\})|^[A-Z]+$/g, 'A').replace(/(?<=\{)[a-z]+(?=\})|^[a-z]+$/g, 'a');
}
