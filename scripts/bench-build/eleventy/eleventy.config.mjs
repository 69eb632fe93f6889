// A site as Eleventy makes it: entries are Markdown templates, and lists are templates that paginate collections.
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { katex } from '@mdit/plugin-katex';
import { feedsOf, homeOf, listsOf } from './lists.mjs';
import { byDate, groupBy, slug } from './papers.mjs';

const { CONTENT_DIR, OUT_DIR } = process.env;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
// Eleventy takes folders as they are seen from where it runs, and layouts as they are seen from the entries.
const input = relative('', `${CONTENT_DIR}/papers`);

export default function configure(eleventy) {
  eleventy.setInputDirectory(input);
  eleventy.setOutputDirectory(relative('', OUT_DIR));
  eleventy.setIncludesDirectory(relative(input, here('layouts')));
  eleventy.addTemplateFormats('mdx');
  eleventy.addExtension('mdx', { key: 'md' });
  eleventy.amendLibrary('md', (markdown) =>
    markdown.use(katex, { allowInlineWithSpace: true, output: 'htmlAndMathml' }),
  );

  // Templates say otherwise for themselves.
  eleventy.addGlobalData('layout', 'paper.11ty.mjs');
  eleventy.addGlobalData('permalink', () => (data) => `/papers/${data.id}/`);

  const papers = (all) => byDate(all.getFilteredByGlob(`${input}/**/*.mdx`));
  eleventy.addCollection('papers', papers);
  for (const [list, keysOf] of Object.entries({
    authors: ({ authors }) => authors.map(({ name }) => slug(name)),
    topics: ({ categories }) => categories,
  })) {
    eleventy.addCollection(list, (all) => groupBy(papers(all), keysOf));
    eleventy.addTemplate(`${list}.11ty.js`, listsOf(list));
    eleventy.addTemplate(`${list}-feeds.11ty.js`, feedsOf(list));
  }
  eleventy.addTemplate('home.11ty.js', homeOf('papers'));

  const styles = here('node_modules/katex/dist');
  eleventy.addPassthroughCopy({ [`${relative('', styles)}/katex.min.css`]: 'katex/katex.min.css' });
  eleventy.addPassthroughCopy({ [`${relative('', styles)}/fonts`]: 'katex/fonts' });

  return { markdownTemplateEngine: false };
}
