import type { CalendarDay } from '../../src/domain/calendar.ts';
import type { CaptureStore } from './capture-store.ts';
import { ask, type ClientOptions, type Question } from './client.ts';
import type { Outages } from './outages.ts';
import type { Endpoints } from './service.ts';

/** A file that a specification asks for. */
export interface CapturedFile {
  /** Below the content folder as it was given. */
  readonly path: string;
  /** The day on which it came from the source, in UTC. */
  readonly retrieved: CalendarDay;
  /** ACL ids of the volumes or papers that were asked for, where the file holds more. */
  readonly only?: readonly string[];
}

/** A request whose answer becomes a file. */
export interface Wanted extends Question {
  /** `source/file`, safe as a path. */
  readonly name: string;
  /** Whether what came on that day still holds. */
  isFresh(retrieved: CalendarDay): boolean;
  /** Asks the source even for what is fresh. */
  readonly again?: boolean;
  readonly only?: readonly string[] | undefined;
}

/** What fetchers work with. */
export interface Session {
  readonly endpoints: Endpoints;
  /** In UTC. */
  readonly today: CalendarDay;
  readonly store: CaptureStore;
  /** Tells the person who waits; a whole sentence. */
  note(line: string): void;
  /**
   * The text of an answer: of the file where it is there and fresh, else from the source, kept as a file.
   *
   * @throws SourceError
   */
  capture(wanted: Wanted): Promise<string>;
}

export interface SessionOptions {
  readonly endpoints: Endpoints;
  readonly today: CalendarDay;
  readonly store: CaptureStore;
  readonly client: ClientOptions;
  /** Fetches what is there, too. */
  readonly refresh: boolean;
  readonly note: (line: string) => void;
  readonly outages: Outages;
  /** Addresses of what this run has captured, by name: it is not asked for again, fresh or not. */
  readonly captured: Map<string, string>;
}

/** A session and the list in which its files will stand, by name. */
export function startSession(options: SessionOptions): { session: Session; files: Map<string, CapturedFile> } {
  const { endpoints, today, store, client, refresh, note, outages, captured } = options;
  const files = new Map<string, CapturedFile>();
  const capture = async (wanted: Wanted): Promise<string> => {
    const { name, url, only } = wanted;
    const path = store.path(name);
    const present = await store.retrieved(name, url);
    const isWanted = captured.get(name) !== url && (refresh || present === undefined || !wanted.isFresh(present));
    let retrieved = present ?? today;
    if (isWanted || wanted.again === true) {
      client.signal?.throwIfAborted();
      const bytes = await outages.guard(wanted.service, () => ask(wanted, client));
      retrieved = today;
      await store.save(name, { retrieved, url }, bytes);
      note(`${path}: ${formatSize(bytes.length)}.`);
    } else note(`${path}: there since ${retrieved}.`);
    await store.ask(name, only);
    captured.set(name, url);
    files.set(name, { path, retrieved, ...(only && { only }) });
    return await store.read(name);
  };
  return { session: { endpoints, today, store, note, capture }, files };
}

function formatSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
