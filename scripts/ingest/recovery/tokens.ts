import { nameClass } from './names.ts';
import { codeIn, isVerbatim } from './verbatim.ts';
import { type Word, wordOf } from './words.ts';

/** A word, a number or one other character of a damaged text. White space parts tokens and is none itself. */
export class Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly isSpaced: boolean;
  /** The run of characters without white space that it stands in. */
  readonly chunk: Chunk;
  /** Index of the bracket that it closes or opens, of the bracket that it stands in; -1 for none. */
  partner = -1;
  outer = -1;

  constructor(word: Word, start: number, end: number, chunk: Chunk) {
    this.word = word;
    this.start = start;
    this.end = end;
    this.isSpaced = start === chunk.start;
    this.chunk = chunk;
  }

  get text(): string {
    return this.word.text;
  }
}

/** A run of characters without white space. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** It is an address, an identifier or code, where nothing is maths. */
  readonly isVerbatim: boolean;
  /** See `nameClass`. */
  readonly name: number;
}

/** Which brackets each closing one may close; half-open intervals pair two kinds. */
const openersByCloser: ReadonlyMap<string, string> = new Map([
  [')', '(['],
  [']', '(['],
  ['}', '{'],
]);

/** A damaged text's tokens in reading order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const code = codeIn(text);
  let at = 0;
  for (;;) {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (at === text.length) break;
    const start = at;
    const isCode = code.some((span) => start < span.end && start >= span.start);
    const chunk = chunkAt(text, at, isCode);
    while (at < chunk.end) {
      const end = endOfToken(text, at);
      tokens.push(new Token(wordOf(text.slice(at, end)), at, end, chunk));
      at = end;
    }
  }
  matchBrackets(tokens);
  return tokens;
}

function chunkAt(text: string, start: number, isCode: boolean): Chunk {
  let end = start;
  let isTelling = false;
  let isName = false;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (isSpace(code)) break;
    if (code === fullStop || code === colon || code === underscore) isTelling = true;
    if (code === caret || code === hyphen || (end > start && isCapital(code))) isName = true;
  }
  const own = isTelling || isName ? text.slice(start, end) : '';
  return { start, end, isVerbatim: isCode || (isTelling && isVerbatim(own)), name: isName ? nameClass(own) : 0 };
}

const caret = 94;
const underscore = 95;
const hyphen = 45;
const colon = 58;
const fullStop = 46;

/** White space as `\s` has it. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && /\s/.test(String.fromCharCode(code));
}

/** Where the word, number or character ends that begins at a place. */
function endOfToken(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (isDigit(first)) return endOfNumber(text, start);
  if (!isLetter(first)) return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  let end = start + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

/** Digits, with a decimal part. */
function endOfNumber(text: string, start: number): number {
  const end = endOfDigits(text, start);
  if (text.charCodeAt(end) !== fullStop) return end;
  const decimals = endOfDigits(text, end + 1);
  return decimals > end + 1 ? decimals : end;
}

function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function matchBrackets(tokens: readonly Token[]): void {
  const open: number[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.word.isBracket) {
      const opener = tokens[open.at(-1) ?? -1];
      if (opener && openersByCloser.get(token.text)?.includes(opener.text)) {
        token.partner = open.pop() ?? -1;
        opener.partner = index;
      }
    }
    token.outer = open.at(-1) ?? -1;
    if (token.word.isBracket && !openersByCloser.has(token.text)) open.push(index);
  }
}
