import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLines } from './byte-lines.ts';

async function linesOf(chunks: readonly string[]): Promise<string[]> {
  const stream = (async function* () {
    for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk, 'latin1'));
  })();
  const lines = (await Array.fromAsync(byteLines(stream))).flat();
  return lines.map((line) => Buffer.from(line).toString('latin1'));
}

test.for([
  ['nothing has no line', [], []],
  ['a newline ends a line', ['one\ntwo\n'], ['one', 'two']],
  ['the last line needs none', ['one\ntwo'], ['one', 'two']],
  ['a blank line is a line', ['one\n\ntwo\n'], ['one', '', 'two']],
  ['a line may come in parts', ['on', '', 'e\ntw', 'o', '\n'], ['one', 'two']],
  ['a carriage return stays', ['one\r\n'], ['one\r']],
] as const)('%s', async ([, chunks, lines]) => {
  expect(await linesOf(chunks)).toEqual(lines);
});

test('lines are the same however the bytes come', async () => {
  const chunk = fc.string({ unit: fc.constantFrom('a', 'b', '\n') });
  await fc.assert(
    fc.asyncProperty(fc.array(chunk), async (chunks) => {
      const lines = chunks.join('').split('\n');
      if (lines.at(-1) === '') lines.pop();
      expect(await linesOf(chunks)).toEqual(lines);
    }),
  );
});
