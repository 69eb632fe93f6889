import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { authorsWithIds } from '../domain/authors-with-ids.ts';
import { linesBeforeBody, normaliseBody, splitEntry } from '../domain/entry-text.ts';
import { ingestedFields, isEdited, type StandingEntry } from '../domain/hand-edits.ts';
import { walkBlocks } from '../domain/inline.ts';
import { type Paper, PaperMetadataSchema } from '../domain/paper.ts';
import { BodyError } from '../maths/body-error.ts';
import { parseBody } from '../maths/parse-body.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { renderTex } from '../maths/render-tex.ts';
import type { CachedEntry } from './entry-cache.ts';
import type { ReadPaper } from './read-papers.ts';

/**
 * Reads one entry.
 *
 * @param parseData checks and completes the fields with the collection's schema
 * @throws where it is no entry; {@link entryProblem} says why
 */
export async function readEntry(
  { id, source, filePath }: { readonly id: string; readonly source: string; readonly filePath: string },
  parseData: (entry: {
    id: string;
    data: Record<string, unknown>;
    filePath: string;
  }) => Promise<Record<string, unknown>>,
): Promise<Pick<CachedEntry, 'paper' | 'warnings' | 'refused'>> {
  const { frontMatter, body } = splitEntry(source);
  const { blocks, plain } = parseBody(body);
  const fields = parseYaml(frontMatter);
  if (fields === undefined) throw new Error('It has no front matter');
  const data: Record<string, unknown> = await parseData({
    id,
    data: { ...fields, abstract: blocks, usesComponents: !plain, edited: editsOf(fields, body) },
    filePath,
  });
  // Astro has read the data with the collection's schema, but does not say so in its types.
  const paper = data as unknown as ReadPaper;
  paper.authors = authorsWithIds(paper.authors, paper.identified);
  if (paper.id !== id) throw new Error(`its id is ${paper.id}. Name the file ${paper.id}.mdx`);
  const refused = refusals(id, paper);
  return { paper, warnings: [...unknownFields(filePath, fields), ...refused], refused: refused.length };
}

/** Why an entry cannot be read, and what to do: `content/papers/2026/x.mdx:16:3: left out. …` */
export function entryProblem(filePath: string, source: string, error: unknown): string {
  return `${filePath}${placeOf(error, source)}: left out. ${oneLine(error)}`;
}

/** The fields that a person changed, for an entry that ingestion has written. */
function editsOf(fields: Record<string, unknown>, body: string): string[] {
  const entry = { data: fields as StandingEntry['data'], body: normaliseBody(body) };
  return ingestedFields.filter((field) => isEdited(entry, field));
}

/**
 * The fields of front matter, read as YAML 1.2 with its core schema, in which a date is text; undefined where it is no map. js-yaml takes
 * a tenth of the time of the parser that ingestion uses, which keeps comments and styles.
 */
function parseYaml(frontMatter: string): Record<string, unknown> | undefined {
  const fields: unknown = load(frontMatter, { schema: CORE_SCHEMA });
  return isRecord(fields) ? fields : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Where in the file an error is: `:16:3`; nothing where it does not say. */
function placeOf(error: unknown, source: string): string {
  if (error instanceof BodyError) return `:${linesBeforeBody(source) + error.line}:${error.column}`;
  // js-yaml counts from nought, and the front matter begins on the file's second line.
  return error instanceof YAMLException ? `:${error.mark.line + 2}:${error.mark.column + 1}` : '';
}

/** Astro's messages are made for several lines and Markdown; YAML's repeat the place and the line with carets. */
function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof BodyError || error instanceof YAMLException ? error.reason : message;
  return reason.replaceAll('**', '').replace(/\s+/g, ' ').replace(/\.?$/, '. Correct the entry.');
}

function unknownFields(filePath: string, fields: object): string[] {
  const unknown = Object.keys(fields).filter((field) => !(field in PaperMetadataSchema.shape));
  if (unknown.length === 0) return [];
  return [`${filePath}: nothing is known of ${unknown.join(', ')}. Check the spelling; it is not shown.`];
}

/** What is to be said of formulas that KaTeX refuses, one by one. */
function refusals(id: string, paper: Paper): string[] {
  const texts = [...parseInline(paper.title), ...parseInline(paper.comment ?? ''), ...walkBlocks(paper.abstract)];
  return texts.flatMap((inline) => {
    // MathML is the sooner made, and refused for the same reasons.
    const result = inline.type === 'math' ? renderTex(inline.tex, { output: 'mathml' }) : undefined;
    if (inline.type !== 'math' || result === undefined || result.ok) return [];
    return [`${id}: KaTeX refuses $${inline.tex}$ (${result.reason}). Its source is shown; correct it in the entry.`];
  });
}
