import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser to start, and what its process needs in its environment. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const CACHE = resolve('node_modules/.cache/broadsheet');
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** Chromium ends itself where it finds no font at all, so the packaged one stands behind those of the machine. */
const FONT_SETTINGS = 'machine-fonts.conf';
const FONT_SETTINGS_XML = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The Chromium inside the package `@sparticuz/chromium`, unpacked once into `node_modules/.cache`.
 * It brings the libraries and fonts that a bare server lacks; they are used only there.
 *
 * @returns undefined where the package does not run or is not installed: it is for Linux on x64, and an optional dependency
 * @see https://github.com/Sparticuz/chromium
 */
export async function packagedChromium(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const package_ = packageFolder();
  if (package_ === undefined) return undefined;
  const { version } = JSON.parse(await readFile(join(package_, 'package.json'), 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(package_, 'bin'), folder);
  const path = join(folder, 'chromium');
  return {
    path,
    env: {
      ...(lacksLibraries(path) && { LD_LIBRARY_PATH: join(folder, 'al2023/lib') }),
      FONTCONFIG_FILE: join(folder, FONT_SETTINGS),
    },
  };
}

function packageFolder(): string | undefined {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  } catch {
    return undefined;
  }
}

/** Through a folder of its own, renamed at the end: an interrupted or parallel run never leaves half a browser. */
async function unpack(archives: string, folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await inflateInto(staging, archives);
    await writeFile(join(staging, FONT_SETTINGS), FONT_SETTINGS_XML);
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function inflateInto(folder: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  // The package unpacks into the temporary folder, whose name it asks for in the call, before anything asynchronous.
  process.env['TMPDIR'] = folder;
  const inflating = ARCHIVES.map((archive) => inflate(join(archives, archive)));
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  await Promise.all(inflating);
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
