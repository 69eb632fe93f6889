import process from 'node:process';

/**
 * What a command makes of its arguments. Where that throws, it ends with exit code 2, and tells on standard error what is wrong,
 * and its usage.
 */
export function orUsage<Result>(usage: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    return refuseUsage(usage, error as Error);
  }
}

/** Ends a command that was called for what cannot be done, with exit code 2. */
export function refuseUsage(usage: string, { message }: Error): never {
  process.stderr.write(`${message}\n\n${usage}`);
  process.exit(2);
}
