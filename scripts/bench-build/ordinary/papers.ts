import { type CollectionEntry, getCollection } from 'astro:content';

export type Paper = CollectionEntry<'papers'>;

export const slug = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

const all = getCollection('papers').then((papers) =>
  papers.sort((a, b) => (b.data.published ?? '').localeCompare(a.data.published ?? '') || (a.id < b.id ? -1 : 1)),
);

export const allPapers = (): Promise<Paper[]> => all;

const groupBy = async (keysOf: (paper: Paper) => string[]): Promise<Map<string, Paper[]>> => {
  const groups = new Map<string, Paper[]>();
  for (const paper of await all) {
    for (const key of new Set(keysOf(paper))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [paper]);
      else group.push(paper);
    }
  }
  return groups;
};

export const byAuthor = groupBy(({ data }) => data.authors.map(({ name }) => slug(name)));
export const byTopic = groupBy(({ data }) => data.categories);

/** A feed of titles and abstracts as they stand in the entries. */
export function rss(title: string, path: string, papers: readonly Paper[]): Response {
  const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const items = papers.slice(0, 50).map(({ id, data, body = '' }) => {
    const link = `https://papers.example.org/papers/${id}/`;
    return `<item><title>${escaped(data.title)}</title><link>${link}</link><guid>${link}</guid><description>${escaped(body)}</description></item>`;
  });
  return new Response(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(title)}</title><link>https://papers.example.org${path}</link><description>${escaped(title)}</description>${items.join('')}</channel></rss>`,
    { headers: { 'Content-Type': 'application/rss+xml' } },
  );
}
