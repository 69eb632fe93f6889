import { hashText } from './hash.ts';

/** What a token is made of. A word is a run of ASCII letters, since only those can be a command's name. */
export type WordKind = 'word' | 'number' | 'symbol';

/** A token's text and what it says by itself. There is one for each text, so that what is found of it need be found only once. */
export interface Word {
  readonly text: string;
  readonly kind: WordKind;
  /** Of its text; numbers of several digits are all one, and so are those with decimals. */
  readonly hash: number;
  /** Of its letters' case and rough length. */
  readonly shape: number;
  /** Of its first two and last two letters. */
  readonly head: number;
  readonly tail: number;
  readonly isBracket: boolean;
  /** It is maths, or stands beside it. */
  readonly isMathsSymbol: boolean;
  /** A letter that is no word. */
  readonly isLetter: boolean;
}

/** Characters that are maths or stand beside it. */
const mathsSymbol = /[\^_=<>+*|{}×±·∈≤≥≈∼→∞√∑∏∂∇ℝℕℤ\u0391-\u03ff\u2102\u2113\u2119\u211a\u2070-\u209f\u2190-\u22ff]/u;

const mostWords = 100_000;
const words = new Map<string, Word>();

/** The word of a text; all are forgotten when they are many, since texts never stop bringing new ones. */
export function wordOf(text: string): Word {
  let word = words.get(text);
  if (word === undefined) {
    if (words.size > mostWords) words.clear();
    word = toWord(text);
    words.set(text, word);
  }
  return word;
}

function toWord(text: string): Word {
  const kind = kindOf(text);
  const shape = shapeOf(text);
  return {
    text,
    kind,
    hash: hashText(kind === 'number' && text.length > 1 ? someNumber(text) : text),
    shape: hashText(shape.length > 4 ? `${shape.slice(0, 3)}+` : shape),
    head: hashText(text.slice(0, 2)),
    tail: hashText(text.slice(-2)),
    isBracket: /^[()[\]{}]$/.test(text),
    isMathsSymbol: mathsSymbol.test(text),
    isLetter: /^[B-HJ-Zb-z]$/.test(text),
  };
}

function kindOf(text: string): WordKind {
  if (/^[A-Za-z]/.test(text)) return 'word';
  return /^\d/.test(text) ? 'number' : 'symbol';
}

function someNumber(text: string): string {
  return text.includes('.') ? '0.0' : '00';
}

function shapeOf(text: string): string {
  return text.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'A').replace(/[0-9]/g, '0');
}

/** The hash of a chunk's kinds of characters, several of one kind being as one and a mark. */
export function hashChunkShape(chunk: string): number {
  return hashText(shapeOf(chunk).replace(/(.)\1+/gsu, '$1+'));
}
