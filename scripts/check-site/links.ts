import type { BuiltSite, SiteCheck, SiteIssue, SitePage } from './site-check.ts';

/** An address in a page, and the element that holds it. */
interface Reference {
  readonly value: string;
  readonly element: string;
}

/** Every address of the site that its pages name exists, fragment included; canonical addresses are the page's own. */
export const links: SiteCheck = {
  name: 'links',
  async *check(site) {
    const ids = new Map<string, Set<string>>();
    for (const page of site.pages) {
      for (const reference of references(page)) yield* checkReference(site, page, reference, ids);
      yield* checkCanonical(site, page);
    }
  },
};

function* references({ document }: SitePage): Generator<Reference> {
  for (const element of document.querySelectorAll('[href], [src], [srcset], [poster], form[action]')) {
    for (const name of ['href', 'src', 'poster', 'action']) {
      const value = element.getAttribute(name);
      if (value !== null) yield { value, element: `<${element.localName} ${name}>` };
    }
    for (const candidate of element.getAttribute('srcset')?.split(/,\s+/) ?? []) {
      yield { value: candidate.trim().split(/\s/)[0] ?? '', element: `<${element.localName} srcset>` };
    }
  }
  for (const meta of document.querySelectorAll('meta[content^="http"]')) {
    yield { value: meta.getAttribute('content') ?? '', element: '<meta content>' };
  }
}

function* checkReference(
  site: BuiltSite,
  page: SitePage,
  { value, element }: Reference,
  ids: Map<string, Set<string>>,
): Generator<SiteIssue> {
  const where = `${page.file} ${element}`;
  const url = URL.parse(value, site.origin + page.path);
  if (value.trim() === '' || url === null || !/^(?:https?|mailto|data):$/.test(url.protocol)) {
    yield { where, what: `"${value}" is no address to follow`, remedy: 'Write a whole or relative http address.' };
    return;
  }
  if (url.origin !== site.origin) {
    if (/^(?:127\.0\.0\.1|localhost)$/.test(url.hostname)) {
      yield { where, what: `${value} leads to the reader's own machine`, remedy: 'Build with the right SITE_URL.' };
    }
    return;
  }
  const file = site.fileAt(url.pathname);
  if (file === undefined) {
    yield {
      where,
      what: `${value} leads to nothing`,
      remedy: `Link to a page or file below ${site.base}, with its slash.`,
    };
  } else if (file.endsWith('.html') && !idsOf(site, file, ids).has(fragment(url))) {
    yield { where, what: `${value} names a place that ${file} lacks`, remedy: 'Give its target that id.' };
  }
}

function* checkCanonical(site: BuiltSite, page: SitePage): Generator<SiteIssue> {
  if (page.isRedirect || page.file === '404.html') return;
  const own = site.origin + page.path;
  for (const [selector, attribute] of [
    ['link[rel="canonical"]', 'href'],
    ['meta[property="og:url"]', 'content'],
  ] as const) {
    const value = page.document.querySelector(selector)?.getAttribute(attribute);
    if (value !== undefined && value !== null && value !== own) {
      const what = `${value} is not the page's own address`;
      yield { where: `${page.file} ${selector}`, what, remedy: `It should be ${own}.` };
    }
  }
}

/** All ids of a page; the empty one stands for the page's top. */
function idsOf(site: BuiltSite, file: string, known: Map<string, Set<string>>): Set<string> {
  let ids = known.get(file);
  if (ids === undefined) {
    const page = site.pages.find((candidate) => candidate.file === file);
    ids = new Set(['', 'top', ...[...(page?.document.querySelectorAll('[id]') ?? [])].map((element) => element.id)]);
    known.set(file, ids);
  }
  return ids;
}

function fragment(url: URL): string {
  const text = url.hash.slice(1).replace(/:~:.*$/, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
