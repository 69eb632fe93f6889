import type { Nodes, Root } from 'mdast';

/** As bundlers name it: `./Chart.astro`, `../data/table.json?raw`. */
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*["'](\.{1,2}\/[^"'?#]+\.\w+)(?:[?#][^"']*)?["']/g;

/**
 * The files beside an entry that its body brings in, as the body names them: what it imports by a path with an ending, and pictures.
 * Without one of them, the whole site could not be built.
 */
export function neededFiles(tree: Root): string[] {
  const files = new Set<string>();
  collect(tree, files);
  return [...files];
}

function collect(node: Nodes, files: Set<string>): void {
  if (node.type === 'mdxjsEsm') for (const [, file] of node.value.matchAll(IMPORTED)) if (file) files.add(file);
  if (node.type === 'image' && isRelative(node.url)) files.add(fromUrl(node.url));
  if ('children' in node) for (const child of node.children) collect(child, files);
}

/** No address, no path from the site's root, and none that a project's own alias begins. */
function isRelative(url: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[/#?~@]|$)/i.test(url);
}

function fromUrl(url: string): string {
  const path = url.replace(/[?#].*/s, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
