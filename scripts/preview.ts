/** `npm run preview`: serves the site that `npm run build` made, without building it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { builtBase } from './serve/built-base.ts';
import { serveSite } from './serve/serve-site.ts';
import { readSettings } from './serve/settings.ts';
import { closeOn, stopSignal } from './serve/stop-signal.ts';

try {
  const { directory, base, port } = readSettings(process.env);
  const home = join(directory, 'index.html');
  if (!existsSync(home)) {
    throw new Error(`${relative('.', directory)}: no built site. Build it with: npm run build`);
  }
  // Anywhere else, its pages would be bare and its links lead nowhere, whatever BASE_PATH says by now.
  const site = await serveSite({ directory, base: builtBase(readFileSync(home, 'utf8')) ?? base, port });
  console.log(`The site is at ${site.url}\nPress Ctrl+C to stop.`);
  await closeOn(stopSignal(), site);
} catch (error) {
  console.error(`preview: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
