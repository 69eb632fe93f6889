import { parseArxivId } from '../../domain/arxiv-id.ts';

/** Commands that change how letters look; nobody types them. */
const STYLES = /\\(?:math[a-z]+|text[a-z]*|operatorname|boldsymbol|bm|tilde|hat|bar|vec|left|right)\b/g;

/**
 * A query as the index holds its words. An arXiv id may be pasted in any spelling, a formula as TeX or as Unicode: the index
 * holds `O(n^2)` as one word of its letters, digits and underscores, so that `O(n²)` and `$\mathcal{O}(n^2)$` are `On2`.
 *
 * @param query as typed; quotation marks and other words stay as they are
 */
export function typedQuery(query: string): string {
  return query
    .trim()
    .split(/\s+/)
    .map((word) => parseArxivId(word)?.id ?? (/[\\^{}²³¹⁰-₟]/.test(word) ? formulaWord(word) : word.normalize('NFKD')))
    .filter(Boolean)
    .join(' ');
}

function formulaWord(word: string): string {
  return word
    .replace(STYLES, '')
    .replace(/[₀-ₜ]+/g, (subscript) => `_${subscript}`)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}_"]/gu, '');
}
