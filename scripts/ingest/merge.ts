import { type Contribution, type PaperId, paperArxivId } from '../../src/domain/paper.ts';
import { type Merged, mergeField, mergeTable } from './merge-table.ts';
import type { FactName, Witness } from './merge-witness.ts';

/** A paper as the sources have it, field by field with its witnesses. */
export type MergedPaper = { readonly [Name in FactName]: Merged<Name> } & {
  readonly id: PaperId;
  readonly sources: Contribution[];
};

export const factNames = Object.keys(mergeTable) as FactName[];

const LISTS: ReadonlySet<FactName> = new Set(['authors', 'categories', 'listed']);

/**
 * What the witnesses of one paper say together, before any edits by hand.
 *
 * @param witnesses in any order
 */
export function mergeWitnesses(id: PaperId, witnesses: readonly Witness[]): MergedPaper {
  const hasAddress = paperArxivId(id) !== undefined || witnesses.some((witness) => witness.facts.doi !== undefined);
  const fields = factNames.map((field): [FactName, Merged] => {
    const { value, by } = mergeField(field, field === 'url' && hasAddress ? [] : witnesses);
    return [field, { value: value ?? (LISTS.has(field) ? [] : undefined), by }];
  });
  const merged = Object.fromEntries(fields) as { [Name in FactName]: Merged<Name> };
  return { ...merged, id, sources: contributions(witnesses, merged) };
}

/** Each capture once, with the fields that come from it. */
function contributions(witnesses: readonly Witness[], merged: Record<FactName, Merged>): Contribution[] {
  const captures = new Map<string, Contribution>();
  for (const { source: name, capture } of witnesses) {
    const isThis = (by: Witness): boolean => by.source === name && by.capture === capture;
    const fields = factNames.filter((field) => merged[field].by.some(isThis));
    captures.set(`${name}\n${capture}`, { name, capture, fields });
  }
  return [...captures.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, contribution]) => contribution);
}
