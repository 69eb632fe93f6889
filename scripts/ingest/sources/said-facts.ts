import type { Fragment } from './source.ts';

/** Facts of a fragment, of which any may turn out not to be said. */
type Unsure = { [Key in keyof Fragment]?: Fragment[Key] | undefined };

/** The facts that are said. */
export function withoutAbsent(facts: Unsure): Partial<Fragment> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** A list that says something; undefined for an empty one. */
export function filled<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length > 0 ? list : undefined;
}
