import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { linesBeforeBody, normaliseBody, splitEntry } from '../domain/entry-text.ts';
import { ingestedFields, isEdited, type StandingEntry } from '../domain/hand-edits.ts';
import { type Block, type Inline, walkBlocks } from '../domain/inline.ts';
import { BodyError } from '../maths/body-error.ts';
import { parseBody } from '../maths/parse-body.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { renderTex } from '../maths/render-tex.ts';
import type { Guess } from '../maths/tex-reading.ts';

/** An entry's file. */
export interface EntryFile {
  readonly id: string;
  readonly source: string;
  /** From the project's root. */
  readonly filePath: string;
}

/** What an entry's text says, before its fields are checked. */
export interface ParsedEntry {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly abstract: readonly Block[];
  /** Whether the body holds no more than blocks can. */
  readonly plain: boolean;
  /** Files that the body brings in, from the entry's folder. */
  readonly needs: readonly string[];
  /** The fields that a person changed. */
  readonly edited: readonly string[];
  /** What is to be said of formulas that KaTeX refuses, one by one. */
  readonly refusals: readonly string[];
  /** What is to be said of formulas that a person typed, and that are not set as they stand. */
  readonly guesses: readonly string[];
}

/** Where an entry cannot be parsed, why. */
export type EntryResult = ParsedEntry | { readonly problem: string };

/** Parses one entry. */
export function parseEntry({ id, source, filePath }: EntryFile): EntryResult {
  try {
    const { frontMatter, body } = splitEntry(source);
    const { blocks: abstract, plain, needs } = parseBody(body);
    const fields = parseYaml(frontMatter);
    if (fields === undefined) throw new Error('It has no front matter between two lines of three hyphens');
    const edited = editsOf(fields, body);
    return { fields, abstract, plain, needs, edited, ...checkFormulas(id, fields, abstract, edited) };
  } catch (error) {
    return { problem: entryProblem(filePath, source, error) };
  }
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

/**
 * What already says what to do ends with a full stop. Astro's messages are made for several lines and Markdown; YAML's repeat the
 * place and the line with carets.
 */
function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof BodyError || error instanceof YAMLException ? error.reason : message;
  return reason
    .replaceAll('**', '')
    .replace(/\s+/g, ' ')
    .replace(/(?<!\.)$/, '. Correct the entry.');
}

/** Says what is not set as it stands: all that KaTeX refuses, and what was guessed in fields that no report of ingestion tells of. */
function checkFormulas(
  id: string,
  { title, comment }: ParsedEntry['fields'],
  abstract: readonly Block[],
  edited: readonly string[],
): Pick<ParsedEntry, 'refusals' | 'guesses'> {
  const refusals: string[] = [];
  const guesses: string[] = [];
  const check = (field: string, inlines: Iterable<Inline>): void => {
    for (const inline of inlines) {
      if (inline.type !== 'math') continue;
      // MathML is the sooner made, and refused for the same reasons.
      const result = renderTex(inline.tex, { output: 'mathml' });
      if (!result.ok) {
        refusals.push(
          `${id}: KaTeX refuses $${inline.tex}$ (${result.reason}). Its source is shown; correct it in the entry.`,
        );
      } else if (result.guesses && edited.includes(field)) {
        const said = result.guesses.map(sayGuess).join(', ');
        guesses.push(`${id}: $${inline.tex}$ is no TeX as it stands: ${said}. Correct it in the entry.`);
      }
    }
  };
  check('title', typeof title === 'string' ? parseInline(title) : []);
  check('comment', typeof comment === 'string' ? parseInline(comment) : []);
  check('abstract', walkBlocks(abstract));
  return { refusals, guesses };
}

function sayGuess({ kind, command, meaning }: Guess): string {
  return kind === 'repair' ? `mended, with ${meaning}` : `${command} is shown as ${meaning || 'nothing'}`;
}
