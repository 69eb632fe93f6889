import type { BuiltSite, SiteCheck, SiteIssue, SitePage } from './site-check.ts';

/** A dollar before a number is money. */
const RAW_TEX =
  /\$(?!\s?\d)|\\[A-Za-z]+|\b(?:math(?:bb|bf|cal|frak|it|rm|sf)|operatorname|text(?:bf|it)|var(?:epsilon|phi|theta)|rtimes)\b/;
const SET_ASIDE = 'code, pre, script, style, template, textarea, .katex';
const SAID = ['alt', 'aria-label', 'placeholder', 'title'];

/** Formulas are set: no TeX is left in what a reader sees or hears, nor in titles and metadata. */
export const maths: SiteCheck = {
  name: 'maths',
  async *check(site) {
    for (const page of site.pages) {
      if (page.document.querySelector('.katex-error') !== null) {
        yield issue(page, 'a formula failed to render', 'Show its source as code, or correct it.');
      }
      if (page.document.querySelector('.katex') !== null && !hasFormulaStyles(site, page)) {
        yield issue(page, 'it shows formulas, and none of its stylesheets knows them', "Link KaTeX's stylesheet.");
      }
      for (const text of plainTexts(page)) {
        const found = RAW_TEX.exec(text);
        if (found === null) continue;
        const around = text.slice(Math.max(0, found.index - 30), found.index + 40).replace(/\s+/g, ' ');
        yield issue(page, `"${found[0]}" is TeX in plain sight: … ${around} …`, 'Render it, or write it as Unicode.');
      }
    }
  },
};

function hasFormulaStyles(site: BuiltSite, { document, path }: SitePage): boolean {
  return [...document.querySelectorAll('link[rel="stylesheet"]')].some((link) => {
    const url = URL.parse(link.getAttribute('href') ?? '', site.origin + path);
    const file = url === null ? undefined : site.fileAt(url.pathname);
    return file !== undefined && site.readText(file).includes('.katex-html');
  });
}

function* plainTexts({ document }: SitePage): Generator<string> {
  yield document.title;
  for (const meta of document.querySelectorAll('meta[content]')) yield meta.getAttribute('content') ?? '';
  for (const element of document.querySelectorAll(SAID.map((name) => `body [${name}]`).join(', '))) {
    yield* SAID.map((name) => element.getAttribute(name) ?? '');
  }
  yield* visibleTexts(document.body);
}

function* visibleTexts(node: Node): Generator<string> {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) yield child.textContent ?? '';
    else if (child.nodeType === 1 && !(child as Element).matches(SET_ASIDE)) yield* visibleTexts(child);
  }
}

function issue(page: SitePage, what: string, remedy: string): SiteIssue {
  return { where: page.file, what, remedy };
}
