/** Values that earlier builds have found, and those that this one has asked for. */
interface Values {
  readonly known: ReadonlyMap<string, string>;
  readonly asked: Map<string, string>;
}

// The build's integrations and its pages are loaded apart, and share nothing else.
const shared = globalThis as { broadsheetMemory?: Values };

/**
 * A value that follows from what its name says, and from the code and the content that every page may depend on. An earlier
 * build may have found it; in development, it is always found anew.
 *
 * @param name such as `topics`, and the digest of an entry
 */
export function remembered(name: string, find: () => string): string {
  const value = shared.broadsheetMemory?.known.get(name) ?? find();
  shared.broadsheetMemory?.asked.set(name, value);
  return value;
}

/**
 * Lets this build remember values.
 *
 * @returns the values that it will have asked for
 */
export function remember(known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  shared.broadsheetMemory = { known, asked };
  return asked;
}
