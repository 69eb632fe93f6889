/** `npm run preview`: serves the site that `npm run build` made, without building it. */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { serveSite } from './serve/serve-site.ts';
import { readSettings } from './serve/settings.ts';
import { closeOn, stopSignal } from './serve/stop-signal.ts';

try {
  const { directory, base, port } = readSettings(process.env);
  if (!existsSync(join(directory, 'index.html'))) {
    throw new Error(`${relative('.', directory)}: no built site. Build it with: npm run build`);
  }
  const site = await serveSite({ directory, base, port });
  console.log(`The site is at ${site.url}\nPress Ctrl+C to stop.`);
  await closeOn(stopSignal(), site);
} catch (error) {
  console.error(`preview: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
