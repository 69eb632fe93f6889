import { registerHooks } from 'node:module';
import type { AstroPrerenderer, RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';

/**
 * The program that Astro compiles pages into, as far as it is used here. It finds a route's styles where a build would note them.
 */
interface Program {
  readonly app: StaticPathsApp & {
    setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, { styles: NotedStyle[] }> }): void;
    setOptions(options: { readonly settings: { readonly scripts: readonly [] }; readonly logger: unknown }): void;
    render(request: Request, options: { readonly routeData?: RouteData }): Promise<Response>;
  };
}

interface NotedStyle {
  readonly depth: number;
  readonly order: number;
  readonly sheet: unknown;
}

/** Between a route and its component. */
const SEPARATOR = '&';

/**
 * Renders pages with what an earlier build of Astro's has compiled, as that build did.
 *
 * @throws Error where Astro compiles otherwise than this knows
 */
export async function compiledRenderer(program: URL, log: (line: string) => void): Promise<AstroPrerenderer> {
  resolvePackages(program);
  refuseImages();
  const { app } = (await import(program.href)) as Program;
  const styles = app.manifest.routes.map(({ routeData: { route, component }, styles }) => {
    const noted = styles.map((sheet, order): NotedStyle => ({ depth: 0, order, sheet }));
    return [`${route}${SEPARATOR}${component}`, { styles: noted }] as const;
  });
  app.setInternals({ pagesByKeys: new Map(styles) });
  const destination = { write: ({ message }: { message: string }) => log(message) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } });
  return {
    name: 'compiled',
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, routeData ? { routeData } : {}),
  };
}

/** Without this, a page would link to the address at which Astro's development server makes pictures. */
function refuseImages(): void {
  const addStaticImage = (): never => {
    throw new Error('it shows a picture that Astro makes');
  };
  Object.assign(globalThis, { astroAsset: { addStaticImage, referencedImages: new Set() } });
}

/** Lets the program find the project's packages, wherever it is kept. */
function resolvePackages(program: URL): void {
  const folder = new URL('./', program).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const isForPackage = !/^(?:\.{0,2}\/|[a-z]+:)/.test(specifier) && context.parentURL?.startsWith(folder);
      return next(specifier, isForPackage ? { ...context, parentURL: import.meta.url } : context);
    },
  });
}
