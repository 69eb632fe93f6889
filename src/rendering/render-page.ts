import type { SSRResult } from 'astro';
import {
  type AstroComponentFactory,
  createComponent,
  renderTemplate,
  renderToString,
} from 'astro/runtime/server/index.js';
import { absoluteUrl } from '../site.config.ts';

/** What Astro has given the first page to be rendered with: where assets lie, what components are made of, what the page has so far. */
let lent: { readonly result: SSRResult; readonly styles: SSRResult['styles']; readonly astro: AstroGlobal } | undefined;

/** What is different for each page in what all its components know as `Astro`. */
interface AstroGlobal {
  url: URL;
  params: SSRResult['params'];
}

/**
 * Shows nothing, and lends what the page around it is rendered with to those that {@link renderPage} renders. It stands at the
 * beginning of the head: Astro has not used up the styles there.
 */
export const ResultLender = createComponent((result: SSRResult) => {
  lent ??= {
    result,
    styles: new Set(result.styles),
    // All of a page's components have an object with their properties and slots, made from this one.
    astro: Object.getPrototypeOf(result.createAstro({}, null)) as AstroGlobal,
  };
  // There is nothing in it, so nobody asks for its raw strings.
  return renderTemplate([''] as unknown as TemplateStringsArray);
});

/**
 * Renders a page without a request and a response, which take longer than an ordinary page of Broadsheet's. Pages must be rendered one
 * after the other, after one that Astro has rendered.
 *
 * @param page a page's component
 * @param path its address below the site's, with slashes around it
 * @returns the HTML that Astro's own build puts out for it
 * @throws Error where it redirects
 * @see https://docs.astro.build/en/reference/modules/astro-container/ for what Astro offers, which takes as long, and knows no styles
 */
export async function renderPage(
  page: unknown,
  path: string,
  params: Readonly<Record<string, string | undefined>>,
  props: object,
): Promise<string> {
  if (lent === undefined) throw new Error(`${path}: no page was rendered before it, with what Astro gives pages.`);
  const { result, styles, astro } = lent;
  result.pathname = path;
  result.params = astro.params = { ...params };
  result.styles = new Set(styles);
  result._metadata = newMetadata();
  astro.url = new URL(absoluteUrl(path));
  const html = await renderToString(result, page as AstroComponentFactory, { ...props }, {}, true).catch(
    (error: unknown) => {
      throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
    },
  );
  if (typeof html !== 'string') throw new Error(`${path}: a redirect is no page. Leave its cacheKey out.`);
  return html;
}

/** What a page has before it is begun; every page of Broadsheet has its head in its tree. */
function newMetadata(): SSRResult['_metadata'] {
  return {
    hasHydrationScript: false,
    rendererSpecificHydrationScripts: new Set(),
    renderedScripts: new Set(),
    hasDirectives: new Set(),
    hasRenderedHead: false,
    hasRenderedServerIslandRuntime: false,
    headInTree: true,
    extraHead: [],
    extraStyleHashes: [],
    extraScriptHashes: [],
    propagators: new Set(),
    routeHasPropagation: false,
    pendingSlotEvaluations: [],
    templateDepth: 0,
  };
}
