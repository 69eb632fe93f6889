import { authorsWithIds } from '../domain/authors-with-ids.ts';
import { PaperMetadataSchema } from '../domain/paper.ts';
import type { CachedEntry } from './entry-cache.ts';
import type { EntryFile, ParsedEntry } from './parse-entry.ts';
import type { ReadPaper } from './read-papers.ts';

/**
 * Reads one entry.
 *
 * @param parseData checks and completes the fields with the collection's schema
 * @throws where it is no entry
 */
export async function readEntry(
  { id, filePath }: Pick<EntryFile, 'id' | 'filePath'>,
  { fields, abstract, plain, edited, refusals }: ParsedEntry,
  parseData: (entry: {
    id: string;
    data: Record<string, unknown>;
    filePath: string;
  }) => Promise<Record<string, unknown>>,
): Promise<Pick<CachedEntry, 'paper' | 'warnings' | 'refused'>> {
  const data: Record<string, unknown> = await parseData({
    id,
    data: { ...fields, abstract, usesComponents: !plain, edited },
    filePath,
  });
  // Astro has read the data with the collection's schema, but does not say so in its types.
  const paper = data as unknown as ReadPaper;
  paper.authors = authorsWithIds(paper.authors, paper.identified);
  if (paper.id !== id) throw new Error(`its id is ${paper.id}. Name the file ${paper.id}.mdx`);
  return { paper, warnings: [...unknownFields(filePath, fields), ...refusals], refused: refusals.length };
}

function unknownFields(filePath: string, fields: object): string[] {
  const unknown = Object.keys(fields).filter((field) => !(field in PaperMetadataSchema.shape));
  if (unknown.length === 0) return [];
  return [`${filePath}: nothing is known of ${unknown.join(', ')}. Check the spelling; it is not shown.`];
}
