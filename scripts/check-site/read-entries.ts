import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { splitEntry } from '../../src/domain/entry-text.ts';
import { type Inline, walkBlocks } from '../../src/domain/inline.ts';
import { type Paper, PaperSchema, paperUpvotes } from '../../src/domain/paper.ts';
import { parseBody } from '../../src/maths/parse-body.ts';
import { parseInline } from '../../src/maths/parse-inline.ts';
import { toText } from '../../src/maths/to-text.ts';

/** What tests of a built site need to know of an entry. */
export interface ReadEntry {
  id: string;
  /** Plain text. */
  title: string;
  titleFormulas: string[];
  abstractFormulas: string[];
  published: string;
  upvotes: number;
  paper: Paper;
}

/** The entries of a content folder, sorted by path. */
export async function readEntries(content: string): Promise<ReadEntry[]> {
  const files = (await Array.fromAsync(glob('papers/**/*.mdx', { cwd: content }))).sort();
  return Promise.all(files.map(async (file) => readEntry(await readFile(join(content, file), 'utf8'))));
}

function readEntry(source: string): ReadEntry {
  const { frontMatter, body } = splitEntry(source);
  const paper = PaperSchema.parse({ ...parseYaml(frontMatter), abstract: parseBody(body).blocks });
  const title = parseInline(paper.title);
  return {
    id: paper.id,
    title: toText(title),
    titleFormulas: formulas(title),
    abstractFormulas: formulas(walkBlocks(paper.abstract)),
    published: paper.published ?? '',
    upvotes: paperUpvotes(paper) ?? 0,
    paper,
  };
}

function formulas(inlines: Iterable<Inline>): string[] {
  return [...inlines].flatMap((inline) => (inline.type === 'math' ? [inline.tex] : []));
}
