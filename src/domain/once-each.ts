/**
 * A function that computes its value for each object once, and keeps it as long as the object is kept. Lists, feeds and pages
 * show the same paper many times over.
 */
export function onceEach<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}
