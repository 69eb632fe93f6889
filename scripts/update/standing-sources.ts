import { parseDocument } from 'yaml';
import { z } from 'zod';

const LONGEST_SOURCE = 2000;
const MOST_SOURCES = 1000;
const StandingSourcesSchema = z.strictObject({
  /** Each as `npm run ingest` takes it, or `hf` for the daily list. */
  sources: z.array(z.string().trim().min(1).max(LONGEST_SOURCE)).max(MOST_SOURCES).nullable(),
});
const LIST = 'Write "sources:" and a list of sources, as the README shows.';
const QUOTES = 'Put the source in quotes, as in - "hf:2025-12-10".';

/**
 * A site's standing sources.
 *
 * @param yaml `sources:` with a list of source specifications and files, each once
 * @param where the file, for messages
 * @throws Error where it is no YAML or holds anything else: `where: what happened. What to do.`
 */
export function parseStandingSources(yaml: string, where: string): readonly string[] {
  const read = StandingSourcesSchema.safeParse(readYaml(yaml, where) ?? { sources: [] });
  const issues = read.error?.issues ?? [];
  // A misspelt "sources:" is missing, too.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (issue !== undefined) throw new Error(`${where}: ${describe(issue)}`);
  return [...new Set(read.data?.sources)];
}

function readYaml(yaml: string, where: string): unknown {
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw new Error(`${where}: it is no YAML: ${error.message.replace(/\s+/g, ' ').trim()}. ${LIST}`);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    throw new Error(`${where}: it holds an alias. Write out what it stands for.`, { cause });
  }
}

/** What is wrong, and what to do. */
function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : String(key))).join('');
  if (issue.code === 'unrecognized_keys') return `"${issue.keys.join('", "')}" means nothing there. ${LIST}`;
  if (place === '') return `it does not begin with "sources:". ${LIST}`;
  if (place === 'sources')
    return issue.code === 'too_big'
      ? `${place} has more than ${MOST_SOURCES}. Leave some out.`
      : `${place} is no list. ${LIST}`;
  if (issue.code === 'invalid_type') return `${place} is no text. ${QUOTES}`;
  return issue.code === 'too_small'
    ? `${place} is empty. Write a source there, or leave it out.`
    : `${place} has more than ${LONGEST_SOURCE} characters. Write a shorter one.`;
}
