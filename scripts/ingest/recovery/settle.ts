import { type Choices, likeliestCandidate } from './choices.ts';
import type { Document } from './document.ts';
import type { Lattice } from './lattice.ts';
import { hasUsualName } from './names.ts';
import type { Scores } from './score.ts';

/**
 * From which likelihood on a token is maths. A formula can often be cut in several ways that look the same, each less likely than
 * plain text though all of them together are likelier; so the likeliest path as a whole finds too few.
 */
const leastLikely = 0.45;
/** The same for a token that touches no formula and stays as it is, such as a letter. There, more are missed than wrongly found. */
const leastLikelyAlone = 0.3;
/**
 * The same where all else in a text is hardly maths: with fewer formulas in daily lists than in the corpora, the letter of `top-k`
 * and an `alpha` that stands by itself are more often text than they seem.
 */
const leastLikelyFirst = { asItIs: 0.4, inCompound: 0.5, changed: 0.65 };
/** The same for the letter of a usual name, such as that of `k-means`, wherever it stands. */
const leastLikelyInName = 0.7;
/** So many tokens of maths have to be expected elsewhere for a text to have other ones. */
const leastOthers = 0.5;

/** The same scores, where each token may only be what it likely is: text or maths. */
export function settle(lattice: Lattice, document: Document, { node, pair }: Scores, likelihood: Float64Array): Scores {
  const settled = node.slice();
  const expected = countExpected(lattice, document, likelihood);
  for (let column = 0; column < lattice.tokens.length; column += 1) {
    const start = lattice.nodeAt[column] ?? 0;
    const others = expected.all - (expected.byText.get(textAt(lattice, document, column)) ?? 0);
    const least = leastFor(lattice, document, likelihood, column, others);
    if (mathsAt(lattice, likelihood, column) >= least) settled[start] = never;
    else settled.fill(never, start + 1, lattice.nodeAt[column + 1]);
  }
  return { node: settled, pair };
}

/** So little that it is taken only where nothing else can be. */
const never = -1e6;

/** How many tokens are expected to be maths, in all and of each text. */
interface Expected {
  readonly all: number;
  readonly byText: ReadonlyMap<string, number>;
}

function countExpected(lattice: Lattice, document: Document, likelihood: Float64Array): Expected {
  const byText = new Map<string, number>();
  let all = 0;
  for (let column = 0; column < lattice.tokens.length; column += 1) {
    const share = mathsAt(lattice, likelihood, column);
    const text = textAt(lattice, document, column);
    byText.set(text, (byText.get(text) ?? 0) + share);
    all += share;
  }
  return { all, byText };
}

function leastFor(
  lattice: Lattice,
  document: Document,
  likelihood: Float64Array,
  column: number,
  others: number,
): number {
  const choices = lattice.choices[column] as Choices;
  const likeliest = likeliestCandidate(choices, likelihood, lattice.nodeAt[column] ?? 0);
  const isAsItIs = choices.candidates[likeliest]?.tex === textAt(lattice, document, column);
  const index = lattice.tokens[column] ?? 0;
  if (isAsItIs && isInUsualName(document, index)) return leastLikelyInName;
  if (others < leastOthers) {
    if (!isAsItIs) return leastLikelyFirst.changed;
    return isInCompound(document, index) ? leastLikelyFirst.inCompound : leastLikelyFirst.asItIs;
  }
  const isAlone =
    !touches(lattice, document, likelihood, column, -1) && !touches(lattice, document, likelihood, column, 1);
  return isAsItIs && isAlone ? leastLikelyAlone : leastLikely;
}

function isInUsualName({ text, tokens }: Document, index: number): boolean {
  const chunk = tokens[index]?.chunk;
  return chunk !== undefined && hasUsualName(text.slice(chunk.start, chunk.end));
}

function isInCompound({ tokens }: Document, index: number): boolean {
  const [before, own, after, last] = [tokens[index - 1], tokens[index], tokens[index + 1], tokens[index + 2]];
  const isBehind = before?.text === '-' && own?.isSpaced === false;
  return isBehind || (after?.text === '-' && !after.isSpaced && last?.word.kind === 'word' && !last.isSpaced);
}

/** Whether the token before or behind touches this one and likely is maths. */
function touches(
  lattice: Lattice,
  { tokens }: Document,
  likelihood: Float64Array,
  column: number,
  step: -1 | 1,
): boolean {
  const index = lattice.tokens[column] ?? 0;
  const second = step === 1 ? index + 1 : index;
  if (tokens[second]?.isSpaced !== false || lattice.tokens[column + step] !== index + step) return false;
  return mathsAt(lattice, likelihood, column + step) >= leastLikely;
}

function mathsAt({ nodeAt }: Lattice, likelihood: Float64Array, column: number): number {
  return 1 - (likelihood[nodeAt[column] ?? 0] ?? 0);
}

function textAt({ tokens }: Lattice, document: Document, column: number): string {
  return document.tokens[tokens[column] ?? 0]?.text ?? '';
}
