/** Where the damage took the wrong dollars for a pair, so that what it stripped lies between formulas. */
export interface Tear {
  /** From here on prose was stripped, up to where the dollars pair again. */
  readonly start: number;
  readonly end: number;
  /** Starts with a formula of two dollars: `$$x$$`. */
  readonly isDisplay: boolean;
}

/** The first tear of a text, as the damage shows it; undefined where there is none. */
export function findTear(text: string): Tear | undefined {
  const display = findDisplay(text);
  const escaped = findPrice(text);
  if (display === undefined || escaped === undefined) return display ?? escaped;
  return display.start < escaped.start ? display : escaped;
}

/** A dollar that is no price's and has no backslash. */
const loneDollar = /(?<!\\)\$(?!\d)/g;

/** Of `$$x$$ where $y$`, the first dollar stays, and so does the last one of the text. */
function findDisplay(text: string): Tear | undefined {
  const [first, last] = [...text.matchAll(loneDollar)].map(({ index }) => index);
  return first === undefined || last === undefined ? undefined : { start: first + 1, end: last, isDisplay: true };
}

const price = /\\(?=\d[\d.,]*[BKMk]?\s)/;
const amount = /(?<=[\s~(])\d[\d.,]*[BKMk]?(?=\s)/g;
/** What says that an amount is one of money, close behind it. */
const isMoney =
  /^\S+\s(?:per\b|(?:\S+\s){0,2}(?:costs?|budgets?|savings?|dollars?|USD|funding|spending|revenues?|expenses?|prices?)\b)/;

/**
 * Of `\$5 or $6`, the damage takes the first dollar for the one that opens a formula, and leaves its backslash. It is closed by
 * another price, which shows as a mere number, or by a formula's dollar.
 */
function findPrice(text: string): Tear | undefined {
  const found = price.exec(text);
  if (found === null) return undefined;
  const start = found.index + 1;
  const rest = text.slice(start);
  const next = [...rest.matchAll(amount)].find(({ index }) => isMoney.test(rest.slice(index)));
  const end = next?.index ?? [...rest.matchAll(loneDollar)][0]?.index;
  return end === undefined ? undefined : { start, end: start + end, isDisplay: false };
}
