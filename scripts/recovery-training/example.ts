import { type Choices, continuing, inWord } from '../ingest/recovery/choices.ts';
import { type Document, readDocument } from '../ingest/recovery/document.ts';
import { buildLattice, type Lattice } from '../ingest/recovery/lattice.ts';
import type { Lexicon } from '../ingest/recovery/lexicon.ts';
import { tokenise } from '../ingest/recovery/tokens.ts';
import { countTokens } from './count-tokens.ts';
import { align, type Gold, goldOf, type Pair } from './gold.ts';

/** A text to learn from: its lattice, and which of its nodes agree with the truth. */
export interface Example {
  readonly document: Document;
  readonly lattice: Lattice;
  /** Per node: 1 where it agrees. */
  readonly allowed: Uint8Array;
}

/** @throws if the pair's parts do not make its damaged text */
export function toExample(pair: Pair, lexicon: Lexicon): Example {
  const tokens = tokenise(pair.damaged);
  const gold = goldOf(tokens, pair.damaged, align(pair));
  const document = readDocument(pair.damaged, lexicon, countTokens(tokens, gold));
  const lattice = buildLattice(document, lexicon);
  const allowed = new Uint8Array(lattice.nodeAt[lattice.tokens.length] ?? 0);
  for (const [column, token] of lattice.tokens.entries()) {
    const own = allowed.subarray(lattice.nodeAt[column], lattice.nodeAt[column + 1]);
    allowNodes(lattice.choices[column] as Choices, gold[token], lattice.isStart[column] === 1, own);
  }
  return { document, lattice, allowed };
}

/**
 * Marks the nodes that agree with the truth: the right TeX; where the lattice does not have it, any TeX in the right place; and
 * where it has none there, all.
 */
function allowNodes(choices: Choices, truth: Gold | undefined, isFirst: boolean, allowed: Uint8Array): void {
  if (truth === undefined || truth.tex === '') {
    allowed[0] = 1;
    return;
  }
  for (const isExact of [true, false]) {
    for (let node = 1; node < allowed.length; node += 1) {
      if (agrees(choices, node, truth, isFirst) && (!isExact || hasTex(choices, node, truth))) allowed[node] = 1;
    }
    if (allowed.includes(1)) return;
  }
  allowed.fill(1);
}

function agrees(choices: Choices, node: number, truth: Gold, isFirst: boolean): boolean {
  const join = choices.nodeJoin[node];
  // What is before a stretch can't be maths, whatever the truth says of it.
  if ((join === continuing) !== (truth.isContinued && !isFirst)) return false;
  if ((join === inWord) !== (truth.before !== '')) return false;
  return (choices.candidates[choices.nodeCandidate[node] ?? 0]?.after === '') === (truth.after === '');
}

function hasTex(choices: Choices, node: number, truth: Gold): boolean {
  const candidate = choices.candidates[choices.nodeCandidate[node] ?? 0];
  // The truth holds no fonts: they leave nothing in the damaged text.
  return candidate?.before === truth.before && candidate.tex.replace(/\\mathrm\{(\w*)\}/g, '$1') === truth.tex;
}
