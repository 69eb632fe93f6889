/** Media types that file names alone tell, and that servers' usual tables lack or have otherwise. */
const mediaTypes: readonly [ending: string, mediaType: string][] = [
  ['.bib', 'application/x-bibtex; charset=utf-8'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['rss.xml', 'application/rss+xml; charset=utf-8'],
  ['atom.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
];

/**
 * @param path a URL's path
 * @returns undefined where the server's own table is right
 */
export function mediaType(path: string): string | undefined {
  return mediaTypes.find(([ending]) => path.endsWith(ending))?.[1];
}
