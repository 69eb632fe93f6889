import { digest } from '../../src/domain/digest.ts';
import { type IngestedField, ingestedFields, isEdited, presentValue } from '../../src/domain/hand-edits.ts';
import type { PaperMetadata } from '../../src/domain/paper.ts';
import type { Issue } from './issues.ts';
import type { Entry } from './mdx/entry.ts';
import type { MergedPaper } from './merge.ts';
import type { Merged } from './merge-table.ts';
import type { Facts } from './merge-witness.ts';

/** A field as it will stand, the digest of what ingestion would have written there, and whether a person wrote it. */
interface Settled {
  readonly value: unknown;
  readonly digest: string | undefined;
  readonly isEdit: boolean;
  /** A kept edit, although the sources have changed their word since it was made. */
  readonly isConflict: boolean;
}

export interface SettledPaper {
  readonly facts: Partial<Facts>;
  readonly generated: PaperMetadata['generated'];
  /** How many fields were kept as a person left them. */
  readonly edits: readonly IngestedField[];
  readonly issues: readonly Issue[];
}

/**
 * Lays what people changed in the entries over what the sources say. A field was edited if it no longer matches the digest that
 * ingestion left for it: changed, added or deleted.
 *
 * @param entries what exists of this paper, the one to be rewritten first; of two edits of a field, the first is kept
 */
export function keepEdits(paper: MergedPaper, entries: readonly Entry[]): SettledPaper {
  const settled = ingestedFields.map((field) => [field, settle(paper[field], field, entries)] as const);
  const where = (field: IngestedField): string => `${paper.id} ${field}`;
  return {
    facts: Object.fromEntries(settled.flatMap(([field, { value }]) => (value === undefined ? [] : [[field, value]]))),
    generated: Object.fromEntries(
      settled.flatMap(([field, { digest: mark }]) => (mark === undefined ? [] : [[field, mark]])),
    ),
    edits: settled.filter(([, { isEdit }]) => isEdit).map(([field]) => field),
    issues: settled
      .filter(([, { isConflict }]) => isConflict)
      .map(([field]) => ({ code: 'edit-kept', where: where(field), what: says(paper[field].value) })),
  };
}

function settle({ value, by }: Merged, field: IngestedField, entries: readonly Entry[]): Settled {
  const entry = entries.find((candidate) => isEdited(candidate, field)) ?? entries[0];
  const next = digest(value);
  if (entry === undefined) return { value, digest: next, isEdit: false, isConflict: false };
  const present = presentValue(entry, field);
  const before = entry.data.generated?.[field];
  const hasEarlier = by.some((witness) => witness.isEarlier);
  const isNew = by.some((witness) => !witness.isEarlier);
  const isAgreed = digest(present) === next;
  if (digest(present) === before || (isAgreed && !hasEarlier))
    return { value, digest: next, isEdit: false, isConflict: false };
  if (hasEarlier && !isNew) return { value: present, digest: before, isEdit: true, isConflict: false };
  // What the earlier captures said of an edited field is no longer known, so its digest can only stay.
  const mark = hasEarlier ? before : next;
  return { value: present, digest: mark, isEdit: true, isConflict: !isAgreed && next !== before };
}

function says(value: unknown): string {
  if (value === undefined) return 'The sources no longer say anything here';
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return `The sources now say "${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}
