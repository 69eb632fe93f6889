import type { Document } from './document.ts';
import { FeatureList } from './feature-list.ts';
import type { Features } from './features.ts';
import { mixHashes } from './hash.ts';
import type { Hints } from './hints.ts';
import { bucketAt, gapAt, hashAt } from './neighbours.ts';
import type { Token } from './tokens.ts';

/** Features of the first reading have lower numbers. */
const list = new FeatureList(48, 200);
/** The class of what is not there. */
const none = 8;
/** A TeX has to be likelier than this elsewhere to be looked at. */
const leastElsewhere = 0.3;

/** What the first reading says at a token, as hashes; the list is written anew for each token. */
export function observeHints(document: Document, hints: Hints, index: number): Features {
  const token = document.tokens[index] as Token;
  const seen = {
    token,
    own: classAt(hints, index),
    ownTex: hints.tex[index] ?? 0,
    ...lookElsewhere(hints, index, token),
  };
  list.clear();
  addOfTex(seen, hints);
  const ofTex = list.size;
  addOfForm(document, hints, index, token);
  const ofForm = list.size;
  addNeighbours(document, hints, index, seen);
  addText(document, hints, index, seen);
  addBrackets(document, hints, index, seen);
  return { hashes: list.hashes, size: list.size, ofTex, ofForm };
}

interface Seen {
  readonly token: Token;
  /** Class of how likely the token is maths, and its likeliest TeX. */
  readonly own: number;
  readonly ownTex: number;
  /** The same at the other places of its text, and how many they are. */
  readonly elsewhere: number;
  readonly tex: number;
  readonly others: number;
}

function addOfTex({ token, own, ownTex, elsewhere, tex }: Seen, { amount }: Hints): void {
  list.add2(ownTex, own);
  list.add2(tex, elsewhere);
  list.add3(token.word.hash, elsewhere, amount + 1);
  list.add2(ownTex, tex);
}

/** Of a letter: which alphabets the other letters are of. */
function addOfForm({ traits }: Document, { alphabets, lettered }: Hints, index: number, token: Token): void {
  if (token.text.length !== 1 || token.word.kind !== 'word') {
    list.skip(3);
    return;
  }
  const [plain = 0, blackboard = 0, calligraphic = 0, fraktur = 0] = alphabets;
  const own = amountOf(lettered[index] ?? 0);
  const others = amountOf(blackboard + calligraphic + fraktur - (lettered[index] ?? 0));
  list.add2(amountOf(blackboard) * 49 + amountOf(calligraphic) * 7 + amountOf(fraktur), own);
  list.add3(others, amountOf(plain), own);
  list.add2(traits.subject + 1, others);
}

function addNeighbours({ tokens, buckets }: Document, hints: Hints, index: number, seen: Seen): void {
  const { own, elsewhere, others } = seen;
  const before = classAt(hints, index - 1);
  const after = classAt(hints, index + 1);
  const bucket = bucketAt(buckets, index);
  const glue = gapAt(tokens, index) * 3 + gapAt(tokens, index + 1);
  list.add2(own, bucket);
  list.add3(own, elsewhere, glue);
  list.add3(own, before, after);
  list.add3(mixHashes(own, before), mixHashes(classAt(hints, index - 2), after), classAt(hints, index + 2));
  list.add3(elsewhere, bucket, glue);
  list.add3(elsewhere, Math.min(others, 4) + 1, own);
  list.add3(elsewhere, hashAt(tokens, index - 1), glue);
  list.add3(elsewhere, hashAt(tokens, index + 1), glue);
  list.add3(hints.amount + 1, bucket, glue);
}

/** How many formulas the whole text has, and of which field of science it is. */
function addText({ buckets, traits }: Document, hints: Hints, index: number, { token, own, elsewhere }: Seen): void {
  const amount = hints.amount + 1;
  const subject = traits.subject + 1;
  list.add3(amount, own, elsewhere);
  list.add2(token.word.hash, own);
  list.add3(amount, subject, bucketAt(buckets, index));
  list.add3(amount, subject, own);
  list.add3(elsewhere, subject, own);
}

function addBrackets({ tokens, buckets }: Document, hints: Hints, index: number, { token, own }: Seen): void {
  const partner = classAt(hints, token.partner);
  const outer = classAt(hints, token.outer);
  list.add3(partner, own, token.word.hash);
  list.add3(partner, classAt(hints, index - 1), classAt(hints, index + 1));
  list.add3(outer, own, classAt(hints, tokens[token.outer]?.partner ?? -1));
  list.add3(outer, bucketAt(buckets, index), hints.amount + 1);
}

/** 1 for hardly any to 6 for many. */
function amountOf(expected: number): number {
  if (expected < 0.1) return 1;
  if (expected < 0.5) return 2;
  return expected < 1.5 ? 3 : Math.min(6, 3 + Math.floor(Math.log2(expected)));
}

function classAt({ maths }: Hints, index: number): number {
  const likelihood = maths[index];
  return likelihood === undefined ? none : likelihoodClass(likelihood);
}

/** What was found at the other places where a token's text stands. */
function lookElsewhere(hints: Hints, index: number, token: Token): Pick<Seen, 'elsewhere' | 'others' | 'tex'> {
  const tally = hints.byText.get(token.text);
  const others = (tally?.count ?? 1) - 1;
  if (tally === undefined || others <= 0) return { elsewhere: none, others, tex: 0 };
  const own = hints.maths[index] ?? 0;
  let most = leastElsewhere;
  let tex = 0;
  for (const [hash, share] of tally.tex) {
    const rest = hash === hints.tex[index] ? share - own : share;
    if (rest <= most) continue;
    most = rest;
    tex = hash;
  }
  return { elsewhere: likelihoodClass((tally.maths - own) / others), others, tex };
}

const likelihoodBounds = [0.02, 0.15, 0.4, 0.7, 0.9, 0.98];

/** 1 for hardly to 7 for surely. */
function likelihoodClass(share: number): number {
  let at = 1;
  for (const bound of likelihoodBounds) if (share >= bound) at += 1;
  return at;
}
