import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { authorsWithIds } from '../domain/authors-with-ids.ts';
import { linesBeforeBody, normaliseBody, splitEntry } from '../domain/entry-text.ts';
import { ingestedFields, isEdited, type StandingEntry } from '../domain/hand-edits.ts';
import { walkBlocks } from '../domain/inline.ts';
import { type Paper, PaperMetadataSchema } from '../domain/paper.ts';
import { unknownTopics } from '../domain/topic-rule.ts';
import { BodyError } from '../maths/body-error.ts';
import { parseBody } from '../maths/parse-body.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { renderTex } from '../maths/render-tex.ts';
import { digestFiles } from '../publishing/digest-files.ts';

/** What decides what an entry's text becomes. */
const CODE = ['src/domain', 'src/maths', 'src/loaders', 'src/content.config.ts', 'package-lock.json'];

/** What was to be said of an entry when it was read, and is said again in each build. */
interface Said {
  readonly warnings: readonly string[];
  /** Formulas that KaTeX refuses. */
  readonly refused: number;
}

/**
 * Reads the entries of a folder, one paper per MDX file; those that have not changed since the last build, only as far as to see
 * that.
 *
 * A plain entry's body becomes blocks, which pages, feeds and the search index project as they need; nothing is compiled.
 * An entry whose body uses components goes through the MDX compiler as a module, like any content of Astro's.
 * An entry that cannot be read is reported and left out; the others are built.
 *
 * @param options.directory the folder, from the project's root
 * @param options.topics the folder of the topics, by whose file names entries correct what the rules found
 */
export function papersLoader(options: { directory: string; topics: string }): Loader {
  return {
    name: 'papers',
    async load(context) {
      const files = (await Array.fromAsync(glob('**/*.mdx', { cwd: options.directory }))).sort();
      forgetOthers(context, files);
      const topics = (await Array.fromAsync(glob('*.md', { cwd: options.topics }))).map((id) => ({
        id: basename(id, '.md'),
      }));
      let refused = 0;
      for (const file of withoutTwins(context, files)) {
        const said = await loadEntry(context, options.directory, file);
        for (const warning of said.warnings) context.logger.warn(warning);
        refused += said.refused;
      }
      context.logger.info(`${context.store.keys().length} papers`);
      for (const { id, data } of context.store.values())
        reportTopics(context, id, unknownTopics(topics, (data as Paper).topics));
      if (refused > 0) context.logger.warn(`${refused} formulas are shown as their source, since KaTeX refuses them.`);
      watch(context, options.directory);
    },
  };
}

/** Leaves in the store what this code has made of files that are still there. */
function forgetOthers({ store, meta }: LoaderContext, files: readonly string[]): void {
  const code = digestFiles(CODE).digest('hex');
  if (meta.get('code') !== code) store.clear();
  meta.set('code', code);
  const present = new Set(files.map(idOf));
  for (const id of store.keys()) if (!present.has(id)) store.delete(id);
}

/** Keeps the development server's store at what the folder holds. */
function watch({ watcher, ...context }: LoaderContext, directory: string): void {
  const root = resolve(directory);
  watcher?.add(root);
  watcher?.on('all', async (event, changed) => {
    const file = relative(root, changed).replaceAll('\\', '/');
    if (file.startsWith('..') || !file.endsWith('.mdx')) return;
    if (event === 'unlink') context.store.delete(idOf(file));
    else if (event === 'add' || event === 'change') {
      const { warnings } = await loadEntry(context, directory, file);
      for (const warning of warnings) context.logger.warn(warning);
    }
  });
}

/** Of two files of one name in different folders, the first: the one that ingestion keeps up to date. */
function withoutTwins(context: Pick<LoaderContext, 'logger'>, files: readonly string[]): string[] {
  const first = new Map<string, string>();
  for (const file of files) {
    const known = first.get(idOf(file));
    if (known === undefined) first.set(idOf(file), file);
    else context.logger.warn(`${file}: left out, since ${known} has the same name. Remove one of them.`);
  }
  return [...first.values()];
}

/** An entry's file is named for its paper. */
function idOf(file: string): string {
  return basename(file, '.mdx');
}

/** Puts one entry into the store, unless it is there as it was. */
async function loadEntry(context: Omit<LoaderContext, 'watcher'>, directory: string, file: string): Promise<Said> {
  // Astro wants paths from the project's root, also for a content folder elsewhere.
  const filePath = relative(fileURLToPath(context.config.root), resolve(directory, file)).replaceAll('\\', '/');
  let source = '';
  try {
    // One by one, Node reads ten thousand small files many times as fast without promises.
    source = readFileSync(resolve(directory, file), 'utf8');
    const id = idOf(file);
    const digest = context.generateDigest(source);
    const known = context.store.get(id);
    if (known?.digest === digest && known.filePath === filePath) {
      if (known.deferredRender) context.store.addModuleImport(filePath);
      return known.data['said'] as Said;
    }
    const { frontMatter, body } = splitEntry(source);
    const { blocks, plain } = parseBody(body);
    const fields = parseYaml(frontMatter);
    if (fields === undefined) throw new Error('It has no front matter');
    const data: Record<string, unknown> = await context.parseData({
      id,
      data: { ...fields, abstract: blocks, usesComponents: !plain, edited: editsOf(fields, body) },
      filePath,
    });
    const { authors, identified } = data as unknown as Paper;
    data['authors'] = authorsWithIds(authors, identified);
    if (data['id'] !== id) throw new Error(`its id is ${data['id']}. Name the file ${data['id']}.mdx`);
    // Astro has read the data with the collection's schema, but does not say so in its types.
    const refused = refusals(id, data as unknown as Paper);
    const said: Said = { warnings: [...unknownFields(filePath, fields), ...refused], refused: refused.length };
    context.store.delete(id);
    context.store.set({ id, data: { ...data, said }, filePath, digest, deferredRender: !plain });
    if (!plain) context.store.addModuleImport(filePath);
    return said;
  } catch (error) {
    // The development server may still hold what the entry was before.
    context.store.delete(idOf(file));
    context.logger.error(`${filePath}${placeOf(error, source)}: left out. ${oneLine(error)}`);
    return { warnings: [], refused: 0 };
  }
}

/** The fields that a person changed, for an entry that ingestion has written. */
function editsOf(fields: Record<string, unknown>, body: string): string[] {
  const entry = { data: fields as StandingEntry['data'], body: normaliseBody(body) };
  return ingestedFields.filter((field) => isEdited(entry, field));
}

/**
 * The fields of front matter, read as YAML 1.2 with its core schema, in which a date is text; undefined where it is no map. js-yaml takes
 * a tenth of the time of the parser that ingestion uses, which keeps comments and styles.
 */
function parseYaml(frontMatter: string): Record<string, unknown> | undefined {
  const fields: unknown = load(frontMatter, { schema: CORE_SCHEMA });
  return isRecord(fields) ? fields : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Where in the file an error is: `:16:3`; nothing where it does not say. */
function placeOf(error: unknown, source: string): string {
  if (error instanceof BodyError) return `:${linesBeforeBody(source) + error.line}:${error.column}`;
  // js-yaml counts from nought, and the front matter begins on the file's second line.
  return error instanceof YAMLException ? `:${error.mark.line + 2}:${error.mark.column + 1}` : '';
}

/** Astro's messages are made for several lines and Markdown; YAML's repeat the place and the line with carets. */
function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof BodyError || error instanceof YAMLException ? error.reason : message;
  return reason.replaceAll('**', '').replace(/\s+/g, ' ').replace(/\.?$/, '. Correct the entry.');
}

function reportTopics(context: Pick<LoaderContext, 'logger'>, id: string, unknown: readonly string[]): void {
  if (unknown.length === 0) return;
  context.logger.warn(`${id}: there is no topic ${unknown.join(', ')}. Use the name of a file in the topics folder.`);
}

function unknownFields(filePath: string, fields: object): string[] {
  const unknown = Object.keys(fields).filter((field) => !(field in PaperMetadataSchema.shape));
  if (unknown.length === 0) return [];
  return [`${filePath}: nothing is known of ${unknown.join(', ')}. Check the spelling; it is not shown.`];
}

/** What is to be said of formulas that KaTeX refuses, one by one. */
function refusals(id: string, paper: Paper): string[] {
  const texts = [...parseInline(paper.title), ...parseInline(paper.comment ?? ''), ...walkBlocks(paper.abstract)];
  return texts.flatMap((inline) => {
    // MathML is the sooner made, and refused for the same reasons.
    const result = inline.type === 'math' ? renderTex(inline.tex, { output: 'mathml' }) : undefined;
    if (inline.type !== 'math' || result === undefined || result.ok) return [];
    return [`${id}: KaTeX refuses $${inline.tex}$ (${result.reason}). Its source is shown; correct it in the entry.`];
  });
}
