import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, PathWithRoute } from 'astro';
import { contentFolders } from '../content-folders.ts';
import { fileOf, requestFor } from '../integrations/astro-paths.ts';
import type { StandingSite } from '../integrations/put-out.ts';
import { loadPapers, type PapersContext } from '../loaders/load-papers.ts';
import { OutputFolder } from '../publishing/output-folder.ts';
import { BuildLog } from './build-log.ts';
import { compiledRenderer } from './compiled-renderer.ts';
import { type CompiledSite, modulesKey, programOf } from './compiled-site.ts';
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

/** As much of Astro's configuration as the integrations use. */
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
 * @returns the log, like Astro's; undefined where only Astro can build the site, and nothing has been put out
 * @throws Error where the build fails
 */
export async function publishCompiled(
  compiled: CompiledSite,
  { env, state, digests }: Beginning,
): Promise<string | undefined> {
  const log = new BuildLog();
  const config = configOf(compiled);
  const { papers: directory, topics } = contentFolders;
  await loadPapers({ config, logger: log.of('papers'), store: NO_STORE, digests }, { directory, topics });
  if (modulesKey(digests) !== compiled.modules) return undefined;
  log.release();
  const parts = publishing(env, { assets: compiled.assets, state });
  await call(parts, log, 'astro:config:setup', { command: 'build', config, updateConfig: () => config });
  await call(parts, log, 'astro:config:done', { config });
  let renderer = await compiledRenderer(programOf(compiled), (line) => log.line(line));
  const setPrerenderer = (wrap: (usual: AstroPrerenderer) => AstroPrerenderer): void => {
    renderer = wrap(renderer);
  };
  await call(parts, log, 'astro:build:start', { setPrerenderer });
  const pages = await putOut(await renderer.getStaticPaths(), renderer, config);
  await call(parts, log, 'astro:build:done', { dir: config.outDir, pages });
  return log.text;
}

function configOf({ config: { site, base, root, outDir, cacheDir } }: CompiledSite) {
  return { site, base, root: new URL(root), outDir: new URL(outDir), cacheDir: new URL(cacheDir) };
}

/** Calls a hook of all integrations, one after the other, with as much of what Astro gives it as they use. */
async function call(
  integrations: readonly AstroIntegration[],
  log: BuildLog,
  name: keyof AstroIntegration['hooks'],
  given: object,
): Promise<void> {
  for (const { name: part, hooks } of integrations) {
    const hook = hooks[name] as ((given: object) => unknown) | undefined;
    await hook?.({ ...given, logger: log.of(part) });
  }
}

/**
 * Puts out the pages that are left to Astro.
 *
 * @returns the paths of those that are pages, with slashes at their ends
 */
async function putOut(
  paths: readonly PathWithRoute[],
  { render }: AstroPrerenderer,
  config: Config,
): Promise<{ pathname: string }[]> {
  const folder = new OutputFolder(fileURLToPath(config.outDir));
  for (const path of paths) {
    const request = requestFor(path, config);
    const result = await render(request, { routeData: path.route });
    const response = result instanceof Response ? result : result.response;
    const target = response.headers.get('location');
    const isElsewhere = target !== null && response.status >= 300 && response.status < 400;
    const text = isElsewhere ? redirectPage(request, response, target, config.site) : await response.text();
    folder.write(fileOf(path), text);
  }
  const pages = paths.filter(({ route }) => route.type === 'page');
  return pages.map(({ pathname }) => ({ pathname: pathname.replace(/\/?$/, '/').replace(/^\//, '') }));
}
