import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type CalendarDay, CalendarDaySchema } from '../../src/domain/calendar.ts';
import { removeLeftovers, writeAtomically } from '../ingest/io/write-atomically.ts';

const FOLDER = 'captures/fetched';
const LOG = 'log.json';

const RecordSchema = z.object({
  retrieved: CalendarDaySchema,
  url: z.string(),
  /** Ids of what was asked for so far, where the file holds more. */
  only: z.array(z.string()).optional(),
});
const LogSchema = z.record(z.string(), RecordSchema);
type LogRecord = z.output<typeof RecordSchema>;

/** The answers that are kept below a content folder, with the log of whence and when they came. */
export interface CaptureStore {
  /** The file of a name, which is `source/file`. */
  path(name: string): string;
  /** The day on which the answer to this very request came, if its file is there. */
  retrieved(name: string, url: string): Promise<CalendarDay | undefined>;
  read(name: string): Promise<string>;
  /** Writes the file, then the log: a run that is killed between the two fetches the file once more. */
  save(name: string, record: Omit<LogRecord, 'only'>, bytes: Uint8Array): Promise<void>;
  /** Takes note of what is asked for in a file that is there: with what was asked before, or all of it. */
  ask(name: string, only: readonly string[] | undefined): Promise<void>;
}

export async function openCaptureStore(content: string): Promise<CaptureStore> {
  const folder = join(content, FOLDER);
  await removeLeftovers(folder);
  const log = await readLog(folder);
  let saved: Promise<unknown> = Promise.resolve();
  const asked = new Set(log.keys());
  const saveLog = async (): Promise<void> => {
    // One after the other, or an earlier state of the log could replace a later one.
    const writing = saved.then(() => writeAtomically(join(folder, LOG), formatLog(log)));
    saved = writing.catch(() => undefined);
    await writing;
  };
  const path = (name: string): string => join(folder, name);
  return {
    path,
    async retrieved(name, url) {
      const record = log.get(name);
      return record?.url === url && (await isFile(path(name))) ? record.retrieved : undefined;
    },
    read: (name) => readFile(path(name), 'utf8'),
    async save(name, record, bytes) {
      await writeAtomically(path(name), bytes);
      const only = log.get(name)?.only;
      log.set(name, { ...record, ...(only && { only }) });
      await saveLog();
    },
    async ask(name, only) {
      const record = log.get(name);
      if (record === undefined) return;
      const united = asked.has(name) ? unite(record.only, only) : only;
      asked.add(name);
      if (united?.join() === record.only?.join()) return;
      const { only: _, ...rest } = record;
      log.set(name, { ...rest, ...(united && { only: [...united] }) });
      await saveLog();
    },
  };
}

/** All where either is all. */
function unite(one: readonly string[] | undefined, other: readonly string[] | undefined): string[] | undefined {
  return one && other && [...new Set([...one, ...other])].sort();
}

/**
 * When captures were fetched, and what was asked for in them, by their paths below the captures folder:
 * `fetched/hf/daily-papers-2025-12-10.json`. The log lies among them as `fetched/log.json` and is no capture.
 */
export async function readCaptureLog(content: string): Promise<ReadonlyMap<string, Omit<LogRecord, 'url'>>> {
  const log = await readLog(join(content, FOLDER));
  return new Map(
    [...log].map(([name, { retrieved, only }]) => [`fetched/${name}`, { retrieved, ...(only && { only }) }]),
  );
}

/** A log that is missing or unreadable is as none: what it told is fetched again. */
async function readLog(folder: string): Promise<Map<string, LogRecord>> {
  try {
    const log = LogSchema.parse(JSON.parse(await readFile(join(folder, LOG), 'utf8')));
    return new Map(Object.entries(log));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && code !== 'ENOENT') throw error;
    return new Map();
  }
}

function formatLog(log: ReadonlyMap<string, LogRecord>): string {
  const sorted = [...log].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true;
}
