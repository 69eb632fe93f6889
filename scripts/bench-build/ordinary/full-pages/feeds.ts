import { loadRenderers } from 'astro:container';
import { render } from 'astro:content';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { channel, escaped, linkOf, type Paper } from '../papers.ts';

const container = AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
const rendered = new Map<string, Promise<string>>();

/** An abstract as HTML; each is rendered once, however many feeds it is in. */
function abstract(paper: Paper): Promise<string> {
  const known = rendered.get(paper.id);
  if (known !== undefined) return known;
  const html = render(paper).then(async ({ Content }) => (await container).renderToString(Content));
  rendered.set(paper.id, html);
  return html;
}

/** A feed of titles, authors and whole abstracts with their formulas set. */
export async function feed(title: string, path: string, papers: readonly Paper[]): Promise<Response> {
  const items = papers.slice(0, 50).map(async (paper) => {
    const { data } = paper;
    const link = linkOf(paper);
    const date = new Date(data.published ?? 0).toUTCString();
    const authors = data.authors.map(({ name }) => `<dc:creator>${escaped(name)}</dc:creator>`).join('');
    const categories = data.categories.map((topic) => `<category>${topic}</category>`).join('');
    const html = escaped(await abstract(paper));
    return `<item><title>${escaped(data.title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate>${authors}${categories}<description>${html}</description></item>`;
  });
  return channel(title, path, await Promise.all(items), ' xmlns:dc="http://purl.org/dc/elements/1.1/"');
}
