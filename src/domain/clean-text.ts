const UNPUBLISHABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_SPACE = /[ \t\n\v\f\r\u0085\u2028\u2029]+/g;

/**
 * Text as this site publishes it: control characters, noncharacters and unpaired surrogates become U+FFFD, byte order marks
 * go, and any run of spaces, tabs and line ends becomes one space. No-break and other typographic spaces stay, and so do
 * bidirectional marks.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function cleanText(text: string): string {
  return text.replaceAll('\ufeff', '').replace(UNPUBLISHABLE, '\ufffd').replace(LINE_SPACE, ' ');
}

/** Whether {@link cleanText} would replace characters of the text, beyond its white space. */
export function isPublishable(text: string): boolean {
  return text.search(UNPUBLISHABLE) === -1;
}
