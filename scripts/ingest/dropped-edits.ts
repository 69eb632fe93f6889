import { digest } from '../../src/domain/digest.ts';
import { ingestedFields, isEdited, presentValue } from '../../src/domain/hand-edits.ts';
import type { Issue } from './issues.ts';
import type { Entry } from './mdx/entry.ts';
import { peoplesOwn, topicsBeyond } from './peoples-own.ts';

/**
 * The hand edits that are lost where one entry takes the place of several: those that differ from what it says.
 *
 * @param kept the entry as it will stand
 * @param replaced the entries that give way to it
 */
export function droppedEdits(kept: Pick<Entry, 'data' | 'body'>, replaced: readonly Entry[]): Issue[] {
  return replaced.flatMap((entry) =>
    [...lostFacts(kept, entry), ...lostOwn(kept, entry)].map(
      ([field, value]): Issue => ({
        code: 'edit-dropped',
        where: `${entry.path} ${field}`,
        what: `This entry gives way to ${kept.data.id}, which says something else; ${quote(value)}`,
      }),
    ),
  );
}

type Lost = readonly [field: string, value: unknown];

function lostFacts(kept: Pick<Entry, 'data' | 'body'>, entry: Entry): Lost[] {
  return ingestedFields
    .filter((field) => isEdited(entry, field))
    .map((field) => [field, presentValue(entry, field), presentValue(kept, field)] as const)
    .flatMap(([field, value, stays]) => (digest(value) === digest(stays) ? [] : [[field, value]]));
}

function lostOwn({ data }: Pick<Entry, 'data'>, entry: Entry): Lost[] {
  const { topics, ...others } = peoplesOwn(entry.data);
  const corrections = topics === undefined ? undefined : topicsBeyond(topics, data.topics);
  return [
    ...(corrections === undefined ? [] : [['topics', corrections] as const]),
    ...Object.entries(others).filter(([key, value]) => digest(value) !== digest(data[key])),
  ];
}

/** The value whole, since it is nowhere else any more. */
function quote(value: unknown): string {
  if (value === undefined) return 'here it was deleted';
  return `here it was "${typeof value === 'string' ? value.trim() : JSON.stringify(value)}"`;
}
