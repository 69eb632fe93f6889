import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';

/** An element as it was parsed; names keep their prefixes. */
export type { XmlElement };

/** What an XML text holds, or where it stops being XML. */
export type ParsedXml = { ok: true; root: XmlElement } | XmlFault;

/** Why a text is no XML. */
export interface XmlFault {
  readonly ok: false;
  /** The place as `:line:column`, and as an index in {@link xmlSource}. */
  readonly at: string;
  readonly index: number;
  /** A sentence without full stop. */
  readonly reason: string;
  /** `cut-off`: more text could mend it; `refused`: it is what nobody needs and some use to do harm. */
  readonly kind: 'cut-off' | 'refused' | 'malformed';
}

// What the parser says, as the rest of "The file is no valid XML: …".
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^Invalid character|resolves to an invalid/, 'a character that XML forbids stands here'],
  [/^Named entity isn't defined: (&[^;]{0,40};)/, 'it defines no entity $1'],
  [/^(?:Unterminated|Invalid character) reference/, 'a "&" here stands for nothing'],
  [/^Missing end tag for element ([^ ]{1,60})/, 'the end tag of <$1> is missing here'],
  [/^Root element is missing/, 'no element was found'],
  [/^Extra content/, 'something stands behind the last element'],
];

const FORBIDDEN = /[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Parses XML without throwing. Elements have `start`, their index in the text with line ends as `\n` and no byte order mark
 * ({@link xmlSource}). A document type with declarations of its own is refused, since nothing that is read here needs one.
 *
 * @returns the root element; else `at`, the place to put behind a file's name
 * @see https://www.w3.org/TR/xml/
 */
export function parseXmlText(text: string): ParsedXml {
  const source = xmlSource(text);
  const subset = internalSubset(source);
  if (subset !== -1) return fault(source, subset, 'it defines entities of its own, which are not read', 'refused');
  try {
    const { root } = parseXml(source, { includeOffsets: true });
    return root === null ? fault(source, 0, 'no element was found') : { ok: true, root };
  } catch (error) {
    if (!(error instanceof XmlError)) {
      return fault(source, 0, 'its elements are nested too deeply', 'refused');
    }
    const at = placeOf(error, source);
    if (isCutOff(error, source.slice(at))) return fault(source, at, 'it breaks off here', 'cut-off');
    return fault(source, at, reasonOf(error.message));
  }
}

/** A text as it is parsed: line ends are `\n`, and a byte order mark is gone. */
export function xmlSource(text: string): string {
  // The parser replaces carriage returns too, in quadratic time.
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** The place of an index in a text as `:line:column`, from 1. */
function placeInText(text: string, index: number): string {
  let line = 1;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1 && end < index; end = text.indexOf('\n', start)) {
    line += 1;
    start = end + 1;
  }
  return `:${line}:${index - start + 1}`;
}

/** The child elements. */
export function childElements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement);
}

/** The child elements of a name, whatever their prefix. */
export function childrenNamed(element: XmlElement, localName: string): XmlElement[] {
  return childElements(element).filter((child) => localNameOf(child) === localName);
}

/** The first child element of a name, whatever its prefix. */
export function childNamed(element: XmlElement, localName: string): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement => child instanceof XmlElement && localNameOf(child) === localName,
  );
}

/** The elements of these names at any depth, in the order of the text, whatever their prefix; none within one another. */
export function elementsNamed(root: XmlElement, ...localNames: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (localNames.includes(localNameOf(element))) found.push(element);
    else for (const child of childElements(element).reverse()) waiting.push(child);
  }
  return found;
}

/** A name without its prefix: `record` for `oai:record`. */
export function localNameOf(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(':') + 1);
}

/** All text within an element, as written; `''` where there is no element. */
export function textOf(element: XmlElement | undefined): string {
  let text = '';
  const waiting = [...(element?.children ?? [])].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node instanceof XmlText) text += node.text;
    else if (node instanceof XmlElement) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return text;
}

/** The value of an attribute, whatever its prefix. */
export function attributeOf(element: XmlElement | undefined, localName: string): string | undefined {
  const entry = Object.entries(element?.attributes ?? {}).find(([name]) => name.replace(/^.*:/, '') === localName);
  return entry?.[1];
}

function fault(source: string, index: number, what: string, kind: XmlFault['kind'] = 'malformed'): XmlFault {
  return { ok: false, at: placeInText(source, index), index, reason: `The file is no valid XML: ${what}`, kind };
}

/** Whether more text could mend it. */
function isCutOff({ message }: XmlError, rest: string): boolean {
  if (/^(?:Root|Invalid)/.test(message)) return false;
  return !rest.includes('>') || /^Unclosed (?:CDATA|comment|attribute)/.test(message);
}

function reasonOf(message: string): string {
  for (const [pattern, reason] of REASONS) {
    const found = pattern.exec(message);
    if (found !== null) return reason.replace('$1', () => found[1] ?? '');
  }
  return `${message.replace(/ \(line.*$/s, '').slice(0, 100)}`;
}

/** Where a document type in front of the root element opens a list of declarations; -1 where none does. */
function internalSubset(source: string): number {
  const start = source.indexOf('<!DOCTYPE');
  const root = source.search(/<[\p{L}_:]/u);
  if (start === -1 || (root !== -1 && root < start)) return -1;
  const opening = source.indexOf('[', start);
  const end = source.indexOf('>', start);
  return opening !== -1 && (end === -1 || opening < end) ? opening : -1;
}

/** The index of an error in UTF-16 units; the parser counts characters, and loses count at one that XML forbids. */
function placeOf({ message, pos: position }: XmlError, source: string): number {
  if (message.startsWith('Invalid character (')) return source.search(FORBIDDEN);
  if (!/[\uD800-\uDBFF]/.test(source)) return position;
  let index = 0;
  for (let count = 0; count < position && index < source.length; count += 1)
    index += (source.codePointAt(index) ?? 0) > 0xff_ff ? 2 : 1;
  return index;
}
