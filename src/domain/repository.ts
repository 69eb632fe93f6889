import { type Block, walkBlocks } from './inline.ts';

const HOSTS = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|huggingface\.co|sr\.ht)$/;

/** A code repository that an abstract names. */
export interface Repository {
  url: string;
  /** `fudan-zvg/SOFT` */
  name: string;
}

/** The repository that an address leads to or into; undefined where it is on no host of code. */
export function repositoryAt(url: string): Repository | undefined {
  if (!URL.canParse(url)) return undefined;
  const { hostname, pathname } = new URL(url);
  const name = pathname
    .split('/')
    .filter(Boolean)
    .slice(0, 2)
    .join('/')
    .replace(/\.git$/, '');
  return HOSTS.test(hostname) && name.includes('/') ? { url, name } : undefined;
}

/** The code repositories that an abstract links to, each once, in the order of their mention. */
export function repositories(abstract: readonly Block[]): Repository[] {
  const found = new Map<string, Repository>();
  for (const inline of walkBlocks(abstract)) {
    const repository = inline.type === 'link' ? repositoryAt(inline.url) : undefined;
    if (repository === undefined) continue;
    const name = repository.name.toLowerCase();
    if (!found.has(name)) found.set(name, repository);
  }
  return [...found.values()];
}
