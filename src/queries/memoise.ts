/**
 * A query that is computed once per build. In development it is computed each time, so that edits show at once.
 */
export function memoise<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  // Not `DEV`, which a variable of that name would set for a build.
  if (import.meta.env.MODE === 'development') return compute;
  let value: Promise<Value> | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
