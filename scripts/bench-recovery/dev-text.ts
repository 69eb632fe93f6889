import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { RecoveredInline } from '../ingest/recovery/recover-maths.ts';

/** A text as its author wrote it, and as a damaging source shows it. */
export interface DevText {
  readonly key: string;
  readonly damaged: string;
  readonly inline: readonly RecoveredInline[];
}

const DevTextSchema: z.ZodType<DevText> = z.object({
  key: z.string(),
  damaged: z.string(),
  inline: z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), value: z.string() }),
      z.object({ type: z.literal('math'), tex: z.string() }),
    ]),
  ),
});

/**
 * Reads a file of JSON Lines.
 *
 * @throws where a line is not such a text, since figures of a part would mislead
 */
export async function readDevTexts(path: string): Promise<DevText[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [parseDevText(line, `${path}:${index + 1}`)]));
}

function parseDevText(line: string, where: string): DevText {
  try {
    return DevTextSchema.parse(JSON.parse(line));
  } catch (error) {
    const form = '{"key", "damaged", "inline"}, its inline of text and math';
    throw new Error(`${where}: it is no dev text. Write ${form}.`, { cause: error });
  }
}
