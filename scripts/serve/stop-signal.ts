/** Aborts once when the person or the system asks this process to stop: Ctrl+C, SIGTERM, or its terminal closing. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => controller.abort());
  return controller.signal;
}

/** Serves until the signal comes. */
export async function closeOn(signal: AbortSignal, server: { close(): Promise<void> }): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await server.close();
}
