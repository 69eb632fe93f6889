/** About how many letters of context stand before the first match. */
const BEFORE = 60;
/** About how many letters a passage has. */
const LENGTH = 320;

/**
 * The part of an abstract around the first word that matches, with its formulas whole.
 *
 * @param abstract the element that holds the abstract's paragraphs
 * @param matches the words looked for
 * @returns clones of its nodes, with `…` where something was cut; from the beginning where nothing matches
 */
export function passage(abstract: HTMLElement, matches: RegExp | undefined): (Node | string)[] {
  const atoms = [...abstract.querySelectorAll('p')].flatMap(atomsOf);
  const starts: number[] = [];
  let length = 0;
  for (const atom of atoms) {
    starts.push(length);
    length += atom.textContent?.length ?? 0;
  }
  const hit = matches === undefined ? -1 : atoms.findIndex((atom) => hasMatch(atom, matches));
  const from = (starts[Math.max(hit, 0)] ?? 0) < LENGTH - BEFORE ? 0 : (starts[hit] ?? 0) - BEFORE;
  const kept = atoms.filter((_, index) => {
    const start = starts[index] ?? 0;
    return start >= from && start < from + LENGTH;
  });
  return [...(from > 0 ? ['… '] : []), ...kept, ...(from + LENGTH < length ? ['…'] : [])];
}

/** A paragraph's words and its other nodes, each whole. */
function atomsOf(paragraph: Element): Node[] {
  const nodes = [...paragraph.childNodes].flatMap((node): Node[] => {
    if (node.nodeType !== Node.TEXT_NODE) return [node.cloneNode(true)];
    return ((node as Text).data.match(/\S*\s*/g) ?? []).filter(Boolean).map((word) => document.createTextNode(word));
  });
  return [...nodes, document.createTextNode(' ')];
}

function hasMatch(atom: Node, matches: RegExp): boolean {
  if (atom instanceof Element && atom.querySelector('.katex') !== null) return false;
  // Not `test`, which would move the place from which the next search of this pattern starts.
  return (atom.textContent ?? '').normalize('NFKD').replace(/\p{M}/gu, '').search(matches) !== -1;
}
