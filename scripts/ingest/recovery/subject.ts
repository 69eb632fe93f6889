/** What speaks for each field of science, by word: logarithms in sixteenths. The empty word holds what speaks for it beforehand. */
export type SubjectWords = ReadonlyMap<string, Int8Array>;

/**
 * The likeliest field of science of a text, from 1; 0 where nothing is known. Training knows which field each number is; reading
 * only tells them apart. A naive Bayes classifier over the presence of words.
 *
 * @param words what each of the text's words says
 */
export function subjectOf(words: readonly Int8Array[], subjects: SubjectWords): number {
  const sums = Int32Array.from(subjects.get('') ?? []);
  for (const own of words) {
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0);
  }
  let best = -1;
  for (let at = 0; at < sums.length; at += 1) if (best < 0 || (sums[at] ?? 0) > (sums[best] ?? 0)) best = at;
  return best + 1;
}
