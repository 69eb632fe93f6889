import { greekNames } from './names.ts';

const address = /:\/\/|^\(?www\.|\w@\w+\.\w|\w\.(?:com|org|io|net|edu|ai|dev)(?:\b|\/)/;
const file = /\w_\w[\w.-]*\.(?:c|cpp|csv|h|ipynb|js|json|md|py|sh|toml|ts|txt|ya?ml)\b/;
const identifier = /(?<![\w\\.])[A-Za-z][A-Za-z\d]{2,}(?:_[A-Za-z][A-Za-z\d]{2,})+(?![\w{}^])/;
/** Names of TeX that stand before or behind a script's underscore: `theta_max`. */
const commands = new RegExp(
  `(?:^|[^a-z])(?:${greekNames}|ell|infty|partial|nabla|int|sum|prod|lim|max|min|sup|inf|log|exp|o?times|cup|cap|Vert|left|right)(?![a-z])`,
  'i',
);

/** A longer run of characters is no name, and takes regular expressions too long. */
const longestName = 200;

/**
 * Whether a run of characters is an address, a file's name or an identifier (`context_recall`), where nothing is maths. A script of
 * several letters would have braces, unless it is a command.
 */
export function isVerbatim(chunk: string): boolean {
  if (address.test(chunk)) return true;
  if (chunk.length > longestName) return false;
  if (file.test(chunk)) return true;
  const name = identifier.exec(chunk)?.[0];
  return name !== undefined && !commands.test(name);
}

/** Code between single backticks; those of quotation marks are closed by apostrophes. */
const code = /(?<!`)`(?=[^\s`])[^`'\n]{1,80}(?<=\S)`(?!`)/g;

/** Where code stands in a text, from its first backtick to behind its last one. */
export function codeIn(text: string): { readonly start: number; readonly end: number }[] {
  if (!text.includes('`')) return [];
  return [...text.matchAll(code)].map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}
