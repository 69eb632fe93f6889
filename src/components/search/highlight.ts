/**
 * What to mark for a query: words that begin with one of its words. Undefined for a query without words.
 *
 * @param query as typed
 */
export function matcherOf(query: string): RegExp | undefined {
  const words = query
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1)
    .map(stem);
  return words.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu');
}

/** A word without its commonest English endings, since the index finds `kernels` for `kernel` and the other way about. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed|e|y)$/i, '') : word;
}

/** Wraps the matching words below an element in `<mark>`; formulas are left alone. */
export function highlight(root: HTMLElement, matches: RegExp | undefined): void {
  if (matches === undefined) return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('.katex, mark') !== null) continue;
    const pieces = marked(text.data, matches);
    if (pieces.length > 1 || pieces[0] instanceof HTMLElement) text.replaceWith(...pieces);
  }
}

function marked(text: string, matches: RegExp): (string | HTMLElement)[] {
  // Marks are folded letter by letter, so that places in the folded text are places in the text.
  const folded = [...text].map((letter) => [...letter.normalize('NFKD')][0] ?? letter).join('');
  if (folded.length !== text.length) return [text];
  const pieces: (string | HTMLElement)[] = [];
  let end = 0;
  for (const match of folded.matchAll(matches)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    const mark = document.createElement('mark');
    end = match.index + match[0].length;
    mark.textContent = text.slice(match.index, end);
    pieces.push(mark);
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
