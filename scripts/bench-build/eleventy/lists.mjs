import { escaped, slug } from './papers.mjs';

/** The home page and its further pages, of 20 papers each. */
export const homeOf = (collection) => ({
  data: {
    title: 'Papers',
    layout: 'page.11ty.mjs',
    pagination: { data: `collections.${collection}`, size: 20 },
    permalink: ({ pagination: { pageNumber } }) => (pageNumber === 0 ? '/' : `/${pageNumber + 1}/`),
  },
  render: ({ title, pagination: { items, href } }) =>
    `<h1>${title}</h1>${listOf(items)}${href.next ? `<a href="${href.next}">Next</a>` : ''}`,
});

/** A page for every group of a collection, with its first 20 papers. */
export const listsOf = (collection) => ({
  data: {
    layout: 'page.11ty.mjs',
    pagination: { data: `collections.${collection}`, size: 1, alias: 'group' },
    permalink: ({ group }) => `/${collection}/${group.key}/`,
    eleventyComputed: { title: ({ group }) => group.key },
  },
  render: ({ group }) => `<h1>${escaped(group.key)}</h1>${listOf(group.papers.slice(0, 20))}`,
});

/** A feed for every group of a collection, of titles and abstracts as they stand in the entries. */
export const feedsOf = (collection) => ({
  data: {
    layout: null,
    pagination: { data: `collections.${collection}`, size: 1, alias: 'group' },
    permalink: ({ group }) => `/${collection}/${group.key}.xml`,
  },
  render: ({ group: { key, papers } }) => {
    const items = papers.slice(0, 50).map(({ url, data, rawInput }) => {
      const link = `https://papers.example.org${url}`;
      return `<item><title>${escaped(data.title)}</title><link>${link}</link><guid>${link}</guid><description>${escaped(rawInput.trim())}</description></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>${escaped(key)}</title><link>https://papers.example.org/${collection}/${key}/</link><description>${escaped(key)}</description>${items.join('')}</channel></rss>`;
  },
});

function listOf(papers) {
  const items = papers.map(({ url, data, rawInput }) => {
    const authors = data.authors
      .slice(0, 4)
      .map(({ name }) => `<a href="/authors/${slug(name)}/">${escaped(name)}</a>`);
    return `<li><h2><a href="${url}">${escaped(data.title)}</a></h2><p>${authors.join('')}</p><p>${escaped(rawInput.trim().slice(0, 330))}</p></li>`;
  });
  return `<ol>${items.join('')}</ol>`;
}
