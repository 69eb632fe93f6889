import { addInnerBrackets, addOuterBracket } from './bracket-features.ts';
import { noWord } from './company.ts';
import type { Document } from './document.ts';
import { FeatureList } from './feature-list.ts';
import { bucketAt } from './neighbours.ts';
import { lookAround, type Surroundings } from './surroundings.ts';
import type { Token } from './tokens.ts';
import type { Traits } from './traits.ts';

/** What is seen at a token, as hashes: those of `hashes` before `size`. The list is written anew for each token. */
export interface Features {
  readonly hashes: Int32Array;
  readonly size: number;
  /** The first ones bear on the choice of TeX too. */
  readonly ofTex: number;
  /** Those from there to here bear on the TeX's form, whatever its letter. */
  readonly ofForm: number;
}

const list = new FeatureList(96, 0);

/** What is seen at a token; the model has weights for each together with each reading. */
export function observe(document: Document, index: number): Features {
  const token = document.tokens[index] as Token;
  const own = bucketAt(document.buckets, index);
  const around = lookAround(document, index);
  list.clear();
  addOfTex(token, around, document.traits);
  addInnerBrackets(list, document, index, token);
  const ofTex = list.size;
  addOfForm(own, around, document.traits);
  const ofForm = list.size;
  addNeighbours(token, own, around);
  addBuckets(document, index, own, around);
  addTraits(token, own, around, document.traits);
  addPlaces(document, index, own, around);
  addOuterBracket(list, document, token, own);
  addEnds(token, own);
  addName(document, token, around);
  return { hashes: list.hashes, size: list.size, ofTex, ofForm };
}

function addOfTex({ word: { hash } }: Token, around: Surroundings, traits: Traits): void {
  const [word1, word2, word3, word4] = around.word;
  list.add(hash);
  list.add2(hash, traits.subject + 1);
  list.add2(word2, around.before);
  list.add2(word3, around.after);
  list.add3(word2, word3, around.glue);
  list.add3(word1, word2, around.wide);
  list.add3(word3, word4, around.wide);
  list.add(around.glue);
  list.add(around.chunk);
  list.add(around.chunkShape);
  list.add2(around.lead.hash, around.lead.before);
  list.add2(traits.letters + 1, traits.braces + 1);
  list.add(traits.alphabets + 1);
  list.add(around.proseBefore);
  list.add(around.proseAfter);
}

function addOfForm(own: number, around: Surroundings, traits: Traits): void {
  const [word1, word2, word3, word4] = around.word;
  list.add2(word2, around.before);
  list.add2(word3, around.after);
  list.add3(word2, word3, around.glue);
  list.add3(word1, word2, around.wide);
  list.add3(word3, word4, around.wide);
  list.add2(around.proseBefore, own);
  list.add2(around.proseAfter, own);
  list.add3(traits.leaning + 1, traits.braces + 1, own);
  list.add2(traits.subject + 1, own);
  list.add3(traits.subject + 1, own, around.glue);
  list.add2(traits.alphabets + 1, own);
  list.add3(traits.survivors + 1, own, around.glue);
}

function addNeighbours({ word: { hash, shape } }: Token, own: number, around: Surroundings): void {
  const [word1, word2, word3, word4] = around.word;
  const [shape1, shape2, shape3, shape4] = around.shape;
  list.add3(hash, word2, around.before);
  list.add3(hash, word3, around.after);
  list.add4(hash, word2, word3, around.glue);
  list.add4(hash, word1, word2, around.wide);
  list.add4(hash, word3, word4, around.wide);
  list.add2(hash, around.glue);
  list.add3(hash, around.lead.hash, around.lead.before);
  list.add2(hash, around.proseBefore);
  list.add2(hash, around.proseAfter);
  list.add2(own, around.glue);
  list.add2(word1, own);
  list.add2(word4, own);
  list.add4(shape, shape2, shape3, around.wide);
  list.add4(shape, shape1, shape2, around.wide);
  list.add4(shape, shape3, shape4, around.wide);
  list.add2(around.chunkShape, shape);
  list.add2(around.proseBefore, around.proseAfter);
}

function addBuckets(
  { tokens, buckets }: Document,
  index: number,
  own: number,
  { word, shape, glue }: Surroundings,
): void {
  const hash = (tokens[index] as Token).word.hash;
  const before = bucketAt(buckets, index - 1);
  const after = bucketAt(buckets, index + 1);
  list.add4(hash, before, after, glue);
  list.add4(own, word[1], after, glue);
  list.add4(own, before, word[2], glue);
  list.add3(own, shape[2], glue);
  list.add3(own, shape[1], glue);
  list.add4(own, shape[1], shape[2], glue);
}

function addTraits({ word: { hash, shape } }: Token, own: number, around: Surroundings, traits: Traits): void {
  const signs = traits.signs + 1;
  const scripts = traits.scripts + 1;
  const letters = traits.letters + 1;
  const leaning = traits.leaning + 1;
  const subject = traits.subject + 1;
  const length = traits.length + 1;
  list.add3(signs, own, around.glue);
  list.add3(scripts, own, around.glue);
  list.add3(letters, own, around.glue);
  list.add4(signs, scripts, letters, own);
  list.add3(signs, letters, hash);
  list.add2(scripts, hash);
  list.add3(leaning, own, around.glue);
  list.add2(leaning, hash);
  list.add4(leaning, letters, scripts, own);
  list.add4(leaning, signs, shape, around.glue);
  list.add3(length, own, around.glue);
  list.add4(length, signs, letters, scripts);
  list.add3(subject, leaning, own);
  list.add4(subject, shape, around.shape[1], around.glue);
  list.add2(traits.survivors + 1, hash);
}

/** Where else the token stands, and where it stands among dollars. */
function addPlaces(
  { tokens, company, occurrences, dollars }: Document,
  index: number,
  own: number,
  around: Surroundings,
) {
  const { hash, isLetter } = (tokens[index] as Token).word;
  const dollar = (dollars[index] ?? 0) + 1;
  const near = (company[index] ?? noWord) + 1;
  const often = (occurrences[index] ?? noWord) + 1;
  const nearBefore = (company[index - 1] ?? noWord) + 1;
  const nearAfter = (company[index + 1] ?? noWord) + 1;
  list.add3(dollar, own, around.glue);
  list.add2(dollar, around.word[1]);
  list.add4(near, often, isLetter ? 1 : own + 1, around.glue);
  list.add3(near, own, around.word[1]);
  list.add3(near, own, around.word[2]);
  list.add4(nearBefore, nearAfter, own, around.glue);
  list.add3(nearBefore, hash, around.before);
  list.add3(nearAfter, hash, around.after);
}

function addEnds({ word: { text, head, tail } }: Token, own: number): void {
  if (text.length < 3) {
    list.skip(2);
    return;
  }
  list.add2(head, own);
  list.add2(tail, own);
}

/** Of a name with a power in it. */
function addName({ text, traits }: Document, { word: { shape, hash }, chunk }: Token, around: Surroundings): void {
  if (chunk.name === 0) {
    list.skip(3);
    return;
  }
  const isHeading = chunk.start === 0 && text[chunk.end - 1] === ':';
  list.add3(chunk.name, shape, around.glue);
  list.add3(chunk.name, shape, traits.subject + 1);
  list.add3(chunk.name, isHeading ? 2 : 1, hash);
}
