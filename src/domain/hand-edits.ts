import { digest } from './digest.ts';
import type { Paper } from './paper.ts';

/** The fields of an entry that ingestion fills from sources; `abstract` is the entry's body. */
export const ingestedFields = [
  'title',
  'authors',
  'identified',
  'published',
  'updated',
  'version',
  'withdrawn',
  'comment',
  'venue',
  'publication',
  'doi',
  'aclId',
  'url',
  'links',
  'categories',
  'listed',
  'abstract',
] as const satisfies readonly (keyof Paper)[];
export type IngestedField = (typeof ingestedFields)[number];

/** An entry as it stands in its file. */
export interface StandingEntry {
  readonly data: Readonly<Record<string, unknown>> & {
    readonly generated?: Readonly<Record<string, string>> | undefined;
  };
  /** As `normaliseBody` gives it. */
  readonly body: string;
}

/** A field of an entry as it stands; undefined where there is none. */
export function presentValue({ data, body }: StandingEntry, field: IngestedField): unknown {
  if (field === 'abstract') return body === '' ? undefined : body;
  return data[field];
}

/** Whether a person changed, added or deleted a field: it does not match the digest of what ingestion wrote. */
export function isEdited(entry: StandingEntry, field: IngestedField): boolean {
  return digest(presentValue(entry, field)) !== entry.data.generated?.[field];
}
