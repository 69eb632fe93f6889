/** What a JSON text holds, or where it stops being JSON. */
export type ParsedJson = { ok: true; value: unknown } | { ok: false; at: string; reason: string };

/**
 * Parses JSON without throwing.
 *
 * @returns the value; else `at`, the place as `:line:column` from 1, to put behind a file's name; empty where the
 *   engine does not tell it
 */
export function parseJson(text: string): ParsedJson {
  const source = text.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(source) };
  } catch (error) {
    const message = String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    const isCutOff = /Unexpected end|Unterminated/.test(message) || Number(position) >= source.length;
    const reason = isCutOff ? 'the JSON breaks off' : 'the JSON is malformed';
    if (!isCutOff && position === undefined) return { ok: false, at: '', reason };
    const before = source.slice(0, isCutOff ? source.length : Number(position)).split('\n');
    return { ok: false, at: `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`, reason };
  }
}
