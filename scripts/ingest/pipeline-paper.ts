import { canonicalJson } from '../../src/domain/digest.ts';
import { type IngestedField, isEdited } from '../../src/domain/hand-edits.ts';
import { type PaperId, type PaperMetadata, paperFolder } from '../../src/domain/paper.ts';
import type { Guess } from '../../src/maths/tex-reading.ts';
import { type AbstractOrigin, originIn, originOf } from './abstract-origin.ts';
import { droppedEdits } from './dropped-edits.ts';
import type { Claim } from './identity-claim.ts';
import type { Issue } from './issues.ts';
import { type Entry, writeEntry } from './mdx/entry.ts';
import type { FrontMatter } from './mdx/front-matter.ts';
import { mergeWitnesses } from './merge.ts';
import { keepEdits, type SettledPaper } from './merge-edits.ts';
import { entryToWitnesses, fragmentToWitness, type Witness } from './merge-witness.ts';
import { suggestedId } from './paper-ids.ts';
import { uniteOwn } from './peoples-own.ts';
import { checkAuthorCounts, checkFormulas } from './pipeline-check.ts';
import type { Fragment } from './sources/source.ts';
import { checkTitles } from './title-check.ts';

/** What becomes of one paper. */
export interface Outcome {
  readonly id: PaperId;
  /** As the entry holds it. */
  readonly title: string;
  readonly status: 'added' | 'updated' | 'unchanged' | 'refused';
  /** Path of the entry below the papers folder. */
  readonly path: string;
  /** The fragments that speak of it. */
  readonly from: readonly Fragment[];
  /** The entry as it stands after the run; none where it was refused. */
  readonly entry?: Pick<Entry, 'data' | 'body'>;
  /** The entry's text; undefined where nothing is to be written. */
  readonly text?: string;
  /** Paths of entries that this one replaces. */
  readonly replaces: readonly string[];
  readonly abstractStatus?: PaperMetadata['abstractStatus'];
  /** The fields that were kept as a person left them. */
  readonly keptEdits: readonly IngestedField[];
  readonly issues: readonly Issue[];
  /** What was guessed to set the formulas. */
  readonly guesses: readonly Guess[];
}

/**
 * Makes the entry of one paper from what the sources say, and from the entries that exist of it.
 *
 * @param claims of one paper, with at least one fragment
 * @param id the paper's, where it is not the one that its claims suggest
 */
export function ingestPaper(claims: readonly Claim[], id: PaperId = suggestedId(claims)): Outcome {
  const fragments = claims.flatMap(({ of }) => ('fragment' in of ? [of.fragment] : [])).sort(byPlace);
  const known = claims.flatMap(({ of }) => ('entry' in of ? [of.entry] : []));
  const entries = known.toSorted(
    (a, b) => Number(b.data.id === id) - Number(a.data.id === id) || (a.path < b.path ? -1 : 1),
  );
  const { witnesses, issues } = gatherWitnesses(fragments, entries);
  const merged = mergeWitnesses(id, witnesses);
  const settled = keepEdits(merged, entries);
  const entry = entries[0];
  if (settled.facts.title === undefined) return refusal(id, fragments, issues);

  const origin = settled.edits.includes('abstract')
    ? originIn(entries.find((edited) => isEdited(edited, 'abstract')) ?? entry)
    : originOf(merged.abstract.by[0], entries);
  const titled = settled.edits.includes('title')
    ? []
    : fragments.filter((_, index) => merged.title.by.some((by) => by === witnesses[index]));
  const written = settled.edits.includes('abstract') ? undefined : merged.abstract.by[0]?.abstract;
  const data = frontMatter(id, settled, merged.sources, entries, origin);
  const path = entry?.data.id === id ? entry.path : `${paperFolder(data)}/${id}.mdx`;
  const replaces = entries.map((replaced) => replaced.path).filter((replaced) => replaced !== path);
  const text = entryText(data, settled.facts.abstract ?? '', entry, path, replaces.length > 0);
  const formulas = checkFormulas(id, settled.facts, { path, text: text ?? entry?.source ?? '' }, written);
  return {
    id,
    title: data.title,
    status: entry === undefined ? 'added' : statusOf(text),
    path,
    from: fragments,
    entry: { data, body: settled.facts.abstract ?? '' },
    ...(text !== undefined && { text }),
    replaces,
    abstractStatus: data.abstractStatus,
    keptEdits: settled.edits,
    issues: [
      ...issues,
      ...settled.issues,
      ...droppedEdits({ data, body: settled.facts.abstract ?? '' }, entries.slice(1)),
      ...checkTitles(claims, { data, body: settled.facts.abstract ?? '' }, titled),
      ...checkAuthorCounts(id, settled.facts),
      ...formulas.issues,
    ],
    guesses: formulas.guesses,
  };
}

function statusOf(text: string | undefined): Outcome['status'] {
  return text === undefined ? 'unchanged' : 'updated';
}

function byPlace(a: Fragment, b: Fragment): number {
  return a.where.localeCompare(b.where, 'en', { numeric: true });
}

/** The witnesses of the fragments come first, in their order. */
function gatherWitnesses(
  fragments: readonly Fragment[],
  entries: readonly Entry[],
): { witnesses: Witness[]; issues: Issue[] } {
  const read = fragments.map(fragmentToWitness);
  const keys = new Set(fragments.map(({ source, capture }) => `${source}\n${capture}`));
  const earlier = entries.flatMap((entry) =>
    entryToWitnesses(entry, (source, capture) => keys.has(`${source}\n${capture}`)),
  );
  return {
    witnesses: [...read.map(({ witness }) => witness), ...earlier],
    issues: read.flatMap(({ issues }) => issues),
  };
}

/** The facts and what ingestion notes beside them; `topics` and keys of people's own stay as they are. */
function frontMatter(
  id: PaperId,
  { facts, generated }: SettledPaper,
  sources: PaperMetadata['sources'],
  entries: readonly Entry[],
  origin: AbstractOrigin,
): FrontMatter & PaperMetadata {
  const { abstract: _, ...fields } = facts;
  const formerIds = [...new Set(entries.flatMap(({ data }) => [data.id, ...(data.formerIds ?? [])]))].filter(
    (old) => old !== id,
  );
  return {
    ...uniteOwn(entries),
    ...fields,
    id,
    title: fields.title as string,
    authors: fields.authors ?? [],
    categories: fields.categories ?? [],
    listed: fields.listed ?? [],
    ...origin,
    sources,
    formerIds: formerIds.length > 0 ? formerIds.sort() : undefined,
    generated,
  } as FrontMatter & PaperMetadata;
}

/** The entry's new text, or undefined where the file says all of it already, in whatever formatting. */
function entryText(
  data: FrontMatter,
  body: string,
  entry: Entry | undefined,
  path: string,
  isReplacing: boolean,
): string | undefined {
  if (entry === undefined) return writeEntry(data, body);
  const isSame = entry.path === path && entry.body === body && canonicalJson(entry.data) === canonicalJson(data);
  if (!isSame) return writeEntry(data, body, entry.source);
  // A run that was killed between writing and removing has left entries that are still to go.
  return isReplacing ? entry.source : undefined;
}

/** Without an entry, word that a paper was deleted at its source is no news. */
function refusal(id: PaperId, fragments: readonly Fragment[], issues: readonly Issue[]): Outcome {
  const nameless = fragments.filter(({ withdrawn }) => !withdrawn);
  return {
    id,
    title: '',
    status: 'refused',
    path: '',
    from: fragments,
    replaces: [],
    keptEdits: [],
    guesses: [],
    issues: [
      ...issues,
      ...nameless.map(({ where }): Issue => ({ code: 'record-malformed', where, what: 'The record has no title' })),
    ],
  };
}
