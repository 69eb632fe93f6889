import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { joinEntry, normaliseBody, splitEntry } from '../../../src/domain/entry-text.ts';
import { PaperMetadataSchema } from '../../../src/domain/paper.ts';
import { type FrontMatter, rewriteFrontMatter, writeFrontMatter } from './front-matter.ts';

/** An entry as it lies in the content folder. */
export interface Entry {
  /** Path below the papers folder, with `/`: `2510/2510.01234.mdx`. */
  readonly path: string;
  /** The file's text. */
  readonly source: string;
  readonly data: FrontMatter & Pick<Required<FrontMatter>, 'id' | 'title'>;
  /** MDX with `\n` line ends; empty where there is no text. */
  readonly body: string;
}

// What people add is theirs, and what they deleted is kept deleted, so only the id and the title must be there.
const ReadableSchema = PaperMetadataSchema.partial().required({ id: true, title: true }).loose();

/**
 * Reads an entry that people may have edited.
 *
 * @throws Error naming what is wrong with the front matter, and on which line of the file, on one line
 */
export function readEntry(path: string, source: string): Entry {
  const { frontMatter, body } = splitEntry(source);
  if (frontMatter === '') throw new Error('it does not begin with front matter between two lines of ---');
  const data = ReadableSchema.safeParse(readYaml(frontMatter));
  if (!data.success) throw new Error(`its front matter is not valid: ${oneLine(z.prettifyError(data.error))}`);
  return { path, source, data: data.data as Entry['data'], body: normaliseBody(body) };
}

/**
 * An entry's text.
 *
 * @param data front matter, in any order
 * @param body MDX as `writeBody` gives it, or as a person wrote it
 * @param previous the file's text so far, whose comments and formatting stay where its values do
 */
export function writeEntry(data: FrontMatter, body: string, previous?: string): string {
  const frontMatter =
    previous === undefined ? writeFrontMatter(data) : rewriteFrontMatter(splitEntry(previous).frontMatter, data);
  return joinEntry({ frontMatter, body });
}

function readYaml(frontMatter: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(frontMatter, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return document.toJS();
  const { line, col } = lines.linePos(error.pos[0]);
  // The front matter begins on the second line of the file.
  const place = `line ${line + 1}, column ${col}`;
  throw new Error(`its front matter is no YAML at ${place}: ${oneLine(error.message)}`, { cause: error });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
