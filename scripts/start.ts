/** `npm start`: captures become entries, entries become the site, and the site is served on this machine. */
import process from 'node:process';
import { programs } from './node-program.ts';
import { buildDigest, isBuilt, recordBuild } from './serve/build-record.ts';
import { assertPortFree } from './serve/port.ts';
import { serveSite } from './serve/serve-site.ts';
import { readSettings } from './serve/settings.ts';
import { runStage } from './serve/stage.ts';
import { closeOn, stopSignal } from './serve/stop-signal.ts';

const live = process.argv.includes('--verbose');
const signal = stopSignal();

try {
  const settings = readSettings(process.env);
  const { content, directory, base, port } = settings;
  const local = { SITE_URL: settings.siteUrl ?? `http://127.0.0.1:${port}` };
  await assertPortFree(port);
  await runStage('Reading the captures', [programs.ingest, '--content', content], { signal, live });
  const digest = await buildDigest({ ...settings, siteUrl: local.SITE_URL });
  if (await isBuilt(settings, digest)) console.log('Nothing has changed since the last build.');
  else {
    await runStage('Building the site', [programs.astro, 'build'], { signal, live, env: local });
    await recordBuild(settings, digest);
  }
  const site = await serveSite({ directory, base, port });
  console.log(`\nThe site is at ${site.url}\nPress Ctrl+C to stop.`);
  await closeOn(signal, site);
} catch (error) {
  console.error(signal.aborted ? '\nStopped.' : `start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = signal.aborted ? 130 : 1;
}
