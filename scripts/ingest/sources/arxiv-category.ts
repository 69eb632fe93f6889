const ARCHIVES =
  'astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-ex|hep-lat|hep-ph|hep-th|math|math-ph|nlin|nucl-ex|nucl-th|physics|q-bio|q-fin|quant-ph|stat';
// These took no more papers after the nineties; theirs keep them.
const FORMER =
  'acc-phys|adap-org|alg-geom|ao-sci|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|dg-ga|funct-an|mtrl-th|patt-sol|plasm-ph|q-alg|solv-int|supr-con';
const PRESENT = new RegExp(String.raw`^(?:${ARCHIVES})(?:\.[A-Za-z-]{2,18})?$`);
const PAST = new RegExp(`^(?:${FORMER})$`);

/**
 * Whether a term is one of arXiv's categories, among which authors mix classes of the ACM and of mathematics.
 *
 * @see https://arxiv.org/category_taxonomy
 */
export function isArxivCategory(term: string): boolean {
  return isPresentCategory(term) || PAST.test(term);
}

/** Whether a term is a category that arXiv has today. */
export function isPresentCategory(term: string): boolean {
  return PRESENT.test(term);
}

/** The arXiv categories among terms, each once, in their order. */
export function arxivCategories(terms: readonly string[]): string[] {
  return [...new Set(terms.filter(isArxivCategory))];
}
