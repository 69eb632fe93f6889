/** The words of a text that stand side by side, run by run: a formula or a mark of punctuation ends a run. */
export function wordRuns(text: string): string[][] {
  return text
    .replace(/\$[^$]*\$/g, ';')
    .split(/[^\p{L}\p{M}\p{N}\s-]+/u)
    .map((run) => run.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((run) => run.length > 0);
}
