import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { normaliseBase } from '../serve/base-path.ts';
import type { BuiltSite, SitePage } from './site-check.ts';

export interface SiteAddress {
  /** `BASE_PATH` of the build; `/` unless given. */
  readonly base?: string | undefined;
  /** `SITE_URL` of the build. */
  readonly siteUrl: string;
}

/** The site that a build left in a folder. */
export function readBuiltSite(directory: string, address: SiteAddress): BuiltSite {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return builtSite(files, (file) => readFileSync(join(directory, file), 'utf8'), address);
}

/** A site of texts by path. */
export function siteOf(texts: Readonly<Record<string, string>>, address: SiteAddress): BuiltSite {
  return builtSite(Object.keys(texts), (file) => texts[file] ?? '', address);
}

function builtSite(paths: readonly string[], readText: (file: string) => string, address: SiteAddress): BuiltSite {
  const base = normaliseBase(address.base);
  const files = new Set(paths);
  const pages = paths
    .filter((path) => path.endsWith('.html'))
    .map((file) => sitePage(file, base + encodeURI(file.replace(/(^|\/)index\.html$/, '$1')), readText));
  return {
    base,
    origin: new URL(address.siteUrl).origin,
    pages,
    files,
    readText,
    fileAt(path) {
      const decoded = decode(path);
      if (decoded === undefined || !decoded.startsWith(base)) return undefined;
      const file = decoded.slice(base.length).replace(/(^|\/)$/, '$1index.html');
      return files.has(file) ? file : undefined;
    },
  };
}

function sitePage(file: string, path: string, readText: (file: string) => string): SitePage {
  let html: string | undefined;
  let document: Document | undefined;
  return {
    file,
    path,
    get html() {
      html ??= readText(file);
      return html;
    },
    get document() {
      document ??= parseHTML(this.html).document;
      return document;
    },
    get isRedirect() {
      return this.document.querySelector('meta[http-equiv="refresh"]') !== null;
    },
  };
}

function decode(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
