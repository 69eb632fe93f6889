/** What is said of the two signs that MDX reads as code. */
export const SAID_BRACE = 'A { opens an expression in MDX; write \\{ for the character';
export const SAID_ANGLE = 'A < opens an element in MDX; write \\< for the character';

/** Says why an entry's body is no MDX, and where. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  /** Line and column of the body, from 1. */
  readonly line: number;
  readonly column: number;
  /** The message without the place. */
  readonly reason: string;

  constructor(place: Place, reason: string, cause: unknown) {
    super(`line ${place.line}, column ${place.column} of the body: ${reason}`, { cause });
    this.line = place.line;
    this.column = place.column;
    this.reason = reason;
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What the parsers of MDX throw: a VFileMessage. */
interface ParserMessage extends Partial<Place> {
  readonly reason?: string;
  readonly source?: string;
}

/**
 * What a parser of MDX said of a body, in words for the person who typed it: mostly a sign that was meant as a character.
 *
 * @param cause what the parser threw
 */
export function toBodyError(body: string, cause: unknown): BodyError {
  const { line = 1, column = 1, source, reason = String(cause) } = cause as ParserMessage;
  const place = { line, column };
  if (source === 'micromark-extension-mdx-expression') {
    return new BodyError(openBrace(body, place), SAID_BRACE, cause);
  }
  if (source === 'micromark-extension-mdxjs-esm') {
    const said =
      'A paragraph that begins with import or export is code in MDX; write &#x69;mport or &#x65;xport for the word';
    return new BodyError(place, said, cause);
  }
  if (source === 'micromark-extension-mdx-jsx' || source === 'mdast-util-mdx-jsx') {
    return new BodyError(tagPlace(reason) ?? lastTag(body, place), SAID_ANGLE + elementReason(reason), cause);
  }
  return new BodyError(place, reason, cause);
}

/** Nothing where the sign begins no name; what the parser says where an element may have been meant, and its notes. */
function elementReason(reason: string): string {
  const note = /\(note: .*\)$/.exec(reason)?.[0];
  if (note !== undefined) return ` ${note}`;
  return /before name/.test(reason) ? '' : ` (${reason.replace(/ \([\d:-]+\)/, '')})`;
}

/** An element that is not closed has its place in the reason: `(3:1-3:7)`. */
function tagPlace(reason: string): Place | undefined {
  const [, line, column] = /\((\d+):(\d+)-/.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

/** The innermost brace that is open at a place. */
function openBrace(body: string, place: Place): Place {
  const before = textBefore(body, place);
  let closed = 0;
  for (const { 0: sign, index } of [...before.matchAll(/(?<!\\)[{}]/g)].reverse()) {
    if (sign === '}') closed += 1;
    else if (closed === 0) return placeOf(before.slice(0, index));
    else closed -= 1;
  }
  return place;
}

function lastTag(body: string, place: Place): Place {
  const index = textBefore(body, place).lastIndexOf('<');
  return index === -1 ? place : placeOf(body.slice(0, index));
}

function textBefore(body: string, { line, column }: Place): string {
  const lines = body.split('\n').slice(0, line);
  return [...lines.slice(0, -1), (lines.at(-1) ?? '').slice(0, column - 1)].join('\n');
}

function placeOf(before: string): Place {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
