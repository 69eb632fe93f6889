import { isBinary, joinPieces, symbolPiece, type TexPiece } from './tex-pieces.ts';
import type { TexNode } from './tex-tree.ts';

/** How one kind of plain text writes what TeX sets in two dimensions. */
export interface TexStyle {
  /** A character of the source. */
  character(value: string): TexPiece;
  /** A command without arguments, by its name without backslash: `alpha`, `leq`. */
  symbol(name: string): TexPiece;
  superscript(text: string): string;
  subscript(text: string): string;
  /** An accent, by its command's name, over a text. */
  accent(name: string, text: string): string;
  /** A text in an alphabet, by the command's name: `mathbb`. */
  alphabet(name: string, text: string): string;
  root(radicand: string, index: string): string;
}

const ACCENTS =
  /^(?:hat|widehat|tilde|widetilde|bar|overline|underline|vec|dot|ddot|check|breve|acute|grave|mathring|overright.*|overleft.*|slashed)$/;
const SILENT =
  /^(?:left|right|middle|[bB]igg?[lrm]?|label|tag|[hv]space|[hv]?phantom|color|cite|e?q?ref|begin|end|(?:display|text|script)style|scriptscriptstyle|limits|nolimits|!|xspace|strut|nonumber|notag|rm|bf|it|cal|tt|sf|em|tiny|small|scriptsize|footnotesize|large|Large)$/;
const FENCES = /^(?:left|right|middle)$/;

/** Whether a command prints nothing. */
export function isSilent(name: string): boolean {
  return SILENT.test(name);
}

/** Writes a formula as one line of plain text. */
export function writeTex(nodes: readonly TexNode[], style: TexStyle): string {
  return joinPieces(pieces(nodes, style)).replace(/\s+/g, ' ').trim();
}

function pieces(nodes: readonly TexNode[], style: TexStyle): TexPiece[] {
  const result: TexPiece[] = [];
  const scripts = { sub: '', sup: '' };
  // Scripts wait for each other: a subscript comes first, in whichever order the source has them.
  const flush = (): void => {
    if (scripts.sub + scripts.sup === '') return;
    const base = result.pop() ?? { text: '', kind: 'plain' };
    result.push({ ...base, text: base.text + scripts.sub + scripts.sup });
    scripts.sub = '';
    scripts.sup = '';
  };
  nodes.forEach((node, index) => {
    if (node.type === 'script') {
      scripts[node.place] += scriptText(node, style);
      return;
    }
    flush();
    if (isEmptyFence(node, nodes[index - 1])) return;
    const [first, ...others] = nodePieces(node, style);
    if (first === undefined) return;
    // An operator stands apart where its author set it apart: `1.3-2.4` is a range, `a - b` a difference.
    const isApart = 'spaced' in node && isBinary(first, result.at(-1));
    result.push(isApart ? { ...first, kind: 'relation' } : first, ...others);
  });
  flush();
  return result;
}

function scriptText(node: Extract<TexNode, { type: 'script' }>, style: TexStyle): string {
  const text = joinPieces(pieces(node.children, style), true).trim();
  if (text === '') return '';
  return node.place === 'sup' ? style.superscript(text) : style.subscript(text);
}

/** The point of `\left.` and `\right.`, which prints nothing. */
function isEmptyFence(node: TexNode, previous: TexNode | undefined): boolean {
  return node.type === 'character' && node.value === '.' && previous?.type === 'command' && FENCES.test(previous.name);
}

function nodePieces(node: Exclude<TexNode, { type: 'script' }>, style: TexStyle): TexPiece[] {
  switch (node.type) {
    case 'character':
      return [style.character(node.value)];
    case 'space':
      return [{ text: ' ', kind: 'space' }];
    case 'group':
      return [{ text: joinPieces(pieces(node.children, style)), kind: 'plain' }];
    case 'text':
      return [{ text: prose(node.children, style), kind: 'plain' }];
    case 'command':
      return commandPieces(node, style);
  }
}

/** Text keeps its hyphens and spaces; formulas and symbols within it are written as such. */
function prose(nodes: readonly TexNode[], style: TexStyle): string {
  return nodes.map((node) => (node.type === 'character' ? node.value : joinPieces(pieces([node], style)))).join('');
}

function commandPieces(node: Extract<TexNode, { type: 'command' }>, style: TexStyle): TexPiece[] {
  const { name, args, option = [] } = node;
  if (SILENT.test(name)) return [];
  if (args.length === 0) return [style.symbol(name)];
  const [first = '', second = ''] = args.map((arg) => joinPieces(pieces(arg, style)));
  const plain = (text: string): TexPiece[] => [{ text, kind: 'plain' }];
  if (/frac$/.test(name)) return [{ text: `${operand(first)}/${operand(second)}`, kind: 'word' }];
  if (/binom$/.test(name)) return plain(`C(${first}, ${second})`);
  if (name === 'not') return [symbolPiece(style.accent(name, first))];
  if (ACCENTS.test(name)) return plain(style.accent(name, first));
  switch (name) {
    case 'sqrt':
      return [wordPiece(style.root(first, joinPieces(pieces(option, style), true)))];
    case 'operatorname':
      return [{ text: first, kind: 'word' }];
    case 'pmod':
      return [{ text: `(mod ${first})`, kind: 'relation' }];
    case 'mod':
      return [{ text: `mod ${first}`, kind: 'relation' }];
    case 'overset':
    case 'stackrel':
    case 'underset':
      return [symbolPiece(second)];
    case 'textcolor':
      return plain(second);
    case 'textsuperscript':
      return plain(style.superscript(first));
    case 'textsubscript':
      return plain(style.subscript(first));
    case 'xrightarrow':
    case 'xleftarrow':
      return [symbolPiece(style.symbol(name.slice(1)).text)];
    case 'mathrel':
      return [{ text: first, kind: 'relation' }];
    default:
      return plain(style.alphabet(name, first));
  }
}

function wordPiece(text: string): TexPiece {
  return { text, kind: /^\p{L}{2,}/u.test(text) ? 'word' : 'plain' };
}

/** A part of a fraction, in brackets unless it is one term. */
function operand(text: string): string {
  const outside = text.replace(/\([^()]*\)/g, '');
  return /^[^\s+\-−±∓/⋅×*=<>,]*$/u.test(outside) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}
