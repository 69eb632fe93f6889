/**
 * A function that keeps what it has found for the keys that it was last asked for: the formulas of papers repeat each other.
 *
 * @param compute gives equal values for equal keys, which nobody changes
 * @param room how many values are kept, up to twice as many
 */
export function lately<Value>(compute: (key: string) => Value, room: number): (key: string) => Value {
  // To know what was asked for last, key by key, would take longer than to let go of half of them at once.
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  return (key) => {
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? compute(key);
    if (young.size >= room) [young, old] = [new Map(), young];
    young.set(key, value);
    return value;
  };
}
