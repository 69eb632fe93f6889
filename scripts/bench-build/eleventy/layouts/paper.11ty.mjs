import { escaped, slug } from '../papers.mjs';

export const data = { layout: 'page.11ty.mjs' };

export function render({ title, authors, categories, published = '', content }) {
  const names = authors.map(({ name }) => `<a href="/authors/${slug(name)}/">${escaped(name)}</a>`);
  const topics = categories.map((topic) => `<a href="/topics/${topic}/">${topic}</a>`);
  return `<article data-pagefind-body>
  <h1>${escaped(title)}</h1>
  <p>${names.join('')}</p>
  <p>${published} ${topics.join('')}</p>
  ${content}
</article>`;
}
