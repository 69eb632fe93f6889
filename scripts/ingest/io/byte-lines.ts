const NEWLINE = 0x0a;

/**
 * Parts a stream of bytes into lines, without their `\n`; the last one need not end in it. Only what lies between two
 * newlines is held. `readline` would also part at U+2028, which may stand in JSON as it is.
 *
 * @param limit bytes of a line that are held; of a longer one, only one byte more comes
 */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array[]> {
  let begun: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    const kept = part.subarray(0, Math.max(0, limit + 1 - length));
    length += kept.length;
    if (kept.length > 0) begun.push(kept);
  };
  for await (const chunk of chunks) {
    const lines: Uint8Array[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      lines.push(joined(begun));
      begun = [];
      length = 0;
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (begun.length > 0) yield [joined(begun)];
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
}
