import { arxivIdToSegment, parseArxivId } from '../../domain/arxiv-id.ts';

/** The names under which the index holds Greek letters, from α on; the 18th letter of Unicode's row is the final sigma. */
const GREEK =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

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
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[α-ωΑ-Ω]/g, (letter) => GREEK[letter.toLowerCase().charCodeAt(0) - 0x3b1] ?? letter)
    .replace(/\\var(?=[a-z])/g, '\\')
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^https?:\/\/huggingface\.co\/papers\//, ''))
    .map(indexedWord)
    .filter(Boolean)
    .join(' ');
}

/** An old arXiv id has an underscore in the index, since a slash would part it. */
function indexedWord(word: string): string {
  const id = parseArxivId(word)?.id;
  if (id !== undefined) return arxivIdToSegment(id);
  return /[\\^{}²³¹⁰-₟]/.test(word) ? formulaWord(word) : word.normalize('NFKD');
}

function formulaWord(word: string): string {
  return word
    .replace(STYLES, '')
    .replace(/[₀-ₜ]+/g, (subscript) => `_${subscript}`)
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}_"]/gu, '');
}
