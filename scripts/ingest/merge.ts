import { type IngestedField, ingestedFields } from '../../src/domain/hand-edits.ts';
import { type Contribution, type PaperId, paperArxivId } from '../../src/domain/paper.ts';
import { type Merged, mergeField } from './merge-table.ts';
import type { Witness } from './merge-witness.ts';

/** A paper as the sources have it, field by field with its witnesses. */
export type MergedPaper = { readonly [Name in IngestedField]: Merged<Name> } & {
  readonly id: PaperId;
  readonly sources: Contribution[];
};

const LISTS: ReadonlySet<IngestedField> = new Set(['authors', 'categories', 'listed']);

/**
 * What the witnesses of one paper say together, before any edits by hand.
 *
 * @param witnesses in any order
 */
export function mergeWitnesses(id: PaperId, witnesses: readonly Witness[]): MergedPaper {
  const hasAddress = paperArxivId(id) !== undefined || witnesses.some((witness) => witness.facts.doi !== undefined);
  const fields = ingestedFields.map((field): [IngestedField, Merged] => {
    const { value, by } = mergeField(field, field === 'url' && hasAddress ? [] : witnesses);
    return [field, { value: value ?? (LISTS.has(field) ? [] : undefined), by }];
  });
  const merged = Object.fromEntries(fields) as { [Name in IngestedField]: Merged<Name> };
  return { ...merged, id, sources: contributions(witnesses, merged) };
}

/** Each capture once, with the fields that come from it. */
function contributions(witnesses: readonly Witness[], merged: Record<IngestedField, Merged>): Contribution[] {
  const captures = new Map<string, Contribution>();
  for (const { source: name, capture } of witnesses) {
    const isThis = (by: Witness): boolean => by.source === name && by.capture === capture;
    const fields = ingestedFields.filter((field) => merged[field].by.some(isThis));
    captures.set(`${name}\n${capture}`, { name, capture, fields });
  }
  return [...captures.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, contribution]) => contribution);
}
