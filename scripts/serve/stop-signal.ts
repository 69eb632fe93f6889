import process from 'node:process';

/** Milliseconds. */
const ORPHAN_WATCH = 500;

/** Aborts once when the person or the system asks this process to stop: Ctrl+C, SIGTERM, or its terminal closing. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, stop);
  // A SIGTERM to npm ends npm and its shell, which does not pass it on: https://github.com/npm/cli/issues/6547
  if (process.env['npm_lifecycle_event'] !== undefined) watchParent(stop);
  return controller.signal;
}

/** Serves until the signal comes. */
export async function closeOn(signal: AbortSignal, server: { close(): Promise<void> }): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await server.close();
}

function watchParent(orphaned: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    orphaned();
  }, ORPHAN_WATCH);
  timer.unref();
}
