import { isMadeOfCommands } from './split-words.ts';
import type { SubjectWords } from './subject.ts';
import type { Word } from './words.ts';

/** In how many training texts a token was text, and in how many it was maths. */
export interface Prior {
  readonly text: number;
  readonly maths: number;
}

/** What training counted. Its keys are tokens as a damaged text shows them. */
export interface Lexicon {
  /** Names of commands that stand without an argument, by the number of texts that have them. */
  readonly commands: ReadonlyMap<string, number>;
  /** TeX that a token stood for, most frequent first, without the token itself. */
  readonly rewrites: ReadonlyMap<string, readonly string[]>;
  readonly priors: ReadonlyMap<string, Prior>;
  /** How much a word of prose speaks for a text with maths, from -8 (never stands with it) to 8. */
  readonly leanings: ReadonlyMap<string, number>;
  /** What a word says of a text's field of science. */
  readonly subjects: SubjectWords;
  /** Words that authors set in a text font within formulas. */
  readonly upright: ReadonlySet<string>;
  /** Ends of words that may follow a formula without a space: `k` + `th`. */
  readonly suffixes: ReadonlySet<string>;
}

const bucketCount = 13;
export const unseenBucket = 0;
/** The class of an unknown word that reads as commands. */
export const commandsBucket = 14;

/** The odds that a token is maths, in classes from 1 (never) to 13 (always); 0 for a token that is not known. */
export function priorBucket(prior: Prior | undefined): number {
  if (prior === undefined || prior.text + prior.maths <= 0) return unseenBucket;
  const odds = Math.log((prior.maths + 0.3) / (prior.text + 0.3));
  return Math.min(bucketCount, Math.max(1, Math.round(odds) + 7));
}

/** A token's counts; a word that starts a sentence is counted with its lower case. */
export function priorOf(lexicon: Pick<Lexicon, 'priors'>, token: string): Prior | undefined {
  const prior = lexicon.priors.get(token);
  if (prior !== undefined || token.length < 3) return prior;
  return lexicon.priors.get(token.toLowerCase());
}

/** What a lexicon says of a word. */
export interface Lore {
  readonly bucket: number;
  /** It is not known, and reads as commands with at most a few letters beside them. */
  readonly isGlued: boolean;
  /** It is glued and has a name in it that no word of prose has. */
  readonly isCertain: boolean;
  readonly leaning: number | undefined;
  readonly subjects: Int8Array | undefined;
}

const longCommand =
  /rightarrow|leftarrow|varepsilon|subseteq|varphi|infty|mathbb|mathcal|leqslant|geqslant|otimes|oplus|partial[A-Zb]|timessim|lambda[a-z]|notin/;

const lores = new WeakMap<Lexicon, WeakMap<Word, Lore>>();
let latest: { readonly lexicon: Lexicon; readonly of: WeakMap<Word, Lore> } | undefined;

export function loreOf(word: Word, lexicon: Lexicon): Lore {
  if (latest?.lexicon !== lexicon) latest = { lexicon, of: lores.get(lexicon) ?? new WeakMap() };
  let lore = latest.of.get(word);
  if (lore === undefined) {
    lores.set(lexicon, latest.of);
    lore = toLore(word, lexicon);
    latest.of.set(word, lore);
  }
  return lore;
}

function toLore({ text, kind }: Word, lexicon: Lexicon): Lore {
  const bucket = priorBucket(priorOf(lexicon, text));
  const isGlued = bucket === unseenBucket && kind === 'word' && isMadeOfCommands(text, lexicon);
  const isTelling = kind === 'word' && text.length > 2;
  return {
    bucket,
    isGlued,
    isCertain: isGlued && longCommand.test(text),
    leaning: isTelling ? lexicon.leanings.get(text) : undefined,
    subjects: isTelling ? lexicon.subjects.get(text) : undefined,
  };
}
