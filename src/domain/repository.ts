import { type Block, walkBlocks } from './inline.ts';

const HOSTS = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|sr\.ht)$/;

/** A code repository that an abstract names. */
export interface Repository {
  url: string;
  /** `fudan-zvg/SOFT` */
  name: string;
}

/** The code repositories that an abstract links to, each once, in the order of their mention. */
export function repositories(abstract: readonly Block[]): Repository[] {
  const found = new Map<string, Repository>();
  for (const inline of walkBlocks(abstract)) {
    if (inline.type !== 'link' || !URL.canParse(inline.url)) continue;
    const { hostname, pathname } = new URL(inline.url);
    const name = pathname
      .split('/')
      .filter(Boolean)
      .slice(0, 2)
      .join('/')
      .replace(/\.git$/, '');
    const isNew = !found.has(name.toLowerCase());
    if (isNew && HOSTS.test(hostname) && name.includes('/')) found.set(name.toLowerCase(), { url: inline.url, name });
  }
  return [...found.values()];
}
