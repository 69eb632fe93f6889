import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly { readonly name: string }[];
  readonly categories: readonly string[];
  readonly published?: string;
}

/**
 * Writes every entry of a content folder as Hugo reads one: a `.md` file whose taxonomies are lists of terms.
 *
 * @param content the folder that holds `papers`
 * @param folder what is Hugo's own content folder afterwards
 */
export async function writeHugoContent(content: string, folder: string): Promise<void> {
  const papers = join(content, 'papers');
  await mkdir(join(folder, 'papers'), { recursive: true });
  for (const file of await readdir(papers, { recursive: true })) {
    if (!file.endsWith('.mdx')) continue;
    const text = toHugo(await readFile(join(papers, file), 'utf8'));
    await writeFile(join(folder, 'papers', `${file.replaceAll(/[/\\]/g, '-').slice(0, -'.mdx'.length)}.md`), text);
  }
}

/** An entry of this site as one of Hugo's: authors are terms, beside their names, and categories are topics. */
export function toHugo(entry: string): string {
  const [, frontmatter = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(entry) ?? [];
  const { id, title, authors, categories, published } = parse(frontmatter) as Entry;
  const data = {
    title,
    slug: id,
    ...(published !== undefined && { date: published.padEnd('2000-01-01'.length, '-01') }),
    names: authors.map(({ name }) => name),
    authors: authors.map(({ name }) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')),
    topics: categories,
  };
  // Hugo would take these braces of formulas for the beginning of a shortcode.
  return `---\n${stringify(data)}---\n${body.trimStart().replaceAll(/\{\{(?=[<%])/g, '{ {')}`;
}
