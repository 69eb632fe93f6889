import { type IngestedField, ingestedFields } from '../../src/domain/hand-edits.ts';
import type { PaperMetadata } from '../../src/domain/paper.ts';
import type { Entry } from './mdx/entry.ts';
import type { FrontMatter } from './mdx/front-matter.ts';

type Topics = NonNullable<PaperMetadata['topics']>;

/** The fields beside the facts, and whether ingestion writes them; it would erase what it owns and does not fill. */
const isNoted = {
  id: true,
  topics: false,
  abstractStatus: true,
  recoveryConfidence: true,
  sources: true,
  formerIds: true,
  generated: true,
} satisfies Record<Exclude<keyof PaperMetadata, IngestedField>, boolean>;

const INGESTED: ReadonlySet<string> = new Set([
  ...ingestedFields.filter((field) => field !== 'abstract'),
  ...Object.entries(isNoted).flatMap(([field, isIngested]) => (isIngested ? [field] : [])),
]);

/**
 * What an entry's front matter holds that ingestion does not write: corrections of topics, and keys that people added.
 */
export function peoplesOwn(data: FrontMatter): FrontMatter {
  return Object.fromEntries(Object.entries(data).filter(([key]) => !INGESTED.has(key)));
}

/** The same of all entries of one paper: the first one's word counts, but corrections of topics add up. */
export function uniteOwn(entries: readonly Entry[]): FrontMatter {
  const own = Object.assign({}, ...entries.toReversed().map(({ data }) => peoplesOwn(data))) as FrontMatter;
  const topics = entries.flatMap(({ data }) => data.topics ?? []);
  return topics.length > 1 ? { ...own, topics: topics.reduce(uniteTopics) } : own;
}

/** The corrections that other ones do not hold; undefined where they hold all. */
export function topicsBeyond({ add, remove }: Topics, others: Topics = {}): Topics | undefined {
  const beyond = { add: without(add, others.add), remove: without(remove, others.remove) };
  const lists = Object.entries(beyond).filter(([, ids]) => ids.length > 0);
  return lists.length === 0 ? undefined : Object.fromEntries(lists);
}

/** Adding a topic that the first one removes, or the other way round, would contradict it. */
function uniteTopics(first: Topics, second: Topics): Topics {
  const { add = [], remove = [] } = topicsBeyond(second, first) ?? {};
  const added = without(add, first.remove);
  const removed = without(remove, first.add);
  return {
    ...first,
    ...(added.length > 0 && { add: [...(first.add ?? []), ...added] }),
    ...(removed.length > 0 && { remove: [...(first.remove ?? []), ...removed] }),
  };
}

function without(ids: readonly string[] = [], others: readonly string[] = []): string[] {
  return ids.filter((id) => !others.includes(id));
}
