import type { ZodType } from 'zod';
import type { Author, Identified } from '../../src/domain/author.ts';
import { cleanText, isPublishable } from '../../src/domain/clean-text.ts';
import { type IngestedField, ingestedFields, presentValue } from '../../src/domain/hand-edits.ts';
import type { Block } from '../../src/domain/inline.ts';
import { type PaperMetadata, PaperMetadataSchema } from '../../src/domain/paper.ts';
import { formatInline } from '../../src/maths/parse-inline.ts';
import type { Issue } from './issues.ts';
import { writeBody } from './mdx/body.ts';
import type { Entry } from './mdx/entry.ts';
import type { Fragment } from './sources/source.ts';

/** What is said of a paper, in the form in which the entry holds it; `abstract` is the MDX body. */
export type Facts = Pick<PaperMetadata, Exclude<IngestedField, 'abstract'>> & { readonly abstract: string };

/** One capture's facts about one paper. */
export interface Witness {
  readonly source: string;
  readonly capture: string;
  /** What an entry holds from a capture that this run does not read. */
  readonly isEarlier: boolean;
  /** The source had damaged its formulas. */
  readonly isDamaged: boolean;
  /** The day of publication may be one off. */
  readonly circa: boolean;
  /** The day on which the capture came from the source; empty where that is not known. */
  readonly retrieved: string;
  /** The day of the version that it speaks of; empty for a source that knows no versions. */
  readonly version: string;
  /** What the witness speaks of; an earlier one may lack the value, where a person deleted it. */
  readonly fields: ReadonlySet<IngestedField>;
  readonly facts: Partial<Facts>;
  /** The abstract from which its MDX was written; an earlier one is in the entry alone. */
  readonly abstract?: readonly Block[] | undefined;
  /** The fragment's. */
  readonly recoveryConfidence?: number | undefined;
}

/**
 * Characters of a name, a venue or the like; a whole list of authors in one field has fewer. Titles and abstracts have limits of
 * their own.
 */
const LONGEST = 50_000;

/** What a fragment says, in the entry's form. Text that cannot be published is replaced, fields out of shape are left out. */
export function fragmentToWitness(fragment: Fragment): { witness: Witness; issues: Issue[] } {
  const issues: Issue[] = [];
  if (
    !ingestedFields.every((field) =>
      everyText((fragment as Partial<Record<IngestedField, unknown>>)[field], isPublishable),
    )
  ) {
    issues.push({ code: 'text-cleaned', where: fragment.where, what: 'The text holds characters that are no text' });
  }
  const facts: Record<string, unknown> = {};
  const said = {
    ...fragment,
    authors: fragment.authors?.map(withoutIds),
    identified: fragment.authors?.flatMap(identifiedOf),
    title: formatInline(fragment.title).trim(),
    comment: formatInline(fragment.comment ?? []).trim(),
    abstract: writeBody(fragment.abstract ?? []),
  };
  for (const field of ingestedFields) {
    const value = cleanDeep(said[field]);
    if (value === undefined || (value as string | unknown[]).length === 0) continue;
    if (isInShape(field, value)) facts[field] = value;
    else issues.push({ code: 'field-malformed', where: fragment.where, what: `${field} cannot be ${quote(value)}` });
  }
  return {
    witness: {
      source: fragment.source,
      capture: fragment.capture,
      isEarlier: false,
      isDamaged: fragment.damaged !== undefined,
      circa: fragment.publishedCirca ?? false,
      retrieved: fragment.retrieved ?? '',
      version: (facts['updated'] as string | undefined) ?? '',
      fields: new Set(Object.keys(facts) as IngestedField[]),
      facts,
      abstract: fragment.abstract,
      recoveryConfidence: fragment.recoveryConfidence,
    },
    issues,
  };
}

/** What an entry still holds from captures other than these, one witness for each. */
export function entryToWitnesses(entry: Entry, isRead: (source: string, capture: string) => boolean): Witness[] {
  return (entry.data.sources ?? [])
    .filter(({ name, capture }) => !isRead(name, capture))
    .map(({ name, capture, fields: said, retrieved = '', updated = '', circa = false }) => {
      const fields = ingestedFields.filter((field) => said.includes(field));
      const held = fields.map((field) => [field, presentValue(entry, field)] as const);
      return {
        source: name,
        capture,
        isEarlier: true,
        isDamaged: false,
        circa,
        retrieved,
        version: updated,
        fields: new Set(fields),
        facts: Object.fromEntries(held.filter(([, value]) => value !== undefined)),
      };
    });
}

/** The name alone: ids are kept apart, so that they outlive a better list of authors. */
function withoutIds({ orcid: _, acl: __, hf: ___, ...name }: Author): Author {
  return name;
}

function identifiedOf({ name, orcid, acl, hf }: Author): Identified[] {
  const ids = { ...(orcid && { orcid }), ...(acl && { acl }), ...(hf && { hf }) };
  return Object.keys(ids).length === 0 ? [] : [{ name, ...ids }];
}

/** Every string of a JSON value cleaned; the abstract comes out as it was, since its writer has cleaned it. */
function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return value.endsWith('\n') ? value : cleanText(value).trim();
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanDeep(part)]));
}

/** The abstract is a body, which its writer has shaped. */
function isInShape(field: IngestedField, value: unknown): boolean {
  if (field === 'abstract') return true;
  const schema = (PaperMetadataSchema.shape as Record<string, ZodType>)[field];
  return everyText(value, (text) => text.length <= LONGEST) && (schema?.safeParse(value).success ?? true);
}

function everyText(value: unknown, holds: (text: string) => boolean): boolean {
  if (typeof value === 'string') return holds(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.values(value).every((part) => everyText(part, holds));
}

function quote(value: unknown): string {
  const text = JSON.stringify(typeof value === 'string' ? value.slice(0, 200) : value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
