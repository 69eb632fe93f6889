import { access } from 'node:fs/promises';
import type { CalendarDay } from '../../src/domain/calendar.ts';
import { parseWanted } from '../capture/gather.ts';
import type { Issue } from '../ingest/issues.ts';
import type { Report } from '../ingest/report.ts';
import type { Freshness } from './freshness.ts';
import { ingestWanted, isUnavailable } from './ingest-wanted.ts';
import { isAsked, parseStandingSource } from './window.ts';

/**
 * Asks standing sources for what may be new, and ingests it.
 *
 * @param sources as the list has them
 * @param known when each last answered
 * @returns the report, and when each of them last answered now: one that was not to be had keeps its day, one that is no longer
 *   on the list has none
 * @throws UsageError, before any is asked, for what looks like a source and cannot be read
 */
export async function updateSources(
  sources: readonly string[],
  known: Freshness,
  today: CalendarDay,
  options: Parameters<typeof ingestWanted>[1],
): Promise<{ report: Report; freshness: Freshness }> {
  const specs = sources.filter(isAsked).map((source) => parseStandingSource(source, today, known.get(source)));
  const { files: named } = parseWanted(sources.filter((source) => !isAsked(source)));
  const there = await Promise.all(named.map(async (file) => ({ file, isThere: await isFile(file) })));
  const missing = there.flatMap(({ file, isThere }): Issue[] =>
    isThere ? [] : [{ code: 'source-missing', where: file, what: 'There is no such file' }],
  );
  const files = there.flatMap(({ file, isThere }) => (isThere ? [file] : []));
  const report = await ingestWanted({ specs, files }, options);
  const issues = [...missing, ...report.issues];
  const failed = new Set(issues.filter(isUnavailable).map(({ where }) => where));
  const freshness = sources.flatMap((source) => {
    const day = failed.has(source) ? known.get(source) : today;
    return day === undefined ? [] : [[source, day] as const];
  });
  return { report: { ...report, issues }, freshness: new Map(freshness) };
}

async function isFile(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
