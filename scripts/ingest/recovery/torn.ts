import type { RecoveredInline, Recovery } from './recover-maths.ts';
import { damageFormula, isSound, parses } from './sound.ts';
import { findTear } from './tear.ts';

/**
 * Some texts have a dollar more than the damage knows of, `$$x$$` or `\$5`; behind it, the damage takes what stands between
 * formulas for formulas, and leaves the formulas with their backslashes. Of such a text, what stood between two dollars is given
 * back, be it prose: put between dollars again, it is what its author wrote.
 *
 * @param read gives a text that is not torn its formulas back
 * @returns undefined for a text that is not torn
 */
export function readTorn(text: string, read: (text: string) => Recovery): Recovery | undefined {
  const tear = findTear(text);
  const inside = tear && readInside(text.slice(tear.start, tear.end), read, tear.isDisplay);
  if (tear === undefined || inside === undefined) return undefined;
  // The dollars that are left are no text for the parts to read.
  const before = /\$?$/.exec(text.slice(0, tear.start))?.index ?? tear.start;
  const after = text[tear.end] === '$' ? tear.end + 1 : tear.end;
  const rest = text.slice(after);
  const parts = [
    read(text.slice(0, before)),
    asText(text.slice(before, tear.start)),
    inside,
    asText(text.slice(tear.end, after)),
  ];
  parts.push(readTorn(rest, read) ?? read(rest));
  return {
    inline: joinTexts(parts.flatMap(({ inline }) => inline)),
    confidence: parts.reduce((product, { confidence }) => product * confidence, 1),
  };
}

function asText(value: string): Recovery {
  return { inline: value === '' ? [] : [{ type: 'text', value }], confidence: 1 };
}

/**
 * What lies between a tear's ends: formulas that kept their backslashes, and prose that was taken for formulas. A formula of two
 * dollars was stripped as well; one may open the tear.
 */
function readInside(text: string, read: (text: string) => Recovery, isDisplay: boolean): Recovery | undefined {
  const { inline, confidence } = read(text.replaceAll('\\', ''));
  const pieces = withoutMargin(locate(text, inline));
  if (isDisplay && pieces[0]?.tex === undefined) return undefined;
  const parts = pieces.map((piece, index): RecoveredInline[] => {
    if (piece.tex === undefined) return wasFormula(piece.value);
    const isFormula = (isDisplay && index === 0 && !piece.value.includes('\\')) || isDamaged(piece);
    return [isFormula ? { type: 'math', tex: piece.tex } : { type: 'text', value: piece.value }];
  });
  return { inline: parts.flat(), confidence };
}

/** White space between the dollars and the first formula is part of it. */
function withoutMargin([first, second, ...rest]: readonly Piece[]): Piece[] {
  if (first === undefined || second?.tex === undefined || first.value.trim() !== '') {
    return [first, second, ...rest].filter((piece) => piece !== undefined);
  }
  return [{ value: first.value + second.value, tex: first.value + second.tex }, ...rest];
}

interface Piece {
  /** With the backslashes that were left. */
  readonly value: string;
  /** Of a formula. */
  readonly tex: string | undefined;
}

/** The parts of a text that was read without its backslashes, with them; one belongs to what stands behind it. */
function locate(text: string, inline: readonly RecoveredInline[]): Piece[] {
  let at = 0;
  return inline.map((part, index) => {
    const start = at;
    let left = part.type === 'math' ? damageFormula(part.tex).length : part.value.length;
    while (left > 0 || (index === inline.length - 1 && at < text.length)) {
      if (text[at] !== '\\') left -= 1;
      at += 1;
    }
    return { value: text.slice(start, at), tex: part.type === 'math' ? part.tex : undefined };
  });
}

/** A formula with a symbol that has lost its backslash stood between two dollars on either side. */
function isDamaged({ value, tex = '' }: Piece): boolean {
  return !value.includes('\\') && /\\[a-zA-Z]+(?![a-zA-Z{])/.test(tex);
}

/** Prose that the damage took for a formula, as a formula that sets it as text; what kept a backslash was none of it. */
function wasFormula(value: string): RecoveredInline[] {
  return (value.match(/\s*\S*\\\S*\s*|(?:(?!\S*\\)\s*\S+)+\s*|\s+/g) ?? []).map((part) => {
    const tex = `\\text{${part.replace(/[%#&_]/g, '\\$&')}}`;
    const isFormula = part.trim() !== '' && isSound(tex, part) && parses(tex);
    return isFormula ? { type: 'math', tex } : { type: 'text', value: part };
  });
}

/** The same parts, no text of which is next to another. */
function joinTexts(inline: readonly RecoveredInline[]): RecoveredInline[] {
  const joined: RecoveredInline[] = [];
  for (const part of inline) {
    const last = joined.at(-1);
    if (part.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + part.value };
    else joined.push(part);
  }
  return joined;
}
