/** One start tag: its name in small letters, and its attributes as a browser reads them; of two with one name, the first. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const MARKUP = /<(?:!--|([a-z][^\s/>]*))/gi;
const ATTRIBUTE = /[\s/]+([^\s/>="']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;
const REFERENCE = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|amp|lt|gt|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: '\u00a0' };
/** Elements that hold no tags, whatever their text looks like. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript']);

/**
 * The start tags of a page in their order, in one pass. What looks like a tag within a comment, a script or another tag's attribute
 * is none. This is no parser of HTML: it knows neither end tags nor which element lies in which, which nobody asks here.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function* htmlTags(html: string): Generator<HtmlTag> {
  let at = 0;
  while (at < html.length) {
    MARKUP.lastIndex = at;
    const match = MARKUP.exec(html);
    if (match === null) return;
    const name = match[1]?.toLowerCase();
    if (name === undefined) {
      // `<!-->` is a whole comment.
      at = endOf(html, '-->', MARKUP.lastIndex - 2);
      continue;
    }
    const { attributes, end } = readAttributes(html, MARKUP.lastIndex);
    at = RAW.has(name) ? endOfRaw(html, name, end) : end;
    yield { name, attributes };
  }
}

function readAttributes(html: string, start: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let end = start;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const match = ATTRIBUTE.exec(html);
    if (match === null) return { attributes, end };
    end = ATTRIBUTE.lastIndex;
    const [, name = '', double, single, bare] = match;
    if (!attributes.has(name.toLowerCase()))
      attributes.set(name.toLowerCase(), withoutReferences(double ?? single ?? bare ?? ''));
  }
}

function endOf(html: string, closing: string, start: number): number {
  const found = html.indexOf(closing, start);
  return found === -1 ? html.length : found + closing.length;
}

function endOfRaw(html: string, name: string, start: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = start;
  return closing.exec(html) === null ? html.length : closing.lastIndex;
}

/**
 * Text with HTML's character references read: numbers, and the names that serialisers write. Others stay as they are.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#escapingString
 */
function withoutReferences(text: string): string {
  return text.replace(REFERENCE, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
}
