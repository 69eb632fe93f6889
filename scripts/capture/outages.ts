import type { Service } from './service.ts';
import { SourceError } from './source-error.ts';

/** Requests on end that no attempt met, after which a service counts as down. */
const FAILURES_LIMIT = 3;

/** What one run has seen of the services' state. */
export interface Outages {
  /**
   * Does a request, unless its service is out.
   *
   * @throws SourceError of the request, or at once where the service is out
   */
  guard<T>(service: Service, request: () => Promise<T>): Promise<T>;
}

/**
 * Spares a service that is out, and whoever waits for it: after it has asked for a longer rest than a run gives, or has failed in
 * several requests on end, it is not asked again in this run.
 */
export function watchOutages(): Outages {
  const failures = new Map<Service, number>();
  return {
    async guard(service, request) {
      const before = failures.get(service) ?? 0;
      if (before >= FAILURES_LIMIT)
        throw new SourceError('The service failed before in this run and was not asked again');
      try {
        const answer = await request();
        failures.delete(service);
        return answer;
      } catch (error) {
        if (error instanceof SourceError) failures.set(service, failuresAfter(error, before));
        throw error;
      }
    },
  };
}

function failuresAfter({ outage }: SourceError, before: number): number {
  switch (outage) {
    case 'certain':
      return FAILURES_LIMIT;
    case 'suspected':
      return before + 1;
    case undefined:
      return 0;
    default:
      return outage satisfies never;
  }
}
