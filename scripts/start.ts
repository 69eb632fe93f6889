/** `npm start`: captures become entries, entries become the site, and the site is served on this machine. */
import process from 'node:process';
import { programs } from './node-program.ts';
import { buildDigest, lastBuild, recordBuild } from './serve/build-record.ts';
import { notices } from './serve/notices.ts';
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
  const report = await runStage('Reading the captures', [programs.ingest, '--content', content], { signal, live });
  console.log(report);
  const digest = buildDigest({ ...settings, siteUrl: local.SITE_URL });
  let said = await lastBuild(settings, digest);
  if (said === undefined) {
    said = notices(await runStage('Building the site', [programs.astro, 'build'], { signal, live, env: local }));
    await recordBuild(settings, digest, said);
  } else console.log('Nothing has changed since the last build.');
  process.stdout.write(said);
  const site = await serveSite({ directory, base, port });
  console.log(`\nThe site is at ${site.url}\nPress Ctrl+C to stop.`);
  await closeOn(signal, site);
} catch (error) {
  console.error(signal.aborted ? '\nStopped.' : `start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = signal.aborted ? 130 : 1;
}
