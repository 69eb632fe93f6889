import type { Recover } from '../ingest/fragment-recovery.ts';

/** A line's recovery as JSON; or what is wrong with the line and what to do about it, as two sentences. */
export type RecoveredLine = { ok: true; json: string } | { ok: false; problem: string };

const FORM = 'Write {"key": "…", "damaged": "…"} on one line';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Recovers one line of JSON.
 *
 * @param bytes `{"key", "damaged"}`, two strings, as UTF-8; other members are passed over
 * @returns `{"key", "inline", "confidence"}`, the confidence in thousandths; or undefined for a blank line
 */
export function recoverLine(bytes: Uint8Array, recover: Recover): RecoveredLine | undefined {
  // A byte order mark may also stand where two files were joined; decoding drops it.
  const line = attempt(() => utf8.decode(bytes));
  if (line === undefined) return refuse('it is not UTF-8', 'Save the file as UTF-8');
  if (line.trim() === '') return undefined;
  const record = attempt((): unknown => JSON.parse(line));
  if (record === undefined) return refuse('it is not JSON', FORM);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return refuse('it is no object', FORM);
  for (const name of ['key', 'damaged']) {
    if (!Object.hasOwn(record, name)) return refuse(`it has no ${name}`, FORM);
  }
  const { key, damaged } = record as { key: unknown; damaged: unknown };
  if (typeof key !== 'string') return refuse('its key is no string', FORM);
  if (typeof damaged !== 'string') return refuse('its damaged is no string', FORM);
  try {
    const { inline, confidence } = recover(damaged);
    return { ok: true, json: JSON.stringify({ key, inline, confidence: Math.round(confidence * 1000) / 1000 }) };
  } catch (error) {
    // One text that recovery stumbles over must not cost the thousands after it.
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`recovery failed on it (${reason})`, 'This is a bug of Broadsheet: report the line');
  }
}

function refuse(what: string, remedy: string): RecoveredLine {
  return { ok: false, problem: `${what}. ${remedy}.` };
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
