import { gzipSync } from 'node:zlib';
import type { BuiltSite, SiteCheck, SiteIssue, SitePage } from './site-check.ts';

/** Bytes after gzip. */
const PAPER_HTML = 15_000;
const CSS = 12_000;
/** A paper names each author three times: for readers, for reference managers and for search engines. */
const PER_AUTHOR_BEYOND_100 = 40;

/** Scripts of these types are data, which no browser runs. */
const DATA = /^application\/(?:ld\+)?json$/;
const LOADING =
  'script[src], link[rel~="stylesheet"], link[rel~="preload"], link[rel~="modulepreload"], link[rel~="icon"], img[src], source[src], iframe[src], video[src], audio[src]';

/** Pages stay light and to themselves: paper pages and styles within budget, no inline scripts, nothing from other hosts. */
export const budgets: SiteCheck = {
  name: 'budgets',
  async *check(site) {
    const sizes = new Map<string, number>();
    for (const page of site.pages) {
      yield* checkSize(site, page, sizes);
      yield* checkScripts(page);
      yield* checkHosts(site, page);
    }
    for (const file of site.files) {
      if (
        file.endsWith('.css') &&
        /@import\s*(?:url\()?["']?(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//.test(site.readText(file))
      ) {
        yield { where: file, what: 'it loads from another host', remedy: 'Bring the file into the site.' };
      }
    }
  },
};

function* checkSize(site: BuiltSite, page: SitePage, sizes: Map<string, number>): Generator<SiteIssue> {
  if (page.path.slice(site.base.length).match(/^papers\/[^/]+\/$/) && !page.isRedirect) {
    const authors = page.document.querySelectorAll('meta[name="citation_author"]').length;
    const budget = PAPER_HTML + Math.max(0, authors - 100) * PER_AUTHOR_BEYOND_100;
    yield* overBudget(page.file, 'HTML', gzipSync(page.html).length, budget);
  }
  let css = 0;
  for (const link of page.document.querySelectorAll('link[rel~="stylesheet"]')) {
    const file = site.fileAt(URL.parse(link.getAttribute('href') ?? '', site.origin + page.path)?.pathname ?? '');
    if (file === undefined) continue;
    const size = sizes.get(file) ?? gzipSync(withoutKatex(site.readText(file))).length;
    sizes.set(file, size);
    css += size;
  }
  yield* overBudget(page.file, 'CSS without that of KaTeX', css, CSS);
}

function* overBudget(where: string, kind: string, size: number, budget: number): Generator<SiteIssue> {
  if (size <= budget) return;
  yield { where, what: `its ${kind} takes ${size} bytes of gzip`, remedy: `Stay within ${budget}.` };
}

/** A stylesheet less its rules for `.katex` and its faces of KaTeX's fonts. */
function withoutKatex(css: string): string {
  return css.replace(/@font-face\s*\{[^}]*KaTeX_[^}]*\}/g, '').replace(/[^{}]*\.katex[^{}]*\{[^{}]*\}/g, '');
}

function* checkScripts({ document, file }: SitePage): Generator<SiteIssue> {
  const inline = [...document.querySelectorAll('script:not([src])')].filter(
    (script) => !DATA.test(script.getAttribute('type') ?? ''),
  );
  if (inline.length > 0) {
    yield {
      where: file,
      what: 'it holds an inline script',
      remedy: 'Move it to a file: a strict policy forbids it here.',
    };
  }
  for (const element of document.querySelectorAll('*')) {
    const handler = element.getAttributeNames().find((name) => name.startsWith('on'));
    if (handler === undefined) continue;
    yield {
      where: file,
      what: `<${element.localName} ${handler}> holds a script`,
      remedy: 'Listen for the event in a file.',
    };
  }
}

function* checkHosts(site: BuiltSite, { document, file, path }: SitePage): Generator<SiteIssue> {
  for (const element of document.querySelectorAll(LOADING)) {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    const url = URL.parse(address, site.origin + path);
    if (url === null || url.origin === site.origin || url.protocol === 'data:') continue;
    yield { where: file, what: `<${element.localName}> loads ${address}`, remedy: 'Bring the file into the site.' };
  }
}
