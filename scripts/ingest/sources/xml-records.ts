import type { Issue } from '../issues.ts';
import type { Capture } from './source.ts';
import { decodeTwiceEncoded } from './twice-encoded.ts';
import { elementsNamed, parseXmlText, placeInText, type XmlElement, type XmlFault, xmlSource } from './xml.ts';

/** One record's element and the place where it begins. */
export interface XmlRecord {
  readonly element: XmlElement;
  /** For reports: `answer.xml:42`. */
  readonly where: string;
}

/** What was read of a file of XML records. */
export interface XmlRecords {
  /** Undefined where the file is not well-formed as a whole. */
  readonly root?: XmlElement;
  /** The text in front of the first record. */
  readonly head: string;
  readonly records: readonly XmlRecord[];
  readonly issues: readonly Issue[];
}

/** Where a record may begin, and where it ends if it has an end. */
interface Piece {
  readonly start: number;
  readonly end?: number;
}

/**
 * Reads the records of an XML file: elements of one name, at any depth. Where the file is not well-formed, because it breaks
 * off or because one record is broken, the others are read one by one, and what is lost is reported.
 *
 * @param name the records' element, without prefix
 */
export function readXmlRecords({ path, text }: Capture, name: string): XmlRecords {
  const decoded = decodeTwiceEncoded(text);
  if (decoded === undefined) return readRecords(path, text, name);
  const read = readRecords(path, decoded, name);
  const issue: Issue = { code: 'capture-encoding', where: path, what: 'The file is UTF-8 that was encoded once more' };
  return { ...read, issues: [issue, ...read.issues] };
}

function readRecords(path: string, text: string, name: string): XmlRecords {
  const source = xmlSource(text);
  const lineOf = lineCounter(source);
  const parsed = parseXmlText(source);
  if (parsed.ok) {
    const elements = elementsNamed(parsed.root, name);
    const records = elements.map((element) => ({ element, where: `${path}:${lineOf(element.start)}` }));
    return { root: parsed.root, head: source.slice(0, elements[0]?.start), records, issues: [] };
  }
  const pieces = parsed.kind === 'refused' ? [] : cutRecords(source, name);
  if (pieces.length === 0) {
    const issue: Issue = { code: 'capture-unreadable', where: path + parsed.at, what: parsed.reason };
    return { head: source, records: [], issues: [issue] };
  }
  const records: XmlRecord[] = [];
  const issues: Issue[] = [];
  const last = pieces.at(-1);
  const isCut = !endsWhole(source);
  for (const piece of pieces) {
    const where = `${path}:${lineOf(piece.start)}`;
    const read = readPiece(source, piece);
    if (read.ok) records.push({ element: read.root, where });
    else if (piece === last && isCut && piece.end === undefined)
      issues.push({ code: 'capture-truncated', where, what: 'The file breaks off in this record' });
    else issues.push({ code: 'record-malformed', where: path + placeInText(source, read.index), what: read.reason });
  }
  if (isCut && last?.end !== undefined) {
    const where = path + placeInText(source, source.trimEnd().length);
    issues.push({ code: 'capture-truncated', where, what: 'The file breaks off after this record' });
  }
  // All records were read, and still the file is not well-formed.
  if (issues.length === 0) issues.push({ code: 'record-malformed', where: path + parsed.at, what: parsed.reason });
  return { head: source.slice(0, pieces[0]?.start), records, issues };
}

/** The local name of a file's root element, from its first lines; undefined where they are no XML. */
export function rootName(text: string): string | undefined {
  const head = text.slice(0, 5000).replace(/^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE[^>]*>\s*){0,9}/i, '');
  return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(head)?.[1];
}

function readPiece(source: string, { start, end }: Piece): { ok: true; root: XmlElement } | XmlFault {
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

/** A tag of a record's element. */
interface Tag {
  readonly kind: 'opening' | 'closing' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** Where elements of a name stand in a text that need not be XML. Takes linear time. */
function cutRecords(source: string, name: string): Piece[] {
  const pieces: Piece[] = [];
  let open: number | undefined;
  for (const { kind, start, end } of tagsOf(source, name)) {
    if (kind === 'empty') pieces.push({ start, end });
    else if (open !== undefined) pieces.push(kind === 'closing' ? { start: open, end } : { start: open });
    open = kind === 'opening' ? start : undefined;
  }
  if (open !== undefined) pieces.push({ start: open });
  return pieces;
}

/** The tags of a name; what stands in comments and CDATA is none. */
function* tagsOf(source: string, name: string): Generator<Tag> {
  const tag = new RegExp(String.raw`<!--|<!\[CDATA\[|<(/?)(?:[\w.-]{1,40}:)?${name}(?=[\s/>])[^<>]*>`, 'g');
  const endless = new Set<string>();
  for (let found = tag.exec(source); found !== null; found = tag.exec(source)) {
    const [text, slash] = found;
    const position = { start: found.index, end: tag.lastIndex };
    if (slash === undefined) tag.lastIndex = behind(source, text === '<!--' ? '-->' : ']]>', position.end, endless);
    else if (slash === '/') yield { kind: 'closing', ...position };
    else yield { kind: text.endsWith('/>') ? 'empty' : 'opening', ...position };
  }
}

/** The index behind the next mark; where there is none, the index itself. A mark found missing is not looked for again. */
function behind(source: string, mark: string, from: number, endless: Set<string>): number {
  const end = endless.has(mark) ? -1 : source.indexOf(mark, from);
  if (end === -1) endless.add(mark);
  return end === -1 ? from : end + mark.length;
}

/** Counts lines, from 1, for indexes that never go back. */
function lineCounter(source: string): (index: number) => number {
  let line = 1;
  let next = source.indexOf('\n');
  return (index) => {
    while (next !== -1 && next < index) {
      line += 1;
      next = source.indexOf('\n', next + 1);
    }
    return line;
  };
}
