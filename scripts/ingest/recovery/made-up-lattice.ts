import fc from 'fast-check';
import { type Choices, continuing, opening } from './choices.ts';
import { type Document, readDocument } from './document.ts';
import { buildLattice, isSpacedAt, type Lattice } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scores } from './score.ts';

/** For tests: a few commands and letters, and words of prose that end a stretch. */
export const fewWords: Lexicon = {
  commands: new Map([
    ['alpha', 40],
    ['times', 30],
    ['in', 25],
    ['log', 20],
    ['sum', 9],
  ]),
  rewrites: new Map([
    ['x', ['\\mathbf{x}']],
    ['R', ['\\mathbb{R}']],
    ['A', ['\\mathcal{A}', '\\mathbb{A}']],
    ['B', ['\\mathcal{B}']],
    ['mathcal', ['\\tilde{\\mathcal']],
    ['{', ['\\{']],
    ['}', ['\\}']],
    ['|', ['\\|']],
  ]),
  priors: new Map([
    ['the', { text: 900, maths: 0 }],
    ['is', { text: 700, maths: 0 }],
    ['of', { text: 800, maths: 0 }],
    ['in', { text: 900, maths: 90 }],
    ['x', { text: 5, maths: 60 }],
    ['alpha', { text: 10, maths: 30 }],
    ['Lyalpha', { text: 1, maths: 9 }],
    ['rank', { text: 50, maths: 20 }],
  ]),
  leanings: new Map(),
  subjects: new Map(),
  upright: new Set(['ReLU']),
  suffixes: new Set(['th']),
};

/** A damaged text as it is read. */
export interface Read {
  readonly document: Document;
  readonly lattice: Lattice;
}

export function readLattice(text: string, lexicon: Lexicon = fewWords): Read {
  const document = readDocument(text, lexicon);
  return { document, lattice: buildLattice(document, lexicon) };
}

/** Small lattices of words that open, go on with and close formulas, with scores for all that is in them. */
export const scoredLattices: fc.Arbitrary<Read & { readonly scores: Scores }> = fc
  .array(fc.tuple(fc.constantFrom('x', '=', 'kth', 'Lyalphax', 'alpha', 'the', '2'), fc.constantFrom('', ' ')), {
    maxLength: 5,
  })
  .map((words) => readLattice(words.flat().join('')))
  .chain((read) => {
    const size = read.lattice.tokens.length;
    return fc
      .tuple(scoresOf(read.lattice.nodeAt[size] ?? 0), scoresOf(read.lattice.pairAt[size] ?? 0))
      .map(([node, pair]) => ({ ...read, scores: { node, pair } }));
  });

function scoresOf(count: number): fc.Arbitrary<Float64Array> {
  const score = fc.double({ min: -6, max: 6, noNaN: true });
  return fc.array(score, { minLength: count, maxLength: count }).map((scores) => Float64Array.from(scores));
}

/** A way through a lattice: its nodes' places in the lattice, and its score. */
export interface Way {
  readonly nodes: readonly number[];
  readonly score: number;
}

/** All ways through a small lattice, each tried out by itself. */
export function allWays({ lattice, document }: Read, { node, pair }: Scores): Way[] {
  let ways: Way[] = [{ nodes: [], score: 0 }];
  for (const column of lattice.tokens.keys()) {
    const start = lattice.nodeAt[column] ?? 0;
    const own = Array.from({ length: (lattice.nodeAt[column + 1] ?? 0) - start }, (_, at) => start + at);
    ways = ways.flatMap(({ nodes, score }) =>
      own.flatMap((next) => {
        const step = stepScore({ lattice, document }, pair, column, [nodes.at(-1), next]);
        return step === undefined ? [] : [{ nodes: [...nodes, next], score: score + (node[next] ?? 0) + step }];
      }),
    );
  }
  return ways;
}

/** What going from a node of the column before to one of a column adds; undefined where that is not allowed. */
function stepScore(
  { lattice, document }: Read,
  pair: Float64Array,
  column: number,
  [from, to]: readonly [number | undefined, number],
): number | undefined {
  const isStart = lattice.isStart[column] === 1;
  const before = from === undefined ? undefined : nodeOf(lattice, column - 1, from);
  const after = nodeOf(lattice, column, to);
  const goesOn = before?.isOpen === true && !isStart;
  if (after.join === opening) return goesOn && !isSpacedAt(lattice, document, column) ? undefined : 0;
  if (after.join !== continuing) return 0;
  const width = lattice.choices[column]?.candidates.length ?? 0;
  return goesOn ? pair[(lattice.pairAt[column] ?? 0) + before.candidate * width + after.candidate] : undefined;
}

interface Node {
  readonly candidate: number;
  readonly join: number;
  readonly isOpen: boolean;
}

function nodeOf(lattice: Lattice, column: number, place: number): Node {
  const { nodeCandidate, nodeJoin, isOpen } = lattice.choices[column] as Choices;
  const at = place - (lattice.nodeAt[column] ?? 0);
  return { candidate: nodeCandidate[at] ?? 0, join: nodeJoin[at] ?? 0, isOpen: isOpen[at] === 1 };
}

/** The place of a candidate's node in a lattice; of the first one, unless a join is asked for. */
export function placeOf(lattice: Lattice, column: number, tex: string, join?: number): number {
  const { candidates, nodeCandidate, nodeJoin } = lattice.choices[column] as Choices;
  const at = nodeCandidate.findIndex(
    (candidate, node) => candidates[candidate]?.tex === tex && (join ?? nodeJoin[node]) === nodeJoin[node],
  );
  if (at < 0) throw new Error(`Column ${column} can't be read as ${tex}.`);
  return (lattice.nodeAt[column] ?? 0) + at;
}

/**
 * How likely each node is, by what each column is likely to be: TeX that opens a formula, or goes on with one if it has `…` before
 * it. What is left is text's.
 */
export function likelihoodOf(lattice: Lattice, columns: readonly Readonly<Record<string, number>>[]): Float64Array {
  const likelihood = new Float64Array(lattice.nodeAt[lattice.tokens.length] ?? 0);
  for (const [column, shares] of columns.entries()) {
    let rest = 1;
    for (const [reading, share] of Object.entries(shares)) {
      const tex = reading.replace(/^…/, '');
      likelihood[placeOf(lattice, column, tex, tex === reading ? undefined : continuing)] = share;
      rest -= share;
    }
    likelihood[lattice.nodeAt[column] ?? 0] = rest;
  }
  return likelihood;
}

/** What a column's nodes are, in their order: `text`, TeX that opens a formula, or goes on with one if it has `…` before it. */
export function readingsAt(lattice: Lattice, column: number): string[] {
  const { candidates, nodeCandidate, nodeJoin } = lattice.choices[column] as Choices;
  return Array.from(nodeCandidate, (candidate, node) => {
    const { before = '', tex = '', after = '' } = candidates[candidate] ?? {};
    if (tex === '') return 'text';
    return `${nodeJoin[node] === continuing ? '…' : ''}${before === '' ? '' : `${before}+`}${tex}${after === '' ? '' : `+${after}`}`;
  });
}
