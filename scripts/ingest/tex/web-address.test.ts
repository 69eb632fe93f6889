import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test.for<[name: string, spelling: string, address: string | undefined]>([
  ['an address stays as it is', 'https://a.org/x?y=1#z', 'https://a.org/x?y=1#z'],
  ['escapes are undone', String.raw`http://a.org/\%20x\_y\~{}z`, 'http://a.org/%20x_y~z'],
  ['a domain gets a scheme', 'www.a.org/x', 'https://www.a.org/x'],
  ['no other scheme', 'javascript:alert(1)', undefined],
  ['no other scheme in disguise', ' JaVaScript://a.org/%0aalert(1)', undefined],
  ['no host, no address', 'https://', undefined],
  ['no port that is none', 'https://a.org:99999/', undefined],
  ['no quotes or brackets', 'https://a.org/"><script>', undefined],
  ['a mail address is none', 'x@a.org', undefined],
])('%s', ([, spelling, address]) => {
  expect(webAddress(spelling)).toBe(address);
});
