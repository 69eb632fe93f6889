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

const SITE = 'https://papers.example.org';

/** The address of a paper's page. */
export const linkOf = ({ id }: Paper): string => `${SITE}/papers/${id}/`;

export const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A feed of items as XML; names of namespaces that they use are declared as attributes. */
export function channel(title: string, path: string, items: readonly string[], namespaces = ''): Response {
  return new Response(
    `<?xml version="1.0"?><rss version="2.0"${namespaces}><channel><title>${escaped(title)}</title><link>${SITE}${path}</link><description>${escaped(title)}</description>${items.join('')}</channel></rss>`,
    { headers: { 'Content-Type': 'application/rss+xml' } },
  );
}

/** A feed of titles and abstracts as they stand in the entries. */
export function rss(title: string, path: string, papers: readonly Paper[]): Response {
  const items = papers.slice(0, 50).map((paper) => {
    const link = linkOf(paper);
    return `<item><title>${escaped(paper.data.title)}</title><link>${link}</link><guid>${link}</guid><description>${escaped(paper.body ?? '')}</description></item>`;
  });
  return channel(title, path, items);
}
