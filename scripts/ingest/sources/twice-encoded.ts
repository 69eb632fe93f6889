/**
 * The text that was meant where one was encoded as UTF-8 twice, its bytes taken for Latin-1 in between: `WeiÃŸl` for `Weißl`.
 *
 * @returns undefined where the text is not so as a whole, in every letter that is not ASCII
 */
export function decodeTwiceEncoded(text: string): string | undefined {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return undefined;
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
