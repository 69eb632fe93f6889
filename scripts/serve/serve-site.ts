import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { normaliseBase } from './base-path.ts';
import { mediaType } from './media-types.ts';
import { listen } from './port.ts';

export interface ServeOptions {
  /** The folder of a built site. */
  readonly directory: string;
  /** The path that the site was built for; `/` unless given. */
  readonly base?: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  /** Sees each request before it is answered. */
  readonly observe?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface ServedSite {
  /** Address of the home page, with its final slash: `http://127.0.0.1:4321/repo/`. */
  readonly url: string;
  close(): Promise<void>;
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a built site on this machine, as a static host would: compressed, folders with their slash, and the 404 page for
 * unknown addresses.
 * The list of files is read once; a site that was built anew needs a new server.
 *
 * @throws an Error that says what to do, where the port cannot be had
 */
export async function serveSite(options: ServeOptions): Promise<ServedSite> {
  const base = normaliseBase(options.base);
  // Its types are written for Express; the function itself takes any server's requests.
  const compress = compression() as unknown as Middleware;
  const serve = siteHandler(resolve(options.directory), base);
  const server = createServer((request, response) => {
    options.observe?.(request, response);
    compress(request, response, () => serve(request, response));
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function siteHandler(directory: string, base: string) {
  const serveFile = sirv(directory, {
    // A build may go on beside it; otherwise sizes and names are those of its start.
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      const type = mediaType(path);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const url = URL.parse(request.url ?? '', 'http://127.0.0.1');
    if (url === null) {
      response.writeHead(400).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { pathname, search } = url;
    if (!pathname.startsWith(base)) {
      // The bare host, and the base without its slash, lead to the home page.
      if (pathname === '/' || `${pathname}/` === base) redirect(response, base);
      else notFound(response, directory);
      return;
    }
    const path = pathname.slice(base.length - 1);
    if (!path.endsWith('/') && isFolder(directory, path)) {
      redirect(response, `${pathname}/${search}`);
      return;
    }
    serveFile(Object.assign(request, { url: path }), response, () => notFound(response, directory));
  };
}

function isFolder(directory: string, path: string): boolean {
  try {
    const folder = join(directory, decodeURIComponent(path));
    return folder.startsWith(directory + sep) && existsSync(join(folder, 'index.html'));
  } catch {
    return false;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location }).end();
}

function notFound(response: ServerResponse, directory: string): void {
  const page = join(directory, '404.html');
  const body = existsSync(page)
    ? readFileSync(page, 'utf8')
    : '<!doctype html><title>Not found</title><h1>Not found</h1>';
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
}
