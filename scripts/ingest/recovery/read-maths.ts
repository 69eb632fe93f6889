import { bestPath } from './best-path.ts';
import { pairBrackets, type Readings } from './brackets.ts';
import { type Choices, choicesAt, continuing } from './choices.ts';
import { type Document, readDocument } from './document.ts';
import { formulasOf } from './formula.ts';
import { readHints } from './hints.ts';
import { buildLattice, type Lattice } from './lattice.ts';
import type { Model } from './model.ts';
import { sumPaths } from './paths.ts';
import type { Recovery } from './recover-maths.ts';
import { scoreLattice } from './score.ts';
import { scoreAgain } from './score-again.ts';
import { settle } from './settle.ts';
import { showsCommand } from './stray-commands.ts';
import { writeInline } from './write.ts';

/** Where the first reading expects fewer formulas, the second one finds none. */
const leastExpected = 0.05;

/**
 * What the logarithm of a reading's likelihood is multiplied with, so that a confidence of 0.9 is right nine times in ten: a reading
 * shares its likelihood with others that look the same. `npm run bench:recovery` shows how well it holds.
 */
const sharpness = 0.5;

/** What is left of the confidence where a formula shows the letters of a command: its text was damaged in another way. */
const otherDamage = 0.1;

/**
 * The likeliest reading of a damaged text: a conditional random field over its tokens, decoded exactly, twice.
 * See J. Lafferty, A. McCallum, F. Pereira: Conditional random fields (ICML 2001), and for the second reading
 * V. Krishnan, C. Manning: An effective two-stage model for exploiting non-local dependencies (ACL 2006).
 */
export function readMaths(text: string, model: Model): Recovery {
  const document = readDocument(text, model.lexicon);
  const lattice = buildLattice(document, model.lexicon);
  if (lattice.tokens.length === 0) return asItIs(text, 1);
  const first = scoreLattice(lattice, document, model.weights);
  const hints = readHints(document, lattice, sumPaths(lattice, document, first).likelihood);
  if (hints.expected < leastExpected) return asItIs(text, 1 - hints.expected);
  const second = scoreAgain(lattice, document, hints, first, model.weights);
  const { likelihood, logTotal } = sumPaths(lattice, document, second);
  const path = bestPath(lattice, document, settle(lattice, document, second, likelihood));
  const readings = readingsOf(lattice, path.nodes);
  pairBrackets(
    document,
    readings,
    likelihoodsOf(document, lattice, likelihood),
    (index) => choicesAt(document.tokens, index, model.lexicon).candidates[1],
  );
  const inline = writeInline(document, formulasOf(document, readings), model.lexicon);
  const confidence = Math.exp((path.score - logTotal) * sharpness);
  const isOtherwiseDamaged = inline.some((part) => part.type === 'math' && showsCommand(part.tex));
  return { inline, confidence: isOtherwiseDamaged ? confidence * otherDamage : confidence };
}

function asItIs(text: string, confidence: number): Recovery {
  return { inline: text === '' ? [] : [{ type: 'text', value: text }], confidence };
}

/** Per token: how likely it is maths. */
function likelihoodsOf(document: Document, { tokens, nodeAt }: Lattice, likelihood: Float64Array): Float32Array {
  const maths = new Float32Array(document.tokens.length);
  for (const [column, index] of tokens.entries()) maths[index] = 1 - (likelihood[nodeAt[column] ?? 0] ?? 0);
  return maths;
}

function readingsOf({ tokens, choices }: Lattice, nodes: Uint8Array): Readings {
  const readings: Readings = new Map();
  for (const [column, node] of nodes.entries()) {
    if (node === 0) continue;
    const own = choices[column] as Choices;
    const candidate = own.candidates[own.nodeCandidate[node] ?? 0];
    if (candidate) readings.set(tokens[column] ?? 0, { candidate, isContinued: own.nodeJoin[node] === continuing });
  }
  return readings;
}
