import type { Document } from './document.ts';
import type { Formula, Piece } from './formula.ts';
import { restoreFractions } from './fractions.ts';
import type { Lexicon } from './lexicon.ts';
import type { RecoveredInline } from './recover-maths.ts';
import { isSound, parses } from './sound.ts';
import { takesLetter } from './stray-commands.ts';

/** Text and formulas; a formula for which no TeX is found that KaTeX reads and that is damaged to the text stays text. */
export function writeInline({ text }: Document, formulas: readonly Formula[], lexicon: Lexicon): RecoveredInline[] {
  const inline: RecoveredInline[] = [];
  let at = 0;
  for (const formula of formulas) {
    const tex = writeFormula(formula, text.slice(formula.start, formula.end), lexicon);
    if (tex === undefined || isNumber(tex)) continue;
    if (formula.start > at) inline.push({ type: 'text', value: text.slice(at, formula.start) });
    inline.push({ type: 'math', tex });
    at = formula.end;
  }
  if (at < text.length) inline.push({ type: 'text', value: text.slice(at) });
  return inline;
}

/** A number by itself reads the same as text. */
function isNumber(tex: string): boolean {
  return /^[\d.]+$/.test(tex);
}

/** The first of several ways to write a formula that holds: as read, with its braces made to pair, without what needs others. */
function writeFormula({ pieces }: Formula, source: string, lexicon: Lexicon): string | undefined {
  const read = withPairedBars(pieces);
  const parts = pieces.map(({ source: own, space }, index) => ({ tex: read[index] ?? '', source: own, space }));
  const fractions = restoreFractions(parts);
  const ways = [
    ...(fractions === undefined ? [] : [() => fractions]),
    () => withUprightWords(pieces, read, lexicon),
    () => read,
    () => balanced(pieces, read),
    () => balanced(pieces, pieces.map(withoutOthers)),
    () => pieces.map(withoutOthers),
  ];
  for (const way of ways) {
    const tex = join(pieces, way());
    if (isSound(tex, source) && parses(tex)) return tex;
  }
  return undefined;
}

/** Words that are set upright: `x_{max}` is no product of three letters. */
function withUprightWords(pieces: readonly Piece[], texs: readonly string[], lexicon: Lexicon): string[] {
  return texs.map((tex, index) => {
    if (!/^[A-Za-z]{2,}$/.test(tex)) return tex;
    const before = pieces[index - 1]?.source;
    const isScript = before === '_' || before === '^';
    const isWord = tex.length > 2 && (lexicon.priors.get(tex)?.text ?? 0) >= 20;
    return isScript || isWord || tex.length > 4 || lexicon.upright.has(tex) ? `\\mathrm{${tex}}` : tex;
  });
}

/** A piece's TeX; the damaged text itself for a command that cannot stand alone, and a sign for a brace. */
function withoutOthers({ candidate: { tex }, source }: Piece): string {
  if (source === '{' || source === '}') return `\\${source}`;
  return tex.startsWith('\\left') || tex.startsWith('\\right') || tex.includes('{') ? source : tex;
}

/**
 * Puts the pieces together. A command within another's argument gets its closing brace back, which the damage took: an alphabet
 * behind its letter, any other one before the brace that the damage left.
 */
function join(pieces: readonly Piece[], texs: readonly string[]): string {
  let pending = 0;
  return pieces
    .map(({ candidate, space }, index) => {
      const tex = texs[index] ?? '';
      const isNested = candidate.isNested && tex === candidate.tex;
      if (isNested && !takesLetter(nameAtEnd(tex))) pending += 1;
      const opener = pieces[index - 2]?.candidate;
      if (opener?.isNested && texs[index - 2] === opener.tex && takesLetter(nameAtEnd(opener.tex)))
        return `${space + tex}}`;
      if (tex !== '}' || pending === 0) return space + tex;
      pending -= 1;
      return `${space}}}`;
    })
    .join('');
}

function nameAtEnd(tex: string): string {
  return /[a-zA-Z]*$/.exec(tex)?.[0] ?? '';
}

/** Bars in turn: the two of a pair are both single or both double. */
function withPairedBars(pieces: readonly Piece[]): string[] {
  const texs = pieces.map(({ candidate }) => candidate.tex);
  const bars = [...texs.keys()].filter((index) => texs[index] === '|' || texs[index] === '\\|');
  for (let at = 0; at + 1 < bars.length; at += 2) {
    const [open, close] = [bars[at] ?? 0, bars[at + 1] ?? 0];
    if (texs[open] === texs[close]) continue;
    texs[open] = '\\|';
    texs[close] = '\\|';
  }
  return texs;
}

/** Braces in pairs are both shown or both not; one without a partner is shown. */
function balanced(pieces: readonly Piece[], texs: readonly string[]): string[] {
  const result = pieces.map(({ source }, index) =>
    source === '{' || source === '}' ? `\\${source}` : (texs[index] ?? ''),
  );
  const open: number[] = [];
  for (const [index, { source }] of pieces.entries()) {
    if (source === '{') open.push(index);
    const partner = source === '}' ? open.pop() : undefined;
    if (partner === undefined || isShownPair(texs, partner, index)) continue;
    result[partner] = '{';
    result[index] = '}';
  }
  return result;
}

/**
 * A script's argument has braces that are not shown. Those of a command's argument would have gone with the command, so what
 * stands behind a symbol is shown.
 */
function isShownPair(texs: readonly string[], open: number, close: number): boolean {
  const before = texs[open - 1] ?? '';
  if (/[\^_]$/.test(before)) return false;
  if (/^\\[a-zA-Z]+$/.test(before)) return true;
  return texs[open] === '\\{' || texs[close] === '\\}';
}
