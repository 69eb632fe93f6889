import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type CalendarDay, CalendarDaySchema } from '../../src/domain/calendar.ts';

const FreshnessSchema = z.record(z.string(), CalendarDaySchema);

/** Per standing source, the day on which it last answered and was ingested. */
export type Freshness = ReadonlyMap<string, CalendarDay>;

/**
 * What is known of a site's freshness; nothing where the file is missing. A file that cannot be read counts as missing, since to
 * ask again does no harm.
 */
export async function readFreshness(file: string): Promise<Freshness> {
  try {
    return new Map(Object.entries(FreshnessSchema.parse(JSON.parse(await readFile(file, 'utf8')))));
  } catch {
    return new Map();
  }
}

/** The same for the file, sources in the order of their names. */
export function formatFreshness(freshness: Freshness): string {
  const sorted = [...freshness].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}
