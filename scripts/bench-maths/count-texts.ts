/** A text and how often it occurs. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** Texts with their number, the commonest first. */
export function countTexts(texts: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
