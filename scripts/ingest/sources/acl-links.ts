import type { Link } from '../../../src/domain/paper.ts';
import { aclPdfUrl } from './acl-id.ts';
import { aclLine } from './acl-text.ts';
import { attributeOf, childNamed, childrenNamed, type XmlElement } from './xml.ts';

const SITE = 'https://aclanthology.org';
/** Kinds of attachments by the first word of their type, in small letters. */
const KINDS: Readonly<Record<string, Link['type']>> = {
  software: 'software',
  code: 'code',
  dataset: 'data',
  data: 'data',
  presentation: 'slides',
  slides: 'slides',
  poster: 'poster',
  video: 'video',
};

/** What lies beside a paper: its PDF, attachments, videos, code and data, each address once. */
export function readAclLinks(paper: XmlElement, id: string | undefined): Link[] {
  const pdf = aclLine(childNamed(paper, 'url'));
  const links = [
    ...(pdf === '' ? [] : [link('pdf', pdf === id ? aclPdfUrl(pdf) : pdf)]),
    ...childrenNamed(paper, 'attachment').map((file) =>
      link(kindOf(attributeOf(file, 'type') ?? ''), address(aclLine(file), `${SITE}/attachments/`)),
    ),
    ...['software', 'dataset', 'presentation', 'poster'].flatMap((name) =>
      childrenNamed(paper, name).map((file) => link(kindOf(name), address(aclLine(file), `${SITE}/attachments/`))),
    ),
    ...childrenNamed(paper, 'video').map((video) =>
      link('video', address(attributeOf(video, 'href') ?? '', `${SITE}/`)),
    ),
    ...childrenNamed(paper, 'pwccode').map((code) => link('code', attributeOf(code, 'url') ?? '')),
    ...childrenNamed(paper, 'pwcdataset').map((data) => link('data', attributeOf(data, 'url') ?? '')),
  ];
  const byUrl = new Map(links.flatMap((found) => (found === undefined ? [] : [[found.url, found] as const])).reverse());
  return [...byUrl.values()].reverse();
}

function kindOf(type: string): Link['type'] {
  const kind = /^[a-z]*/.exec(type.toLowerCase())?.[0] ?? '';
  return Object.hasOwn(KINDS, kind) ? (KINDS[kind] ?? 'other') : 'other';
}

/** An absolute address as it is; a file's name below the folder. */
function address(name: string, folder: string): string {
  if (/^https?:/i.test(name)) return name;
  return /^[\w][\w.-]*$/.test(name) ? folder + name : '';
}

function link(type: Link['type'], url: string): Link | undefined {
  return /^https?:\/\/[^\s/]/i.test(url) && !/\s/.test(url) && URL.canParse(url) ? { type, url } : undefined;
}
