import { parseXml, XmlElement } from '@rgrove/parse-xml';
import type { BuiltSite, SiteCheck, SiteIssue } from './site-check.ts';

/** Where the two XML formats keep the same things. */
const formats = {
  rss: { items: 'item', id: 'guid', remedy: 'See https://www.rssboard.org/rss-profile' },
  feed: { items: 'entry', id: 'id', remedy: 'See https://www.rfc-editor.org/rfc/rfc4287' },
} as const;
type Format = (typeof formats)[keyof typeof formats];

/** Every XML feed is well-formed, knows its own address, and has items with ids of their own and whole addresses. */
export const feeds: SiteCheck = {
  name: 'feeds',
  async *check(site) {
    for (const file of site.files) {
      if (file.endsWith('.xml')) yield* checkXml(site, file);
    }
    for (const page of site.pages) {
      for (const link of page.document.querySelectorAll('link[rel="alternate"][type$="xml"]')) {
        const address = link.getAttribute('href') ?? '';
        const file = site.fileAt(URL.parse(address, site.origin + page.path)?.pathname ?? '');
        if (file === undefined || !site.readText(file).trimStart().startsWith('<?xml')) {
          const what = `the feed that it announces at ${address} is none`;
          yield { where: page.file, what, remedy: 'Announce only feeds that are built.' };
        }
      }
    }
  },
};

function* checkXml(site: BuiltSite, file: string): Generator<SiteIssue> {
  let root: XmlElement | null;
  try {
    root = parseXml(site.readText(file)).root;
  } catch (error) {
    const what = `it is not well-formed XML: ${String(error).split('\n')[0]}`;
    yield { where: file, what, remedy: 'Escape what the serialiser missed.' };
    return;
  }
  if (root?.name === 'rss' || root?.name === 'feed') yield* checkFeed(site, file, root, formats[root.name]);
}

function* checkFeed(site: BuiltSite, file: string, root: XmlElement, format: Format): Generator<SiteIssue> {
  const channel = childrenOf(root, 'channel')[0] ?? root;
  const own = site.origin + site.base + encodeURI(file);
  const self = [...childrenOf(channel, 'atom:link'), ...childrenOf(channel, 'link')].find(
    (link) => link.attributes['rel'] === 'self',
  );
  if (self?.attributes['href'] !== own) {
    yield {
      where: file,
      what: `its self link is ${self?.attributes['href'] ?? 'missing'}`,
      remedy: `It should be ${own}.`,
    };
  }
  yield* checkIds(file, childrenOf(channel, format.items), format);
  for (const link of descendants(channel)) {
    const address = link.name === 'link' ? (link.attributes['href'] ?? link.text) : link.attributes['src'];
    if (address !== undefined) yield* checkAddress(site, file, address.trim());
  }
  for (const address of contentAddresses(site.readText(file))) yield* checkAddress(site, file, address);
}

function* checkIds(file: string, items: readonly XmlElement[], { id, remedy }: Format): Generator<SiteIssue> {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const where = `${file} ${item.name} ${index + 1}`;
    const key = childrenOf(item, id)[0]?.text.trim() ?? '';
    if (key === '') yield { where, what: `it has no ${id}`, remedy };
    else if (seen.has(key)) yield { where, what: `its ${id}, ${key}, is another's too`, remedy };
    seen.add(key);
  }
}

function* checkAddress(site: BuiltSite, file: string, address: string): Generator<SiteIssue> {
  const url = URL.parse(address);
  if (url === null) {
    yield {
      where: file,
      what: `"${address}" is not a whole address`,
      remedy: 'Feeds are read elsewhere: give scheme and host.',
    };
  } else if (url.origin === site.origin && site.fileAt(url.pathname) === undefined) {
    yield { where: file, what: `${address} leads to nothing`, remedy: `Link to a page or file below ${site.base}.` };
  }
}

/** Addresses in an item's HTML, which is escaped or in CDATA. */
function contentAddresses(xml: string): string[] {
  return [...xml.matchAll(/(?:href|src)=(?:"|&quot;)([^"&<>]*)(?:"|&quot;)/g)].map((match) => match[1] ?? '');
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child instanceof XmlElement).filter((child) => child.name === name);
}

function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (!(child instanceof XmlElement)) continue;
    yield child;
    yield* descendants(child);
  }
}
