/**
 * A written part of a formula, and how it stands between its neighbours: a `word` keeps apart from letters and digits, a
 * `relation` from both of its sides, a `comma` from what follows.
 */
export interface TexPiece {
  text: string;
  kind: 'plain' | 'word' | 'relation' | 'comma' | 'space';
}

const RELATION = /^[=<>≤≥≠≈∼≃≅≡∈∉∋⊂⊆⊄⊃⊇∝≜≔≪≫⊢⊨∣≺≻⪯⪰⩽⩾≲≳\u2190-\u21ff\u27f5-\u27ff]$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}′]/u;
const WORD_BEFORE = /[\p{L}\p{M}\p{N})\]′°]$/u;

const BINARY = /^[-+−±∓×÷⋅·∘⋆∗*⊕⊖⊗⊘⊙∧∨∩∪∖⊎⊓⊔⋊⋉⋈†‡•]$/u;
const OPERAND_BEFORE = /[^([{⟨|‖,;\s]$/u;

/** The piece that a symbol makes, from the way in which mathematicians set it. */
export function symbolPiece(text: string): TexPiece {
  if (RELATION.test(text)) return { text, kind: 'relation' };
  if (text === ',' || text === ';') return { text, kind: 'comma' };
  if (/^[∑∏∫∐∮⋃⋂]$/u.test(text)) return { text, kind: 'word' };
  return { text, kind: /^\s*$/.test(text) ? 'space' : 'plain' };
}

/** Whether a symbol after these pieces stands between two operands, rather than being a sign: `a - b`, not `= -1`. */
export function isBinary(piece: TexPiece, before: TexPiece | undefined): boolean {
  return before?.kind !== 'relation' && OPERAND_BEFORE.test(before?.text ?? '') && BINARY.test(piece.text);
}

/**
 * Joins pieces as a reader expects them: `n = O(m log m)`.
 *
 * @param tight leave out the spaces around relations and after commas, as in scripts
 */
export function joinPieces(pieces: readonly TexPiece[], tight = false): string {
  const written = pieces.filter((piece) => piece.text !== '');
  return written
    .map((piece, index) => {
      const before = written[index - 1];
      return before !== undefined && isApart(before, piece, tight) ? ` ${piece.text}` : piece.text;
    })
    .join('');
}

function isApart(before: TexPiece, after: TexPiece, tight: boolean): boolean {
  if (before.kind === 'space' || after.kind === 'space') return false;
  if (before.text === ':' && after.text === '=') return false;
  const hasRelation = before.kind === 'relation' || after.kind === 'relation';
  if (hasRelation && !tight) return before.kind !== after.kind;
  if (before.kind === 'comma') return !tight && !/^[\d\p{Pe}"”’]/u.test(after.text);
  if (isWord(after)) return WORD_BEFORE.test(before.text);
  return isWord(before) && LETTER_OR_DIGIT.test(firstOf(after.text));
}

function isWord({ text, kind }: TexPiece): boolean {
  return kind === 'word' || (kind === 'relation' && /^\p{L}/u.test(text));
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}
