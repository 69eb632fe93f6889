import type { Recover } from '../ingest/fragment-recovery.ts';
import { byteLines } from '../ingest/io/byte-lines.ts';
import { recoverLine } from './recover-line.ts';

/**
 * Recovers JSON Lines as they come: one line out for each good one in, in their order.
 *
 * @param input lines of `{"key", "damaged"}`, which may end in `\r\n`; blank ones are skipped
 * @param report told of each bad line, numbered from 1: `12: it is not JSON. Write …`
 */
export async function* recoverLines(
  input: AsyncIterable<Uint8Array>,
  recover: Recover,
  report: (problem: string) => void,
): AsyncGenerator<string> {
  let number = 0;
  for await (const lines of byteLines(input)) {
    let output = '';
    for (const line of lines) {
      number += 1;
      const recovered = recoverLine(line, recover);
      if (recovered?.ok === true) output += `${recovered.json}\n`;
      else if (recovered !== undefined) report(`${number}: ${recovered.problem}`);
    }
    if (output !== '') yield output;
  }
}
