import { describe, expect, test } from 'vitest';
import { CborReader, type CborValue, CborWriter } from './cbor.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');

function encode(value: CborValue): string {
  const writer = new CborWriter();
  writer.value(value);
  return writer.take().toString('hex');
}

/** From the standard's Appendix A. */
const EXAMPLES: readonly (readonly [encoded: string, value: CborValue])[] = [
  ['00', 0],
  ['17', 23],
  ['1818', 24],
  ['18ff', 255],
  ['190100', 256],
  ['1903e8', 1000],
  ['19ffff', 65_535],
  ['1a000f4240', 1_000_000],
  ['60', ''],
  ['6449455446', 'IETF'],
  ['62c3bc', 'ü'],
  ['63e6b0b4', '水'],
  ['64f0908591', '𐅑'],
  ['80', []],
  ['83010203', [1, 2, 3]],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
];

describe('a value is written, and read back', () => {
  test.for(EXAMPLES)('%s', ([encoded, value]) => {
    expect(encode(value)).toBe(encoded);
    expect(new CborReader(hex(encoded)).value()).toEqual(value);
  });

  test('where it is longer than what is set aside for it', () => {
    const long = Array.from({ length: 30 }, (_, index) => String(index).repeat(10_000));
    expect(new CborReader(hex(encode(long))).value()).toEqual(long);
  });
});

test.for([
  ['20', -1],
  ['37', -24],
  ['3818', -25],
  ['3903e7', -1000],
] as const)('%s is read as %d', ([encoded, value]) => {
  expect(new CborReader(hex(encoded)).value()).toBe(value);
});

test('numbers are gone past, whatever their length', () => {
  const reader = new CborReader(hex('00 18ff 190100 1a000f4240 20 3818 3903e7 6161'));
  for (let left = 7; left > 0; left -= 1) reader.skipNumber();
  expect(reader.byteText()).toBe('a');
});

test.for([
  ['a map', 'a10102'],
  ['a text of bytes', '4401020304'],
  ['a fraction', 'fb3ff199999999999a'],
  ['an array of unknown length', '9f01ff'],
  ['a number of eight bytes', '1b000000e8d4a51000'],
  ['nothing', ''],
  ['a number that is cut short', '1a000f'],
  ['a text that is cut short', '646162'],
  ['an array that is cut short', '830102'],
] as const)('%s is refused', ([, encoded]) => {
  expect(() => new CborReader(hex(encoded)).value()).toThrow();
});

test.for([
  ['a number where an array is wanted', '01', (reader: CborReader) => reader.array()],
  ['an array where a number is wanted', '80', (reader: CborReader) => reader.uint()],
  ['a number where a text is wanted', '01', (reader: CborReader) => reader.byteText()],
  ['a text where a number is gone past', '60', (reader: CborReader) => reader.skipNumber()],
] as const)('%s is told with its place', ([, encoded, read]) => {
  expect(() => read(new CborReader(hex(encoded)))).toThrow(/byte 0/);
});
