/** A token of a formula: what the damaged text shows, and its TeX. */
export interface Part {
  readonly source: string;
  readonly tex: string;
  /** White space before it. */
  readonly space: string;
}

const openers = /^(?:[([{|]|\\[a-zA-Z]*[({[]|\\(?:left|right|[bB]igg?[lr]?|lfloor|lceil|langle|lvert))$/;
const closers = /^(?:[)\]}|]|\\\}|\\(?:rfloor|rceil|rangle|rvert))$/;
/** What stands before a denominator's brace if the group is none. */
const notNumerators = /^[\^_{([=<>+\-*/,;:&|~!]$/;
const breaks =
  /^(?:[=<>,;:&~]|\\(?:leq?|geq?|neq?|sim|approx|equiv|simeq|propto|in|to|times|cdot|pm|subset\w*|rightarrow|mapsto|ll|gg|quad|qquad|[,;:!]|int|sum|prod|lim\w*|sup|inf|max|min))$/;

/**
 * Gives fractions their command back. `\frac{a}{b}` is damaged to `a{b}`: a group that no script, command or operator stands
 * before is a denominator. Its numerator reaches back to what cannot be part of it; of a sum that starts with a number (`1 -`)
 * only the last term is taken.
 *
 * @returns the parts' TeX, or undefined where there is no such group
 */
export function restoreFractions(parts: readonly Part[]): string[] | undefined {
  const texs = parts.map(({ tex, source }, index) =>
    // A single token's numerator may turn out longer.
    tex === `\\frac{${source}}` && isGlued(parts[index + 1], '{') ? source : tex,
  );
  let isChanged = false;
  for (const [index, part] of parts.entries()) {
    if (!isGlued(part, '{') || !isDenominator(parts, texs, index)) continue;
    const start = numeratorStart(parts, index - 1);
    if (start === undefined || /^[\^_]$/.test(parts[start]?.source ?? '')) continue;
    isChanged = true;
    texs[index] = '{';
    const close = closeOf(parts, index);
    if (close !== undefined) texs[close] = '}';
    texs[start] = `\\frac{${texs[start]}`;
    // The damage takes the first brace that closes; the numerator's own last one is it.
    texs[index - 1] = parts[index - 1]?.source === '}' ? `}${texs[index - 1]}` : `${texs[index - 1]}}`;
  }
  return isChanged ? texs : undefined;
}

function isGlued(part: Part | undefined, source: string): boolean {
  return part !== undefined && part.source === source && part.space === '';
}

function isDenominator(parts: readonly Part[], texs: readonly string[], open: number): boolean {
  const before = parts[open - 1]?.source ?? '{';
  const tex = texs[open - 1] ?? '';
  const isOneSign = /^\W$/.test(parts[open + 1]?.source ?? '') && parts[open + 2]?.source === '}';
  if (isOneSign || notNumerators.test(before)) return false;
  if (/\\[a-zA-Z]+$/.test(tex)) return isSymbol(tex);
  return !tex.includes('frac{') && !tex.includes('binom{') && !/\\[a-zA-Z]+\{\\/.test(tex);
}

/** Commands that take no argument, and may therefore end a numerator. */
function isSymbol(tex: string): boolean {
  return /\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Pi|Sigma|Phi|Psi|Omega|ell|hbar|infty)$/.test(
    tex,
  );
}

/** Where the numerator begins that ends at a part; undefined where its brackets do not pair. */
function numeratorStart(parts: readonly Part[], last: number): number | undefined {
  const signs: number[] = [];
  let depth = 0;
  let start = last;
  for (; start >= 0; start -= 1) {
    const part = parts[start];
    // Only the last character may be a brace: the damage would have stopped at an earlier one.
    if (part === undefined || (part.source === '}' && start !== last) || (depth === 0 && isBoundary(part))) break;
    depth += depthOf(part);
    if (depth === 0 && (part.source === '+' || part.source === '-')) signs.push(start);
  }
  return depth > 0 ? undefined : afterLeadingTerm(parts, start + 1, last, signs);
}

/** A sign that stands apart from what is before it parts terms of a sum; one that touches it is more often of the numerator. */
function isBoundary({ source, tex, space }: Part): boolean {
  return breaks.test(tex) || depthOf({ source, tex }) < 0 || (/^[+-]$/.test(source) && space !== '');
}

/** How many brackets a part closes, read from the right. */
function depthOf({ source, tex }: Pick<Part, 'source' | 'tex'>): number {
  if (source === '|') return 0;
  if (source === '}' || closers.test(tex)) return 1;
  return openers.test(tex) ? -1 : 0;
}

/** A function with nothing before it is one of the whole fraction: `\log\frac{1}{\delta}`. */
const functions = /^\\(?:log|ln|exp|sin|cos|tan|det|deg|dim|Pr|arg)$/;

function afterLeadingTerm(parts: readonly Part[], start: number, last: number, signs: readonly number[]): number {
  if (start < last && functions.test(parts[start]?.tex ?? '')) return start + 1;
  const sign = signs[0];
  if (sign === undefined) return start;
  const isNumber = /^\d/.test(parts[start]?.source ?? '') && signs.includes(start + 1);
  return isNumber || signs.includes(start) ? sign + 1 : start;
}

function closeOf(parts: readonly Part[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < parts.length; at += 1) {
    if (parts[at]?.source === '{') depth += 1;
    if (parts[at]?.source === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
