import type { SubjectWords } from '../ingest/recovery/subject.ts';

/** A text and the arXiv category that it was put into first. */
export interface Classified {
  readonly text: string;
  readonly category: string;
  /** It is of the years in which daily lists show papers. */
  readonly isRecent: boolean;
}

/** Fields of science by arXiv's categories; the first that fits. */
const fields: readonly RegExp[] = [
  /^(?:cs\.CV|eess\.IV).* recent$/,
  /^(?:cs\.CL|cs\.IR|cmp-lg|eess\.AS|cs\.SD).* recent$/,
  /^(?:cs\.(?:LG|AI|NE|RO|HC|MA)|stat\.ML).* recent$/,
  /^(?:cs\.CV|eess\.IV)/,
  /^(?:cs\.CL|cs\.IR|cmp-lg|eess\.AS|cs\.SD)/,
  /^(?:cs\.(?:LG|AI|NE|RO|HC|MA)|stat\.ML)/,
  /^cs\.(?:CC|DS|DM|LO|FL|IT|CG|CR|GT|SC|NA|MS)/,
  /^(?:cs|eess)/,
  /^(?:math\.(?:PR|ST)|stat|q-fin|econ)/,
  /^(?:math\.(?:AG|NT|RA|RT|AC|KT|CT|QA|GR)|alg-geom|q-alg)/,
  /^math\.(?:CO|LO|HO|GM)/,
  /^(?:math\.(?:AT|GT|DG|MG|SG|GN)|dg-ga)/,
  /^(?:math|funct-an|solv-int|nlin)/,
  /^(?:hep-th|gr-qc)/,
  /^(?:hep|nucl)/,
  /^astro-ph/,
  /^(?:cond-mat|quant-ph|supr-con|mtrl-th)/,
  /./,
];

const leastTexts = 12;
const mostWords = 8000;

/** How much each word's presence speaks for each field, in sixteenths of a natural logarithm; by arXiv's own classification. */
export function countSubjects(texts: readonly Classified[]): SubjectWords {
  const totals = new Array<number>(fields.length).fill(0);
  const counts = new Map<string, number[]>();
  for (const { text, category, isRecent } of texts) {
    const field = fields.findIndex((pattern) => pattern.test(isRecent ? `${category} recent` : category));
    totals[field] = (totals[field] ?? 0) + 1;
    for (const word of new Set(text.match(/[A-Za-z]{3,}/g))) {
      const own = counts.get(word) ?? new Array<number>(fields.length).fill(0);
      own[field] = (own[field] ?? 0) + 1;
      counts.set(word, own);
    }
  }
  const words = [...counts].map(([word, own]) => [word, weigh(own, totals)] as const);
  const told = words
    .filter(([word]) => sum(counts.get(word) ?? []) >= leastTexts)
    .sort(([one, first], [other, second]) => spread(second) - spread(first) || (one < other ? -1 : 1))
    .slice(0, mostWords);
  return new Map([['', weigh(totals, new Array<number>(fields.length).fill(sum(totals)))], ...told]);
}

/** Logarithms of a word's share in each field over its share in all of them. */
function weigh(own: readonly number[], totals: readonly number[]): Int8Array {
  const share = (sum(own) + 1) / (sum(totals) + 1);
  return Int8Array.from(own, (count, field) => {
    const weight = Math.log((count + 2 * share) / ((totals[field] ?? 0) + 2) / share);
    return Math.max(-127, Math.min(127, Math.round(weight * 16)));
  });
}

function spread(weights: Int8Array): number {
  return Math.max(...weights) - Math.min(...weights);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
