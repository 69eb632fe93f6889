const mostEntries = 100_000;

/**
 * What was found of a key before, kept as long as the object that it was found with. It is forgotten when it grows large, since
 * texts never stop bringing new words.
 */
export function cacheOf<Owner extends object, Value>(
  caches: WeakMap<Owner, Map<string, Value>>,
  owner: Owner,
): Map<string, Value> {
  let cache = caches.get(owner);
  if (cache === undefined || cache.size > mostEntries) {
    cache = new Map();
    caches.set(owner, cache);
  }
  return cache;
}
