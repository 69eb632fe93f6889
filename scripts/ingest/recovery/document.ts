import { countCompany } from './company.ts';
import { commandsBucket, type Lexicon, loreOf, type Prior, priorBucket } from './lexicon.ts';
import { findLive } from './live-tokens.ts';
import { isStrayCommand, strayRange } from './stray-commands.ts';
import { type Token, tokenise } from './tokens.ts';
import { countSigns, noTraits, type Traits, traitsOf } from './traits.ts';

/** A damaged text made ready for reading: its tokens, and what the whole text says of them. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Class of each token's odds of being maths. */
  readonly buckets: Uint8Array;
  /** 1 for a token that can be maths at all. Where there is none, the fields below are empty. */
  readonly isLive: Uint8Array;
  /** Per token: what its reading as text loses, since the damage shows it to be maths. */
  readonly certainty: Uint8Array;
  /** Per token: class of how often its word stands in this text, and how often beside a script, relation or operator. */
  readonly occurrences: Uint8Array;
  readonly company: Uint8Array;
  /** Per token: where it stands among dollars that are no prices', as the damage of `$$x$$` leaves them. */
  readonly dollars: Uint8Array;
  readonly traits: Traits;
}

/** For a command without its backslash, and what belongs to it. */
const likely = 5;
/** For what never is prose. */
const sure = 30;
const empty = new Uint8Array(0);

/**
 * @param text as a damaging source shows it
 * @param without counts of the text itself, which training leaves out
 */
export function readDocument(text: string, lexicon: Lexicon, without?: ReadonlyMap<string, Prior>): Document {
  const tokens = tokenise(text);
  const buckets = new Uint8Array(tokens.length);
  const certainty = new Uint8Array(tokens.length);
  for (let index = 0; index < tokens.length; index += 1) {
    const { word } = tokens[index] as Token;
    const lore = loreOf(word, lexicon);
    const isStray = word.kind === 'word' && isStrayCommand(tokens, index);
    buckets[index] = isStray || lore.isGlued ? commandsBucket : lore.bucket;
    if (isStray) {
      const { first, last } = strayRange(tokens, index);
      certainty.fill(likely, first, last + 1);
    } else if (lore.isCertain) certainty[index] = likely;
    if (isFactor(tokens, index, lexicon)) certainty[index] = sure;
    else if (isThousandsComma(tokens, index)) certainty.fill(sure, index - 2, index + 3);
  }
  if (without !== undefined) leaveOut(tokens, buckets, lexicon, without);
  const signs = countSigns(tokens, buckets);
  const hasSigns = signs.signs + signs.scripts + signs.letters > 0;
  const isLive = findLive(tokens, { buckets, isHeld: holdScripts(tokens, certainty), hasSigns });
  if (!isLive.includes(1)) {
    const nothing = { occurrences: empty, company: empty, dollars: empty, traits: noTraits };
    return { text, tokens, buckets, certainty, isLive, ...nothing };
  }
  return {
    text,
    tokens,
    buckets,
    certainty,
    isLive,
    ...countCompany(tokens),
    dollars: placeAmongDollars(text, tokens),
    traits: traitsOf(tokens, signs, lexicon),
  };
}

/** `2.2times`, `2timessim` and `times3` were never prose. */
function isFactor(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const { text, isSpaced, chunk } = tokens[index] as Token;
  if (!text.startsWith('times') || chunk.isVerbatim) return false;
  const next = tokens[index + 1];
  const isAfter = !isSpaced && tokens[index - 1]?.word.kind === 'number';
  return (
    (isAfter && (text.length <= 6 || lexicon.commands.has(text.slice(5)))) ||
    (text === 'times' && next?.word.kind === 'number' && !next.isSpaced)
  );
}

/** The braces of `14{,}056` take away the space that TeX sets behind a comma; no prose has them. */
function isThousandsComma(tokens: readonly Token[], index: number): boolean {
  const { text, chunk } = tokens[index] as Token;
  if (text !== ',' || tokens[index - 1]?.text !== '{' || tokens[index + 1]?.text !== '}' || chunk.isVerbatim)
    return false;
  const [before, after] = [tokens[index - 2], tokens[index + 2]];
  return (
    before?.word.kind === 'number' && after?.word.kind === 'number' && before.chunk === chunk && after.chunk === chunk
  );
}

function leaveOut(
  tokens: readonly Token[],
  buckets: Uint8Array,
  lexicon: Lexicon,
  without: ReadonlyMap<string, Prior>,
): void {
  for (const [index, { text }] of tokens.entries()) {
    const own = without.get(text);
    const prior = lexicon.priors.get(text);
    if (own === undefined || prior === undefined || buckets[index] === commandsBucket) continue;
    buckets[index] = priorBucket({ text: prior.text - own.text, maths: prior.maths - own.maths });
  }
}

/** Adds what stands in the braces of a script: a word there is hardly one of prose. */
function holdScripts(tokens: readonly Token[], certainty: Uint8Array): Uint8Array {
  const isHeld = certainty.map((loss) => Math.min(loss, 1));
  for (let index = 1; index < tokens.length; index += 1) {
    const { text, partner, chunk } = tokens[index] as Token;
    if (text !== '{' || chunk.isVerbatim || partner - index >= 8) continue;
    const before = tokens[index - 1]?.text;
    if (before === '^' || before === '_') isHeld.fill(1, index, partner + 1);
  }
  return isHeld;
}

/** 1 before the first dollar that is no price's, 2 behind it, 3 behind the second one; 0 where a text has none. */
function placeAmongDollars(text: string, tokens: readonly Token[]): Uint8Array {
  const places = new Uint8Array(tokens.length);
  if (!text.includes('$')) return places;
  let count = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text === '$' && tokens[index + 1]?.word.kind !== 'number') count += 1;
    places[index] = Math.min(3, count + 1);
  }
  return count === 0 ? places.fill(0) : places;
}
