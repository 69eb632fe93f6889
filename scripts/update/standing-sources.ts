import { parseDocument } from 'yaml';
import { z } from 'zod';

const StandingSourcesSchema = z.strictObject({
  /** Each as `npm run ingest` takes it, or `hf` for the daily list. */
  sources: z.array(z.string().trim().min(1).max(2000)).max(1000),
});

/**
 * A site's standing sources.
 *
 * @param yaml `sources:` with a list of source specifications and files, each once
 * @param where the file, for messages
 * @throws Error where it is no YAML or holds anything else: `where: what happened. What to do.`
 */
export function parseStandingSources(yaml: string, where: string): readonly string[] {
  const document = parseDocument(yaml, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) throw refusal(where, `it is no YAML: ${error.message}`);
  const read = StandingSourcesSchema.safeParse(document.toJS({ maxAliasCount: 0 }) ?? { sources: [] });
  if (!read.success) throw refusal(where, z.prettifyError(read.error));
  return [...new Set(read.data.sources)];
}

function refusal(where: string, what: string): Error {
  const line = what.replace(/\s+/g, ' ').trim();
  return new Error(`${where}: ${line}. Write "sources:" and a list of sources, as the README shows.`);
}
