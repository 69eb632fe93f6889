/** What a command stands for: TeX in which `#1` is its first argument, or what makes such TeX of its arguments' sources. */
export type TexMeaning = string | TexWriter;

/** For commands whose arguments are not TeX, such as numbers in siunitx. */
export interface TexWriter {
  readonly args: number;
  readonly write: (...args: string[]) => string;
}

/** How many arguments a meaning takes. */
export function arityOf(meaning: TexMeaning): number {
  if (typeof meaning !== 'string') return meaning.args;
  return Math.max(0, ...[...meaning.matchAll(/#([1-9])/g)].map(([, place]) => Number(place)));
}

/** Rows of commands and meanings, the commands parted by spaces and without backslash, as a table. */
export function meanings<T extends TexMeaning>(rows: readonly (readonly [names: string, meaning: T])[]): [string, T][] {
  return rows.flatMap(([names, meaning]) => names.split(' ').map((name): [string, T] => [name, meaning]));
}
