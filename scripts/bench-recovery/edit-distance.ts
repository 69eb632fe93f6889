/**
 * Levenshtein's distance: how many UTF-16 units must be put in, left out or replaced to make one text of the other.
 *
 * @see https://en.wikipedia.org/wiki/Levenshtein_distance
 */
export function editDistance(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? differingParts(a, b) : differingParts(b, a);
  if (shorter.length === 0) return longer.length;
  // From each beginning of the shorter text to the beginning of the longer one that has been read.
  const costs = Uint32Array.from({ length: shorter.length + 1 }, (_, index) => index);
  for (let i = 0; i < longer.length; i++) {
    let diagonal = i;
    let left = i + 1;
    costs[0] = left;
    for (let j = 0; j < shorter.length; j++) {
      const above = costs[j + 1] as number;
      const replaced = longer.charCodeAt(i) === shorter.charCodeAt(j) ? diagonal : diagonal + 1;
      left = Math.min(replaced, above + 1, left + 1);
      costs[j + 1] = left;
      diagonal = above;
    }
  }
  return costs[shorter.length] as number;
}

/** What remains between the beginning and the end that both share; it is short, and the distance is the same. */
function differingParts(shorter: string, longer: string): [string, string] {
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  let shared = 0;
  while (shared < shorter.length - start && shorter.at(-1 - shared) === longer.at(-1 - shared)) shared += 1;
  return [shorter.slice(start, shorter.length - shared), longer.slice(start, longer.length - shared)];
}
