const powered = /^[^\w\s]*(?<prefix>(?:[A-Za-z\d.]+-)*)(?<base>[A-Za-z]+)\^(?:\d|\{\d\})(?<tail>-?[A-Za-z])?/;

/** As alternatives of a regular expression. */
export const greekNames =
  'alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|(?:var)?phi|chi|psi|omega';
const greek = new RegExp(
  String.raw`^[^\w\s]*(?<prefix>(?:[A-Za-z\d.]*[A-Z][A-Za-z\d.]*-)*)(?:${greekNames})(?<tail>-?[A-Z]|-[a-z]|$|[^\w\s-])`,
);

/** No name is longer; on longer runs of capitals, the expressions take time that grows with the square of the length. */
const longestStart = 200;

/**
 * How a run of characters is built that may be a name with a formula in it. Authors set the whole of a formula such as `L^2`, but of
 * a name, `A^2Search` or `SP^3`, mostly the power alone; and a Greek letter before a capital, `alpha-Flow`, is seldom a word.
 *
 * @returns for a name with a power from 1, by what stands before the letters, how many they are, and what follows the power; for one
 * with a Greek letter from 32, by what stands before and after it; 0 for no name
 */
export function nameClass(chunk: string): number {
  const start = chunk.slice(0, longestStart);
  const { prefix = '', base = '', tail = '' } = powered.exec(start)?.groups ?? {};
  if (base === '') return greekClass(start);
  const isUpper = /[A-Z]$/.test(base);
  return 1 + (base.length > 1 ? 1 : 0) + (isUpper ? 2 : 0) + (prefix === '' ? 0 : 4) + 8 * Math.min(2, tail.length);
}

function greekClass(chunk: string): number {
  const found = greek.exec(chunk)?.groups;
  if (found === undefined) return 0;
  const { prefix = '', tail = '' } = found;
  return 32 + (prefix === '' ? 0 : 4) + tailClass(tail);
}

function tailClass(tail: string): number {
  if (/^-[a-z]/.test(tail)) return 1;
  if (tail.startsWith('-')) return 2;
  return /^[A-Z]/.test(tail) ? 3 : 0;
}

const lettered =
  /^[^\w\s]*(?:[Tt]op-[kKnNpP]|[kK]-(?:[Mm]eans|[Mm]edoids|NN|nearest|fold|shot)|[nN]-grams?|[Bb]est-of-[kKnN]|[Pp]ass@[kK]|p-values?|t-(?:tests?|SNE)|[xyz]-ax[ei]s|z-scores?)(?![a-z])/;

/** No usual name is longer, quotation marks included. */
const longestUsualName = 20;

/** Whether a run of characters begins with one of the usual names with a letter in them, such as `top-k`: maths for few authors. */
export function hasUsualName(chunk: string): boolean {
  return lettered.test(chunk.slice(0, longestUsualName));
}
