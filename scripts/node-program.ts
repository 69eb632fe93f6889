import { spawn } from 'node:child_process';

export interface ProgramResult {
  readonly ok: boolean;
  /** What it printed, standard output and error in their order, without final white space. */
  readonly output: string;
  readonly seconds: number;
}

/** Programs of packages that scripts run, as Node starts them. */
export const programs = {
  astro: 'node_modules/astro/bin/astro.mjs',
  build: 'scripts/build.ts',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  ingest: 'scripts/ingest.ts',
  knip: 'node_modules/knip/bin/knip.js',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

export interface ProgramOptions {
  /** Variables beside those of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the program when aborted. */
  readonly signal?: AbortSignal;
  /** What it reads from standard input; nothing where it is left out. */
  readonly input?: string;
  /** Passes the output on as it comes, too. */
  readonly live?: boolean;
}

/**
 * Runs a program under this Node to its end.
 *
 * @param parameters the program's file and its arguments
 */
export async function runNode(parameters: readonly string[], options: ProgramOptions = {}): Promise<ProgramResult> {
  const started = performance.now();
  const child = spawn(process.execPath, parameters, {
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
    ...(options.signal && { signal: options.signal }),
  });
  // A program that ends without reading closes the pipe, and its exit code tells why.
  child.stdin?.on('error', () => undefined).end(options.input);
  const chunks: Buffer[] = [];
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from?.on('data', (chunk: Buffer) => chunks.push(chunk));
    if (options.live === true) from?.pipe(to, { end: false });
  }
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  return { ok, output: Buffer.concat(chunks).toString().trimEnd(), seconds: (performance.now() - started) / 1000 };
}
