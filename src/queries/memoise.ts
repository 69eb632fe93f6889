/**
 * A query that is computed once per build. In development it is computed each time, so that edits show at once.
 */
export function memoise<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  if (import.meta.env.DEV) return compute;
  let value: Promise<Value> | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
