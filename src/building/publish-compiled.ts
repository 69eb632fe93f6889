import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { contentFolders } from '../content-folders.ts';
import { fileOf, requestFor } from '../integrations/astro-paths.ts';
import type { StandingSite } from '../integrations/put-out.ts';
import { loadPapers, type PapersContext } from '../loaders/load-papers.ts';
import { OutputFolder } from '../publishing/output-folder.ts';
import { BuildLog } from './build-log.ts';
import { modulesKey } from './compilation-key.ts';
import { compiledRenderer } from './compiled-renderer.ts';
import { type CompiledSite, configOf, programOf } from './compiled-site.ts';
import { publishing } from './publishing.ts';
import { redirectPage } from './redirect-page.ts';

/** Astro's store, of whose entries none is looked for: those with modules are in the program. */
const NO_STORE: PapersContext['store'] = {
  clear: () => undefined,
  get: () => undefined,
  delete: () => undefined,
  set: () => true,
  addModuleImport: () => undefined,
};

type Config = ReturnType<typeof configOf>;

/** What is known when a build begins. */
interface Beginning {
  /** As `astro.config.mjs` reads it. */
  readonly env: NodeJS.ProcessEnv;
  readonly state: StandingSite['state'];
  /** A digest of each file below the folder of the entries. */
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Puts the site out again, without Astro, which takes seconds to start and to compile the code: as long as neither the code nor
 * the topics, the prose and the entries with components have changed, what its last build has compiled still holds.
 *
 * @returns the log, like Astro's; undefined where Astro has to build the site: it can do what this cannot, and it says best why
 *   neither can. Nothing goes on then.
 */
export async function publishCompiled(
  compiled: CompiledSite,
  { env, state, digests }: Beginning,
): Promise<string | undefined> {
  let stop = async (): Promise<void> => undefined;
  try {
    const log = new BuildLog();
    const config = configOf(compiled);
    const { papers: directory, topics } = contentFolders;
    await loadPapers({ config, logger: log.of('papers'), store: NO_STORE, digests }, { directory, topics });
    const { searchCode, assets, modules, imported } = compiled;
    if (modulesKey(digests, imported) === modules) {
      const parts = publishing(env, { assets, searchCode, state });
      stop = parts.stop;
      await putOut(parts.integrations, compiled, log);
      return log.text;
    }
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\nThat was without Astro, which builds the site now.\n`);
  }
  await Promise.all([stop(), state]);
  return undefined;
}

/** Does all that Astro does in a build after it has compiled the code. */
async function putOut(integrations: readonly AstroIntegration[], compiled: CompiledSite, log: BuildLog): Promise<void> {
  const config = configOf(compiled);
  /** Calls a hook of all integrations, one after the other, with as much of what Astro gives it as they use. */
  const call = async (name: keyof AstroIntegration['hooks'], given: object): Promise<void> => {
    for (const { name: part, hooks } of integrations) {
      // Each hook takes something else, and whoever names one gives that.
      const hook = hooks[name] as ((given: object) => unknown) | undefined;
      await hook?.({ ...given, logger: log.of(part) });
    }
  };
  await call('astro:config:setup', { command: 'build', config, updateConfig: () => config });
  await call('astro:config:done', { config });
  let renderer = await compiledRenderer(programOf(compiled), (line) => log.line(line));
  const setPrerenderer = (wrap: (usual: AstroPrerenderer) => AstroPrerenderer): void => {
    renderer = wrap(renderer);
  };
  log.release();
  await call('astro:build:start', { setPrerenderer });
  const pages = await putOutRest(await renderer.getStaticPaths(), renderer, config, new Set(compiled.assets));
  await call('astro:build:done', { dir: config.outDir, pages });
}

/**
 * Puts out the pages that are left to Astro. As with Astro, a file of `public` goes before a page, and an answer without a body
 * makes no file.
 *
 * @returns the paths of those that are pages, with slashes at their ends
 * @throws Error where a page cannot be rendered, with its file
 */
async function putOutRest(
  paths: readonly PathWithRoute[],
  { render }: AstroPrerenderer,
  config: Config,
  assets: ReadonlySet<string>,
): Promise<{ pathname: string }[]> {
  const folder = new OutputFolder(fileURLToPath(config.outDir));
  for (const path of paths) {
    const file = fileOf(path);
    if (assets.has(file)) continue;
    const text = await textOf(path, render, config).catch((error) => {
      throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
    });
    if (text !== undefined) folder.write(file, text);
  }
  const pages = paths.filter(({ route }) => route.type === 'page');
  return pages.map(({ pathname }) => ({ pathname: pathname.replace(/\/?$/, '/').replace(/^\//, '') }));
}

async function textOf(
  path: PathWithRoute,
  render: AstroPrerenderer['render'],
  config: Config,
): Promise<string | undefined> {
  const request = requestFor(path, config);
  const result = await render(request, { routeData: path.route });
  const response = result instanceof Response ? result : result.response;
  const target = response.headers.get('location');
  const isElsewhere = target !== null && response.status >= 300 && response.status < 400;
  if (isElsewhere) return redirectPage(request, response, target, config.site);
  return response.body === null ? undefined : response.text();
}
