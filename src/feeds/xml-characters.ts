/**
 * Text without the characters that XML 1.0 forbids even when escaped: control characters, unpaired surrogates, U+FFFE, U+FFFF.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function xmlCharacters(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
