import type { Inline } from '../../src/domain/inline.ts';

/**
 * What Hugging Face's pages and API make of an author's TeX: in the whole text `\command{x}` becomes `x`, once and not nested;
 * then the dollars of each formula go, and every backslash between them.
 *
 * @param source text with its original TeX
 */
export function damage(source: string): string {
  return source
    .replace(/\\[a-zA-Z]+\{([^}]*)\}/g, '$1')
    .replace(/\$([^$]+)\$/g, (_, formula: string) => formula.replaceAll('\\', ''));
}

/**
 * A key under which an original text and its damaged copy are the same: letters and digits as the damage leaves them, without
 * case or marks.
 */
export function damagedKey(inlines: readonly Inline[]): string {
  return inlines
    .map(damagedText)
    .join('')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

function damagedText(inline: Inline): string {
  if (inline.type === 'math') return damage(`$${inline.tex}$`);
  return 'children' in inline ? inline.children.map(damagedText).join('') : inline.value;
}
