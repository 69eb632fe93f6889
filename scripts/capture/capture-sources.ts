import { captureAclCollection } from './acl.ts';
import { captureArxivIds, captureArxivQuery, IDS_LIMIT } from './arxiv-api.ts';
import { captureOai } from './arxiv-oai.ts';
import { captureArxivRss } from './arxiv-rss.ts';
import { openCaptureStore } from './capture-store.ts';
import { dayOf } from './day-list.ts';
import { captureDailyPapers, capturePaper } from './hugging-face.ts';
import { watchOutages } from './outages.ts';
import { type Pace, usualPace } from './pace.ts';
import { readEndpoints, type Service } from './service.ts';
import { type CapturedFile, type Session, startSession } from './session.ts';
import { SourceError } from './source-error.ts';
import type { SourceSpec } from './source-spec.ts';

export interface CaptureOptions {
  /** The content folder; answers go below its `captures/fetched`. */
  readonly content: string;
  readonly signal?: AbortSignal | undefined;
  /** Fetch what is there and fresh, too. */
  readonly refresh?: boolean | undefined;
  /** Told of each file and each trouble; a whole sentence. */
  readonly onProgress?: ((line: string) => void) | undefined;
  readonly pace?: Pace | undefined;
  /** Milliseconds since 1970; the clock where it is left out. */
  readonly now?: number | undefined;
  /** Addresses and contact; `process.env` where it is left out. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** A specification that was not met, or not whole. */
export interface CaptureFailure {
  /** As it was written. */
  readonly spec: string;
  /** A sentence without full stop. */
  readonly what: string;
}

/** Specifications that one piece of work meets. */
interface Job {
  readonly service: Service;
  readonly specs: readonly SourceSpec[];
  run(session: Session): Promise<void>;
}

/**
 * Fetches what specifications ask for. Services are asked side by side, each for one thing at a time; what one cannot give stops
 * nothing else. When aborted, it returns what is there.
 *
 * @returns the files of all specifications in their order, those included that were there and are fresh, and what failed
 * @throws UsageError for an address in the environment that is none
 */
export async function captureSources(
  specs: readonly SourceSpec[],
  options: CaptureOptions,
): Promise<{ files: readonly CapturedFile[]; failures: readonly CaptureFailure[] }> {
  const { content, signal, onProgress, env = process.env, pace = usualPace } = options;
  const endpoints = readEndpoints(env);
  const store = await openCaptureStore(content);
  const today = dayOf(options.now ?? Date.now());
  const note = onProgress ?? (() => undefined);
  const client = { pace, signal, onProgress, contact: env['CONTACT_EMAIL'] };
  const refresh = options.refresh === true;
  const outages = watchOutages();
  const shared = { endpoints, today, store, client, refresh, note, outages, captured: new Map() };
  const outcomes = planJobs(specs).map((job) => ({ job, ...startSession(shared) }));
  const failures = new Map<SourceSpec, string>();
  const queues = Map.groupBy(outcomes, ({ job }) => job.service);
  const ended = await Promise.allSettled(
    [...queues.values()].map(async (queue) => {
      for (const { job, session } of queue) {
        const what = await runJob(job, session, signal);
        if (what !== undefined) for (const spec of job.specs) failures.set(spec, what);
      }
    }),
  );
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  const files = new Map(outcomes.flatMap((outcome) => [...outcome.files]));
  const failed = specs.flatMap((spec) => {
    const what = failures.get(spec);
    return what === undefined ? [] : [{ spec: spec.text, what }];
  });
  return { files: [...files.values()], failures: failed };
}

/** @returns what went wrong, if something did */
async function runJob(job: Job, session: Session, signal: AbortSignal | undefined): Promise<string | undefined> {
  try {
    signal?.throwIfAborted();
    await job.run(session);
    return undefined;
  } catch (error) {
    if (signal?.aborted) return 'The run was stopped before this was there';
    if (error instanceof SourceError) return error.message;
    throw error;
  }
}

function planJobs(specs: readonly SourceSpec[]): Job[] {
  const jobs: Job[] = [];
  const collections = new Set<string>();
  for (let index = 0; index < specs.length; index += 1) {
    const spec = specs[index] as SourceSpec;
    if (spec.type === 'arxiv-id') {
      const batch = idsFrom(specs.slice(index, index + IDS_LIMIT));
      jobs.push({ service: 'arxiv', specs: batch, run: (session) => captureArxivIds(batch, session) });
      index += batch.length - 1;
    } else if (spec.type === 'acl') {
      if (!collections.has(spec.collection)) jobs.push(aclJob(spec.collection, specs));
      collections.add(spec.collection);
    } else jobs.push(planJob(spec));
  }
  return jobs;
}

function planJob(spec: Exclude<SourceSpec, { type: 'arxiv-id' | 'acl' }>): Job {
  const specs = [spec];
  switch (spec.type) {
    case 'hf-days':
      return { service: 'hugging-face', specs, run: (session) => captureDailyPapers(spec.days, session) };
    case 'hf-paper':
      return { service: 'hugging-face', specs, run: (session) => capturePaper(spec.id, session) };
    case 'arxiv-query':
      return { service: 'arxiv', specs, run: (session) => captureArxivQuery(spec, session) };
    case 'rss':
      return { service: 'arxiv', specs, run: (session) => captureArxivRss(spec.categories, session) };
    case 'oai':
      return { service: 'arxiv', specs, run: (session) => captureOai(spec, session) };
    default:
      return spec satisfies never;
  }
}

/** The ids with which the list begins. */
function idsFrom(specs: readonly SourceSpec[]) {
  const end = specs.findIndex(({ type }) => type !== 'arxiv-id');
  return specs.slice(0, end === -1 ? undefined : end).filter((spec) => spec.type === 'arxiv-id');
}

/** One collection is one file, whatever of it is asked for and how often. */
function aclJob(collection: string, all: readonly SourceSpec[]): Job {
  const specs = all.filter((spec) => spec.type === 'acl').filter((spec) => spec.collection === collection);
  const parts = specs.flatMap(({ only }) => only ?? []);
  const only = parts.length === specs.length ? parts : undefined;
  return { service: 'acl', specs, run: (session) => captureAclCollection(collection, only, session) };
}
