import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';
import type { Token } from '../ingest/recovery/tokens.ts';

/** A damaged text, and what it was before. */
export interface Pair {
  readonly key: string;
  readonly damaged: string;
  readonly inline: readonly RecoveredInline[];
}

/** What a token was: text before, TeX, text after. A token of text has no TeX. */
export interface Gold {
  readonly before: string;
  readonly tex: string;
  readonly after: string;
  /** Its formula began before it. */
  readonly isContinued: boolean;
}

/** Commands that only choose a font: they can't be seen in what the damage leaves, and say little. */
const fonts =
  /^(?:text\w*|math(?:rm|bf|it|sf|tt|normal)|operatorname|boldsymbol|bm|rm|bf|it|sf|tt|em|mbox|hbox|emph|pmb|href|displaystyle|textstyle)$/;

/** Maths that reads the same as text: numbers and what stands between them, and words in a text font. */
function isPlain(tex: string): boolean {
  return (
    /^[\d\s.,:;%+\-–()/!~]*$/.test(tex.replace(/\\[%,;!: ]/g, '')) ||
    /^\s*(?:\\(?:text\w*|mathrm|mathsf|mathtt|mathbf|mathit|operatorname|rm|bf|tt|sf)\s*\{[^{}$\\]*\}[\s,.-]*)+$/.test(
      tex,
    )
  );
}

/** Per position of the damaged text: the formula that it stands in (0 for none), and what the damage took before it. */
interface Alignment {
  readonly formula: Int32Array;
  readonly lost: readonly string[];
}

/** @throws if the pair's parts do not make its damaged text */
export function align({ damaged, inline, key }: Pair): Alignment {
  const alignment = {
    formula: new Int32Array(damaged.length + 1),
    lost: Array.from({ length: damaged.length + 1 }, () => ''),
  };
  let at = 0;
  let count = 0;
  for (const part of inline) {
    if (part.type === 'text') at += part.value.length;
    else {
      const formula = isPlain(part.tex) ? undefined : { ...alignment, number: count + 1 };
      if (formula) count += 1;
      at = alignFormula(part.tex, at, formula);
    }
  }
  if (at !== damaged.length) throw new Error(`${key}: the parts do not make the damaged text.`);
  return alignment;
}

/** Notes what the damage took of a formula that stands at a place; gives back where the formula ends. */
function alignFormula(
  tex: string,
  start: number,
  into: { formula: Int32Array; lost: string[]; number: number } | undefined,
): number {
  const gone = lostIn(tex);
  let at = start;
  let pending = '';
  for (let index = 0; index < tex.length; index += 1) {
    const removed = gone[index];
    if (removed !== undefined) {
      pending += removed;
      continue;
    }
    if (into) {
      into.formula[at] = into.number;
      into.lost[at] = pending;
    }
    pending = '';
    at += 1;
  }
  if (into && at > start) into.lost[at] = pending;
  return at;
}

/** Per character of a formula's TeX that the damage takes: what is to be learned of it; nothing of a font. */
function lostIn(tex: string): (string | undefined)[] {
  const gone: (string | undefined)[] = new Array(tex.length).fill(undefined);
  for (const match of tex.matchAll(/\\([a-zA-Z]+)\{([^}]*)\}/g)) {
    const [whole, command = '', content = ''] = match;
    const open = match.index + command.length + 1;
    const isNested = content.includes('{');
    const isFont = fonts.test(command) && !isNested;
    for (let at = match.index; at <= open; at += 1) gone[at] = isFont ? '' : (tex[at] ?? '');
    gone[match.index + whole.length - 1] = isFont || isNested ? '' : '}';
  }
  for (let at = 0; at < tex.length; at += 1) if (tex[at] === '\\') gone[at] ??= '\\';
  return gone;
}

/** What each token was, by the text's alignment. */
export function goldOf(tokens: readonly Token[], damaged: string, alignment: Alignment): Gold[] {
  return withNumbers(tokens, readGold(tokens, damaged, alignment));
}

/**
 * `2$\\times$` and `$2\\times$` look the same, and authors write both. So that a model need not guess which, a number that touches a
 * formula is part of it, and so is one on either side of a sign that stands between two things.
 */
function withNumbers(tokens: readonly Token[], gold: readonly Gold[]): Gold[] {
  const result = [...gold];
  for (const [index, token] of tokens.entries()) {
    if (token.word.kind !== 'number' || result[index]?.tex !== '') continue;
    const before = result[index - 1];
    const after = result[index + 1];
    const joinsBefore =
      before !== undefined &&
      before.tex !== '' &&
      before.after === '' &&
      (!token.isSpaced || isBetween.test(tokens[index - 1]?.text ?? ''));
    const next = tokens[index + 1];
    const joinsAfter =
      after !== undefined &&
      next !== undefined &&
      after.tex !== '' &&
      after.before === '' &&
      (!next.isSpaced || isBetween.test(next.text));
    if (!joinsBefore && !joinsAfter) continue;
    result[index] = { before: '', tex: token.text, after: '', isContinued: joinsBefore };
    if (joinsAfter && after) result[index + 1] = { ...after, isContinued: true };
  }
  return result;
}

/** Signs between two things, as the damage shows them. */
const isBetween = /^(?:times|pm|cdot|sim|approx|leq?|geq?|simeq|[=<>×±])$/;

function readGold(tokens: readonly Token[], damaged: string, { formula, lost }: Alignment): Gold[] {
  return tokens.map(({ start, end }) => {
    let first = start;
    while (first < end && formula[first] === 0) first += 1;
    if (first === end) return { before: '', tex: '', after: '', isContinued: false };
    let last = end;
    while (formula[last - 1] === 0) last -= 1;
    let tex = '';
    for (let at = first; at < last; at += 1) tex += opened(lost[at] ?? '', at === start) + damaged[at];
    tex += /^\}*/.exec(lost[last] ?? '')?.[0] ?? '';
    return {
      before: damaged.slice(start, first),
      tex: tex.replace(/\\([RNZ])$/, '\\mathbb{$1}'),
      after: damaged.slice(last, end),
      isContinued: first === start && start > 0 && continues(formula, damaged, start),
    };
  });
}

/** What was lost before a token's first character, without what closes the token before it. */
function opened(lost: string, isFirst: boolean): string {
  return isFirst ? lost.replace(/^\}*/, '') : lost;
}

function continues(formula: Int32Array, damaged: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /\s/.test(damaged[at] ?? '')) at -= 1;
  return at >= 0 && formula[at] === formula[start] && formula[at] !== 0;
}
