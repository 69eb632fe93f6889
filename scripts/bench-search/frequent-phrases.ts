import { wordRuns } from './word-runs.ts';

/** Words that begin or end no phrase by which people search. */
const CONNECTIVES = new Set(
  'about also been both does each from have into more most only other over show some such than that their them then there these they this thus under used using very well were when where which while with would'.split(
    ' ',
  ),
);

/** How short a word may be at the beginning and the end of a phrase. */
const SHORTEST = 4;

/**
 * Phrases that stand in most texts, the commonest first, of two and of three words in turns, each beginning and ending with a
 * word of its own meaning.
 */
export function frequentPhrases(texts: readonly string[]): string[] {
  const [twos, threes] = [commonest(texts, 2), commonest(texts, 3)];
  const turns = Math.max(twos.length, threes.length);
  return Array.from({ length: turns }, (_, turn) => [twos[turn] ?? [], threes[turn] ?? []].flat()).flat();
}

function commonest(texts: readonly string[], length: number): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const phrase of new Set(phrasesOf(text, length))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
    .map(([phrase]) => phrase);
}

function phrasesOf(text: string, length: number): string[] {
  return wordRuns(text.toLowerCase()).flatMap((words) =>
    words
      .map((_, start) => words.slice(start, start + length))
      .filter((phrase) => phrase.length === length && isMeaningful(phrase.at(0)) && isMeaningful(phrase.at(-1)))
      .map((phrase) => phrase.join(' ')),
  );
}

function isMeaningful(word: string | undefined): boolean {
  return word !== undefined && word.length >= SHORTEST && !CONNECTIVES.has(word);
}
