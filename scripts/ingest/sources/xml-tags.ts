/** A tag of an element, found in a text that need not be XML. */
export interface XmlTag {
  readonly kind: 'opening' | 'closing' | 'empty';
  readonly start: number;
  readonly end: number;
}

/** Where an element may begin, and where it ends if it has an end. */
export interface XmlPiece {
  readonly start: number;
  readonly end?: number;
}

/** Where elements of these names stand in a text that need not be XML, in its order. Takes linear time. */
export function xmlPieces(source: string, names: readonly string[]): XmlPiece[] {
  const pieces: XmlPiece[] = [];
  let open: number | undefined;
  for (const { kind, start, end } of xmlTags(source, names)) {
    if (kind === 'empty') pieces.push({ start, end });
    else if (open !== undefined) pieces.push(kind === 'closing' ? { start: open, end } : { start: open });
    open = kind === 'opening' ? start : undefined;
  }
  if (open !== undefined) pieces.push({ start: open });
  return pieces;
}

/** The tags of these names, without prefix; what stands in comments and CDATA is none. Takes linear time. */
export function* xmlTags(source: string, names: readonly string[]): Generator<XmlTag> {
  const tag = new RegExp(
    String.raw`<!--|<!\[CDATA\[|<(/?)(?:[\w.-]{1,40}:)?(?:${names.join('|')})(?=[\s/>])[^<>]*>`,
    'g',
  );
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
