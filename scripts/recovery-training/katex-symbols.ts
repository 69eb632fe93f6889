import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const definition = /defineSymbol\(math, \w+, \w+, [^,]+, "\\\\([a-zA-Z]+)"/g;

/** Names of all symbols that KaTeX sets in formulas, in alphabetical order. It has no list of them but its own source. */
export function katexSymbols(): string[] {
  const source = readFileSync(fileURLToPath(import.meta.resolve('katex')), 'utf8');
  return [...new Set([...source.matchAll(definition)].map(([, name = '']) => name))].sort();
}
