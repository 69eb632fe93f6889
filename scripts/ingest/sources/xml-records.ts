import type { Issue } from '../issues.ts';
import type { Capture } from './source.ts';
import { decodeTwiceEncoded } from './twice-encoded.ts';
import { elementsNamed, parseXmlText, type XmlElement, type XmlFault, xmlSource } from './xml.ts';
import { type XmlPiece, xmlPieces } from './xml-tags.ts';

/** One record's element and the place where it begins. */
export interface XmlRecord {
  readonly element: XmlElement;
  /** For reports: `answer.xml:42`. */
  readonly where: string;
  /** Where it begins in the text that was read. */
  readonly start: number;
}

/** What was read of a file of XML records. */
export interface XmlRecords {
  /** Undefined where the file is not well-formed as a whole. */
  readonly root?: XmlElement;
  /** The text that was read. */
  readonly source: string;
  /** The text in front of the first record. */
  readonly head: string;
  readonly records: readonly XmlRecord[];
  readonly issues: readonly Issue[];
  /** Those of the issues that tell of a record that could not be read, in its order, and where it begins in the text. */
  readonly lost: ReadonlyMap<Issue, number>;
}

/**
 * Reads the records of an XML file: elements of one name or of several, at any depth. Where the file is not well-formed, because it breaks
 * off or because one record is broken, the others are read one by one, and what is lost is reported.
 *
 * @param names the records' elements, without prefix
 */
export function readXmlRecords({ path, text }: Capture, ...names: readonly string[]): XmlRecords {
  const decoded = decodeTwiceEncoded(text);
  if (decoded === undefined) return readRecords(path, text, names);
  const read = readRecords(path, decoded, names);
  const issue: Issue = { code: 'capture-encoding', where: path, what: 'The file is UTF-8 that was encoded once more' };
  return { ...read, issues: [issue, ...read.issues] };
}

function readRecords(path: string, text: string, names: readonly string[]): XmlRecords {
  const source = xmlSource(text);
  const placeOf = placeCounter(source);
  const parsed = parseXmlText(source);
  if (parsed.ok) {
    const elements = elementsNamed(parsed.root, ...names);
    const records = elements.map((element) => {
      const { start } = element;
      return { element, start, where: `${path}:${placeOf(start).line}` };
    });
    const head = source.slice(0, elements[0]?.start);
    return { root: parsed.root, source, head, records, issues: [], lost: new Map() };
  }
  const pieces = parsed.kind === 'refused' ? [] : xmlPieces(source, names);
  if (pieces.length === 0) {
    const issue: Issue = { code: 'capture-unreadable', where: path + parsed.at, what: parsed.reason };
    return { source, head: source, records: [], issues: [issue], lost: new Map() };
  }
  const records: XmlRecord[] = [];
  const lost = new Map<Issue, number>();
  const last = pieces.at(-1);
  const isCut = !endsWhole(source);
  for (const piece of pieces) {
    const { start } = piece;
    const where = `${path}:${placeOf(start).line}`;
    const read = readPiece(source, piece);
    if (read.ok) records.push({ element: read.root, where, start });
    else if (piece === last && isCut && piece.end === undefined)
      lost.set({ code: 'capture-truncated', where, what: 'The file breaks off in this record' }, start);
    else {
      const { line, column } = placeOf(read.index);
      lost.set({ code: 'record-malformed', where: `${path}:${line}:${column}`, what: read.reason }, start);
    }
  }
  const issues = [...lost.keys()];
  if (isCut && last?.end !== undefined) {
    const { line, column } = placeOf(source.trimEnd().length);
    const what = 'The file breaks off after this record';
    issues.push({ code: 'capture-truncated', where: `${path}:${line}:${column}`, what });
  }
  // All records were read, and still the file is not well-formed.
  if (issues.length === 0) issues.push({ code: 'record-malformed', where: path + parsed.at, what: parsed.reason });
  return { source, head: source.slice(0, pieces[0]?.start), records, issues, lost };
}

/** The local name of a file's root element, from its first lines; undefined where they are no XML. */
export function rootName(text: string): string | undefined {
  const head = text.slice(0, 5000).replace(/^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE[^>]*>\s*){0,9}/i, '');
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(head)?.[1];
}

function readPiece(source: string, { start, end }: XmlPiece): { ok: true; root: XmlElement } | XmlFault {
  if (end === undefined) {
    const reason = 'The record has no end';
    return { ok: false, kind: 'malformed', index: start, at: '', reason };
  }
  const parsed = parseXmlText(source.slice(start, end));
  if (parsed.ok) return parsed;
  return { ...parsed, index: start + parsed.index, reason: parsed.reason.replace('The file', 'The record') };
}

/** Whether a text ends with the end tag of its root element. */
function endsWhole(source: string): boolean {
  return new RegExp(String.raw`</(?:[\w.-]{1,40}:)?${rootName(source) ?? ''}\s*>\s*$`).test(source.slice(-1000));
}

/** Counts lines and columns, from 1, for indexes that never go back. */
function placeCounter(source: string): (index: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  let next = source.indexOf('\n');
  return (index) => {
    while (next !== -1 && next < index) {
      line += 1;
      start = next + 1;
      next = source.indexOf('\n', start);
    }
    return { line, column: index - start + 1 };
  };
}
