import { gunzipSync } from 'node:zlib';
import { AnswerError } from './source-error.ts';

/** What an answer must be, whatever its Content-Type says. */
export type Expected =
  | { readonly type: 'json'; readonly holds: 'list' | 'object' }
  | {
      readonly type: 'xml';
      /** Names that the root element may have, without prefix. */
      readonly roots: readonly string[];
      /** Looks closer. @throws AnswerError */
      readonly verify?: (text: string) => void;
    }
  | { readonly type: 'gzip' };

/** Bytes of an answer that are read at most, packed or not. */
export const SIZE_LIMIT = 100_000_000;

const WEB_PAGE = /^\s*(?:<!doctype\s+html|<html|<head|<body)\b/i;
/** What may stand before a root element. A document type with definitions of its own is none of our sources', and can be a bomb. */
const PROLOGUE = /\s*(?:<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>)/y;
const ROOT = /\s*<(?:[\w.-]{1,100}:)?([\w.-]{1,100})(?=[\s/>])/y;
const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;

/**
 * Tells whether an answer is whole and of the kind that was expected.
 *
 * @param contentType the header, asked only for the encoding of what is not UTF-8
 * @returns what to keep: the bytes as they came; or UTF-8, where another encoding was declared
 * @throws AnswerError
 */
export function checkAnswer(bytes: Uint8Array, expected: Expected, contentType: string): Uint8Array {
  if (expected.type === 'gzip') {
    checkGzip(bytes);
    return bytes;
  }
  const { text, isUtf8 } = decode(bytes, contentType);
  if (expected.type === 'json') checkJson(text, expected.holds);
  else {
    checkXml(text, expected.roots);
    expected.verify?.(text);
  }
  return isUtf8 ? bytes : new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array, contentType: string): { text: string; isUtf8: boolean } {
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, isUtf8: true };
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  const declared = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? DECLARED_ENCODING.exec(beginning)?.[1];
  const text = declared === undefined ? undefined : decodeAs(declared, bytes);
  if (text === undefined) throw damaged('sent text that is not UTF-8, nor of another encoding that it names');
  return { text, isUtf8: false };
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function checkJson(text: string, holds: 'list' | 'object'): void {
  if (WEB_PAGE.test(text)) throw damaged('sent a web page instead of JSON');
  if (text.trim() === '') throw damaged('sent nothing');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged('sent JSON that is broken or not whole', error);
  }
  const isList = Array.isArray(value);
  if (value === null || typeof value !== 'object' || isList !== (holds === 'list'))
    throw damaged(`sent JSON that holds no ${holds}`);
}

function checkXml(text: string, roots: readonly string[]): void {
  const expected = roots.map((root) => `<${root}>`).join(' or ');
  if (WEB_PAGE.test(text)) throw damaged(`sent a web page instead of XML with ${expected}`);
  const start = rootStart(text);
  ROOT.lastIndex = start;
  const root = ROOT.exec(text)?.[1];
  if (root === undefined) throw damaged(text.trim() === '' ? 'sent nothing' : `sent no XML with ${expected}`);
  if (!roots.includes(root)) throw damaged(`sent XML with <${root}> instead of ${expected}`);
  if (!isClosed(text.slice(start).trimStart(), root)) throw damaged('sent XML that is not whole');
}

function rootStart(text: string): number {
  let start = 0;
  for (;;) {
    PROLOGUE.lastIndex = start;
    if (!PROLOGUE.test(text)) return start;
    start = PROLOGUE.lastIndex;
  }
}

function isClosed(element: string, root: string): boolean {
  const end = element.slice(-2000).trimEnd();
  const tag = end.slice(end.lastIndexOf('</'));
  const name = /^<\/(?:[\w.-]+:)?([\w.-]+)\s*>(?:\s*<!--[^>]*-->)*$/.exec(tag)?.[1];
  return name === root || (element.lastIndexOf('<') === 0 && end.endsWith('/>'));
}

function checkGzip(bytes: Uint8Array): void {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) throw damaged('sent something else than a gzip file');
  try {
    gunzipSync(bytes, { maxOutputLength: SIZE_LIMIT });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(SIZE_LIMIT, error);
    throw damaged('sent a gzip file that is broken or not whole', error);
  }
}

/** An answer over the limit, which will be as large the next time. */
export function tooLarge(limit: number, cause?: unknown): AnswerError {
  return new AnswerError(`sent more than ${limit / 1e6} MB`, { isTransient: false, cause });
}

function damaged(message: string, cause?: unknown): AnswerError {
  return new AnswerError(message, { isTransient: true, cause });
}
