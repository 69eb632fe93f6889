import { createServer, type Server } from 'node:http';

const DEFAULT_PORT = 4321;

/**
 * The port that `PORT` names, else 4321.
 *
 * @throws an Error for anything but a whole number from 1 to 65535
 */
export function parsePort(setting: string | undefined): number {
  if (setting === undefined || setting === '') return DEFAULT_PORT;
  const port = Number(setting);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`PORT=${setting}: not a port. Give a number from 1 to 65535, such as PORT=8080.`);
}

/**
 * Starts listening on this machine only.
 *
 * @returns the port, which differs from the one asked for where that was 0
 * @throws an Error that says what to do, where the port is in use or not allowed
 */
export async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(refusal(error, port), { cause: error })));
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Throws as {@link listen} would, before work is done for a server that could not start. */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

function refusal(error: NodeJS.ErrnoException, port: number): string {
  const other = port < 1024 ? 8080 : port + 1;
  const remedy = `choose another one, for example: PORT=${other} npm start`;
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use. Stop what uses it, or ${remedy}`;
  if (error.code === 'EACCES') return `Port ${port} is not allowed to you. Please ${remedy}`;
  return `Port ${port} cannot be opened (${error.message}). Please ${remedy}`;
}
