import type { Sent } from './traffic.ts';

/**
 * What a search loads, by the endings of names: Pagefind's files, the pages of papers found that have formulas, from which these are
 * taken, and the fonts that papers are set in.
 */
const PARTS = {
  'client and wasm': /\/pagefind\/(?:[^/]*\.js|wasm\.[^/]*)$/,
  metadata: /\/(?:pagefind-entry\.json|[^/]*\.pf_meta)$/,
  filters: /\.pf_filter$/,
  index: /\.pf_index$/,
  fragments: /\.pf_fragment$/,
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

/** What was asked for until the papers were shown: all but fonts, which a browser asks for when it has something to set in them. */
export function bytesToShow(parts: Readonly<Record<Part, number>>): number {
  return PART_NAMES.reduce((sum, part) => sum + (part === 'fonts' ? 0 : parts[part]), 0);
}
