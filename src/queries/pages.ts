import { type CollectionEntry, getCollection } from 'astro:content';
import { memoise } from './memoise.ts';

/** Pages of prose that other pages link to. */
const LINKED = ['about', 'recovery'];

/** The site's pages of prose: every file of the content's `pages` folder. */
export const allPages = memoise(async (): Promise<CollectionEntry<'pages'>[]> => {
  const pages = await getCollection('pages');
  for (const id of LINKED) {
    if (pages.some((page) => page.id === id)) continue;
    throw new Error(`content/pages/${id}.mdx is missing. Write it, or restore it from the repository.`);
  }
  return pages;
});
