import { CalendarDateSchema, CalendarDaySchema } from '../../src/domain/calendar.ts';
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

/** Each capture once, with the fields that come from it, and what they are compared by when other captures come. */
function contributions(witnesses: readonly Witness[], merged: Record<IngestedField, Merged>): Contribution[] {
  const captures = Map.groupBy(witnesses, ({ source, capture }) => `${source}\n${capture}`);
  return [...captures.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => contribution(alike, merged));
}

/** @param alike the witnesses of one capture; several where it holds the paper more than once */
function contribution(alike: readonly Witness[], merged: Record<IngestedField, Merged>): Contribution[] {
  const [witness] = alike;
  if (witness === undefined) return [];
  const { source: name, capture, retrieved } = witness;
  const gave = (by: Witness, field: IngestedField): boolean => alike.includes(by) && by.fields.has(field);
  const fields = ingestedFields.filter((field) => merged[field].by.some((by) => gave(by, field)));
  const updated = alike
    .map(({ version }) => version)
    .sort()
    .at(-1);
  const isCirca = merged.published.by.some((by) => alike.includes(by) && by.circa);
  return [
    {
      name,
      capture,
      ...(retrieved !== '' && { retrieved: CalendarDaySchema.parse(retrieved) }),
      ...(updated && { updated: CalendarDateSchema.parse(updated) }),
      ...(isCirca && { circa: true as const }),
      fields,
    },
  ];
}
