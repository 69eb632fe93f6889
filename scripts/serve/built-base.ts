/**
 * The path that a site was built for, with both slashes, as its home page tells it by its canonical address.
 *
 * @param home the page's HTML
 * @returns nothing where it tells none, as a page that something else has made
 * @see https://www.rfc-editor.org/rfc/rfc6596
 */
export function builtBase(home: string): string | undefined {
  const address = /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1];
  const path = URL.parse(address?.replaceAll(/&(?:#38|amp);/g, '&') ?? '')?.pathname;
  return path?.endsWith('/') ? path : undefined;
}
