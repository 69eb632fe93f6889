import { expect, test } from 'vitest';
import { decodeTwiceEncoded } from './twice-encoded.ts';

test.for<[text: string, decoded: string | undefined]>([
  ['WeiÃ\u009fl, 3â\u0080\u00935', 'Weißl, 3–5'],
  ['plain', undefined],
  ['café', undefined],
  ['WeiÃ\u009fl and Łódź', undefined],
  ['WeiÃ\u009fl and café', undefined],
])('%j was meant as %j', ([text, decoded]) => {
  expect(decodeTwiceEncoded(text)).toBe(decoded);
});
