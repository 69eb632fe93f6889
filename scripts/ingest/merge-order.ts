import { canonicalJson } from '../../src/domain/digest.ts';
import type { IngestedField } from '../../src/domain/hand-edits.ts';
import type { Witness } from './merge-witness.ts';

/** Orders the better witness on a field first; 0 where they are equally good. */
export type Preference = (a: Witness, b: Witness, field: IngestedField) => number;

/**
 * Orders witnesses by their sources. Within a group, the word on a newer version counts first. A source that is in no group
 * comes after those that are.
 *
 * @param groups names of sources, the most trusted first
 */
export function trust(groups: readonly (readonly string[])[]): Preference {
  const places = new Map(groups.flatMap((names, group) => names.map((name, place) => [name, { group, place }])));
  const nowhere = { group: groups.length, place: 0 };
  return (a, b) => {
    const [one, other] = [places.get(a.source) ?? nowhere, places.get(b.source) ?? nowhere];
    return one.group - other.group || isBefore(b.version, a.version) || one.place - other.place;
  };
}

/** Negative where the first of two texts comes before the other one. */
export function isBefore(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What an entry takes from one witness together; any other field goes by itself. */
const TOGETHER: readonly IngestedField[] = ['venue', 'publication'];

function contentOf({ facts }: Witness, field: IngestedField): unknown[] {
  const fields = TOGETHER.includes(field) ? TOGETHER : [field];
  return fields.map((name) => facts[name] ?? null);
}

/** More before less, and then by the text itself. */
function byContent(a: Witness, b: Witness, field: IngestedField): number {
  const [one, other] = [contentOf(a, field), contentOf(b, field)];
  const said = (content: readonly unknown[]): number => content.filter((value) => value !== null).length;
  return said(other) - said(one) || isBefore(canonicalJson(one), canonicalJson(other));
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/**
 * The newest statement, then names, then the content itself: never the order of reading. Of two captures of one source, the one
 * whose name comes later is taken for the newer: `library-2025.bib` over `library-2024.bib`.
 */
export const TIE_BREAKS: readonly Preference[] = [
  (a, b) => isBefore(b.retrieved, a.retrieved),
  (a, b) => isBefore(b.version, a.version),
  (a, b) => isBefore(a.source, b.source),
  (a, b) => byNumbers.compare(b.capture, a.capture) || isBefore(b.capture, a.capture),
  byContent,
];
