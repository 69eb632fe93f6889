/** English words that stand in nearly every paper. */
const STOP_WORDS = new Set('a an and are as at be by for from in is it of on or that the this to we with'.split(' '));

/**
 * A query without the words that tell no paper from another: each of them would load its part of the index, and `of a` alone takes
 * seconds among ten thousand papers. Beside one other word it stays, since it may be a name: Bo An. Of nothing but such words, the
 * longest stays; what stands in quotation marks stays whole.
 *
 * @param query words between spaces
 */
export function withoutStopWords(query: string): string {
  if (query.includes('"')) return query;
  const words = query.split(/\s+/);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  if (words.length === 2 && telling.length === 1) return query;
  if (telling.length > 0) return telling.join(' ');
  return words.toSorted((a, b) => b.length - a.length)[0] ?? '';
}
