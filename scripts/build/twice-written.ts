import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { splitEntry } from '../../src/domain/entry-text.ts';
import { parseBody } from '../../src/maths/parse-body.ts';

/** A line of code, which makes a module of an entry and shows nothing. */
const CODE = "export const route = 'module';\n";

/** The bodies of the plain entries in a content folder, sorted by path. */
export async function plainBodies(content: string): Promise<string[]> {
  const files = (await Array.fromAsync(glob('papers/**/*.mdx', { cwd: content }))).sort();
  const bodies = await Promise.all(
    files.map(async (file) => splitEntry(await readFile(join(content, file), 'utf8')).body),
  );
  return bodies.filter((body) => body.trim() !== '' && parseBody(body).plain);
}

/**
 * Writes each body as two entries of a content folder: once as it is, and once with a line of code, which shows nothing.
 *
 * @param name what the entries' ids begin with
 */
export async function writeTwice(content: string, name: string, bodies: readonly string[]): Promise<void> {
  await mkdir(join(content, 'papers'), { recursive: true });
  for (const [index, body] of bodies.entries()) {
    await writeEntry(content, `${name}-${index}-plain`, body);
    await writeEntry(content, `${name}-${index}-module`, `${body.trimEnd()}\n\n${CODE}`);
  }
}

async function writeEntry(content: string, id: string, body: string): Promise<void> {
  const fields = `id: "${id}"\ntitle: "A Paper"\npublished: "2026-01-01"`;
  await writeFile(join(content, 'papers', `${id}.mdx`), `---\n${fields}\n---\n\n${body}`);
}

/** What a built site shows of one of the bodies that were written twice. */
export async function readBoth(site: string, name: string, index: number): Promise<{ plain: string; module: string }> {
  const [plain, module] = await Promise.all([
    abstractOf(site, `${name}-${index}-plain`),
    abstractOf(site, `${name}-${index}-module`),
  ]);
  return { plain, module };
}

async function abstractOf(site: string, id: string): Promise<string> {
  const { document } = parseHTML(await readFile(join(site, 'papers', id, 'index.html'), 'utf8'));
  const html = document.querySelector('.abstract')?.innerHTML ?? '';
  // A module holds style attributes as declarations, and writes no semicolon after the last.
  return html.trim().replaceAll(/(style="[^"]*);"/g, '$1"');
}
