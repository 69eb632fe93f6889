import { type Choices, continuing } from '../ingest/recovery/choices.ts';
import type { Lattice } from '../ingest/recovery/lattice.ts';
import type { Sums } from '../ingest/recovery/paths.ts';

/** How much likelier each pair of candidates within a formula is wanted than found, by `before * size + after`. */
export function pairGradients(lattice: Lattice, column: number, wanted: Sums, found: Sums): Float64Array {
  const own = lattice.choices[column] as Choices;
  const before = lattice.choices[column - 1] as Choices;
  const width = own.candidates.length;
  const gradients = new Float64Array(before.candidates.length * width);
  const pairs = lattice.pairAt[column] ?? 0;
  for (let to = 1; to < own.nodeJoin.length; to += 1) {
    if (own.nodeJoin[to] !== continuing) continue;
    for (let from = 1; from < before.nodeJoin.length; from += 1) {
      if (before.isOpen[from] !== 1) continue;
      const place = (before.nodeCandidate[from] ?? 0) * width + (own.nodeCandidate[to] ?? 0);
      const step = {
        column,
        from: (lattice.nodeAt[column - 1] ?? 0) + from,
        to: (lattice.nodeAt[column] ?? 0) + to,
        pair: pairs + place,
      };
      gradients[place] = (gradients[place] ?? 0) + likelihoodOf(wanted, step) - likelihoodOf(found, step);
    }
  }
  return gradients;
}

/** From a node to one of the next column, and the pair of their candidates. */
interface Step {
  readonly column: number;
  readonly from: number;
  readonly to: number;
  readonly pair: number;
}

function likelihoodOf({ behind, ahead, node, pair, scale }: Sums, step: Step): number {
  const weight = (pair[step.pair] ?? 0) * (node[step.to] ?? 0);
  return ((behind[step.from] ?? 0) * weight * (ahead[step.to] ?? 0)) / (scale[step.column] ?? 1);
}
