import type { PaperMetadata } from '../../src/domain/paper.ts';
import type { Entry } from './mdx/entry.ts';
import type { Witness } from './merge-witness.ts';

/** What came of an abstract's formulas, and how sure that is. */
export type AbstractOrigin = Pick<PaperMetadata, 'abstractStatus' | 'recoveryConfidence'>;

/**
 * How an abstract came to be.
 *
 * @param witness the one whose abstract is taken, if any has one
 * @param entries what exists of the paper; the one that holds an earlier witness's abstract knows
 */
export function originOf(witness: Witness | undefined, entries: readonly Entry[]): AbstractOrigin {
  if (witness === undefined) return {};
  if (witness.isEarlier) return originIn(entries.find((entry) => holdsAbstract(entry, witness)));
  if (!witness.isDamaged) return { abstractStatus: 'original' };
  const { recoveryConfidence } = witness;
  return { abstractStatus: recoveryConfidence === undefined ? 'captured' : 'recovered', recoveryConfidence };
}

/** How the abstract of an entry came to be, by what the entry says. */
export function originIn(entry: Entry | undefined): AbstractOrigin {
  const { abstractStatus, recoveryConfidence } = entry?.data ?? {};
  return { abstractStatus, recoveryConfidence };
}

function holdsAbstract({ data }: Entry, { source, capture }: Witness): boolean {
  const contribution = data.sources?.find((said) => said.name === source && said.capture === capture);
  return contribution?.fields.includes('abstract') ?? false;
}
