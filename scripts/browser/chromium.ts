import { type Browser, chromium } from 'playwright-core';
import { installedChromium } from './installed-chromium.ts';
import { type BrowserProgram, packagedChromium } from './packaged-chromium.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/** A running browser, or why there is none, as a sentence. */
export type Launch = { browser: Browser; reason?: never } | { browser?: never; reason: string };

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else the packaged one, else an installed one, else one that
 * Playwright has downloaded. The caller closes it. Never throws: tests skip themselves with the reason.
 */
export async function launchChromium(): Promise<Launch> {
  const named = process.env['CHROMIUM_PATH'];
  const failures: string[] = [];
  for await (const program of named ? [{ path: named, env: {} }] : programs()) {
    try {
      return { browser: await start(program) };
    } catch (error) {
      failures.push(`${program.path}: ${String(error).split('\n').slice(0, 3).join(' ')}`);
    }
  }
  const tried = failures.length === 0 ? '' : ` Tried: ${failures.join('; ')}`;
  return { reason: `No Chromium starts here. Install one, or name one with CHROMIUM_PATH.${tried}` };
}

async function* programs(): AsyncGenerator<BrowserProgram> {
  const packaged = await packagedChromium().catch(() => undefined);
  if (packaged !== undefined) yield packaged;
  for (const path of [...installedChromium(), chromium.executablePath()]) yield { path, env: {} };
}

async function start({ path, env }: BrowserProgram): Promise<Browser> {
  const launch = (chromiumSandbox: boolean): Promise<Browser> =>
    chromium.launch({
      executablePath: path,
      env: { ...process.env, ...env },
      args: FLAGS,
      chromiumSandbox,
      timeout: 30_000,
    });
  // Chromium refuses to run sandboxed as root, and cannot where the kernel forbids user namespaces.
  if (process.getuid?.() === 0) return await launch(false);
  return await launch(true).catch(() => launch(false));
}
