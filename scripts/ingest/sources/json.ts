/** What a JSON text holds, or where it stops being JSON. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false; at: string; reason: string };

/**
 * Parses JSON without throwing.
 *
 * @returns the value; else `at`, the place as `:line:column` from 1, to put behind a file's name
 */
export function parseJson(text: string): ParsedJson {
  const source = text.replace(/^\uFEFF/, '');
  const parsed = parse(source);
  if ('value' in parsed) return { ok: true, value: parsed.value };
  const reason = `The file is no valid JSON${parsed.isCutOff ? ': it breaks off here' : ''}`;
  const before = (parsed.isCutOff ? source.trimEnd() : source.slice(0, brokenAt(source))).split('\n');
  return { ok: false, at: `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, reason };
}

/** The value, or whether more text could mend what is wrong. */
function parse(source: string): { value: unknown } | { isCutOff: boolean } {
  try {
    return { value: JSON.parse(source) };
  } catch (error) {
    const message = String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    return { isCutOff: /Unexpected end|Unterminated/.test(message) || Number(position) >= source.length };
  }
}

/**
 * The index of the first character that cannot be: the end of the shortest beginning that no more text could mend. V8 does
 * not tell it for a comma too many, the commonest of all errors.
 */
function brokenAt(source: string): number {
  let [whole, broken] = [0, source.length];
  while (broken - whole > 1) {
    const middle = Math.floor((whole + broken) / 2);
    const parsed = parse(source.slice(0, middle));
    if ('value' in parsed || parsed.isCutOff) whole = middle;
    else broken = middle;
  }
  return broken - 1;
}
