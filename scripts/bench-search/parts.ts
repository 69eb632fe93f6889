import type { Sent } from './traffic.ts';

/**
 * What a search loads, by the endings of names: Pagefind's files, the pages of papers found that have formulas, from which these are
 * taken, and the fonts that papers are set in.
 */
const PARTS = {
  'client and wasm': /\/pagefind\/(?:[^/]*\.js|wasm\.[^/]*)$/,
  metadata: /\/(?:pagefind-entry\.json|[^/]*\.pf_meta)$/,
  index: /\.pf_index$/,
  fragments: /\.pf_fragment$/,
  filters: /\.pf_filter$/,
  pages: /\/$/,
  fonts: /\.woff2$/,
  other: /^/,
} as const;

export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];

const NOTHING = Object.fromEntries(PART_NAMES.map((part) => [part, 0])) as Record<Part, number>;

/** Bytes of each part; 0 for those that nothing was sent of. */
export function bytesByPart(sent: readonly Sent[]): Record<Part, number> {
  const bytes = { ...NOTHING };
  for (const answer of sent) bytes[partOf(answer.path)] += answer.bytes;
  return bytes;
}

function partOf(path: string): Part {
  const file = path.replace(/\?.*$/, '');
  return PART_NAMES.find((part) => PARTS[part].test(file)) ?? 'other';
}

/**
 * What comes once the papers are shown: the numbers beside topics and years, formulas in place of their source, and fonts. In narrow
 * windows the numbers only come where they are unfolded.
 */
const AFTERWARDS: ReadonlySet<Part> = new Set(['filters', 'pages', 'fonts']);

/** Bytes of what was asked for until the papers were shown. */
export function bytesToShow(parts: Readonly<Record<Part, number>>): number {
  return PART_NAMES.reduce((sum, part) => sum + (AFTERWARDS.has(part) ? 0 : parts[part]), 0);
}
