/** `npm start`: captures become entries, entries become the site, and the site is served on this machine. */

import process from 'node:process';
import { UNCHANGED } from './build/last-build.ts';
import { programs } from './node-program.ts';
import { notices } from './serve/notices.ts';
import { assertPortFree } from './serve/port.ts';
import { serveSite } from './serve/serve-site.ts';
import { readSettings } from './serve/settings.ts';
import { runStage } from './serve/stage.ts';
import { closeOn, stopSignal } from './serve/stop-signal.ts';

const live = process.argv.includes('--verbose');
const signal = stopSignal();

try {
  const { content, directory, base, port } = readSettings(process.env);
  await assertPortFree(port);
  const report = await runStage('Reading the captures', [programs.ingest, '--content', content], { signal, live });
  console.log(report);
  const log = await runStage('Building the site', [programs.build], { signal, live });
  if (log.startsWith(UNCHANGED)) console.log(UNCHANGED);
  process.stdout.write(notices(log));
  const site = await serveSite({ directory, base, port });
  console.log(`\nThe site is at ${site.url}\nPress Ctrl+C to stop.`);
  await closeOn(signal, site);
} catch (error) {
  console.error(signal.aborted ? '\nStopped.' : `start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = signal.aborted ? 130 : 1;
}
