import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Pace } from './pace.ts';

/** What the server does with one request. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

export interface MisbehavingServer {
  readonly url: string;
  /** Paths with queries, in the order of the requests. */
  readonly requests: string[];
  /** When each request came, in milliseconds. */
  readonly times: number[];
  readonly userAgents: (string | undefined)[];
  /** Requests whose path holds a text are met with these behaviours in turn, the last one ever after. */
  on(path: string, ...behaviours: Behaviour[]): void;
  /** Forgets requests and behaviours. */
  reset(): void;
  close(): Promise<void>;
  /** Variables that send every fetcher here. */
  readonly env: Record<string, string>;
}

/** Waiting times that let a test end soon. */
export const hastyPace: Pace = {
  intervals: { arxiv: 0, 'hugging-face': 0, acl: 0 },
  connect: 600,
  whole: 1200,
  attempts: 3,
  backoff: 5,
  backoffLimit: 10,
  retryAfterLimit: 2500,
};

/** A server on this machine that does as it is told, and answers with 404 where it is told nothing. */
export async function startMisbehavingServer(): Promise<MisbehavingServer> {
  const requests: string[] = [];
  const times: number[] = [];
  const userAgents: (string | undefined)[] = [];
  const rules: { path: string; behaviours: Behaviour[] }[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    times.push(performance.now());
    userAgents.push(request.headers['user-agent']);
    const behaviours = rules.find((rule) => path.includes(rule.path))?.behaviours ?? [];
    const behaviour = behaviours.length > 1 ? behaviours.shift() : behaviours[0];
    (behaviour ?? respond('', { status: 404 }))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    times,
    userAgents,
    on: (path, ...behaviours) => rules.unshift({ path, behaviours }),
    reset() {
      for (const list of [requests, times, userAgents, rules]) list.length = 0;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    env: {
      HF_BASE_URL: url,
      ARXIV_API_URL: `${url}/api/query`,
      ARXIV_RSS_URL: url,
      ARXIV_OAI_URL: `${url}/oai`,
      ACL_BASE_URL: `${url}/acl`,
    },
  };
}

export function respond(
  body: string | Uint8Array,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Behaviour {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Takes the request and says nothing. */
export const silence: Behaviour = () => undefined;

/** Cuts the connection before any answer. */
export const reset: Behaviour = (response) => response.socket?.resetAndDestroy();

/** Sends a part, and then cuts the connection. */
export function resetAfter(part: string): Behaviour {
  return (response) => {
    response.writeHead(200, { 'Content-Length': String(part.length + 100) });
    response.write(part, () => setTimeout(() => response.socket?.resetAndDestroy(), 20));
  };
}

/** Sends a part, and then nothing more. */
export function stallAfter(part: string): Behaviour {
  return (response) => response.writeHead(200).write(part);
}

export function redirect(path: string): Behaviour {
  return respond('', { status: 302, headers: { Location: path } });
}

/** Sends without end, and without saying how much it will be. */
export const flood: Behaviour = (response) => {
  response.writeHead(200);
  const more = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
