import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { normaliseBase } from './base-path.ts';
import { parsePort } from './port.ts';
import { readSettings } from './settings.ts';

test.for([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['repo', '/repo/'],
  ['/repo', '/repo/'],
  ['/repo/', '/repo/'],
  ['a/b/', '/a/b/'],
] as const)('the base %s means %s', ([base, path]) => {
  expect(normaliseBase(base)).toBe(path);
});

test.for([
  [undefined, 4321],
  ['', 4321],
  ['8080', 8080],
] as const)('the port %s means %i', ([setting, port]) => {
  expect(parsePort(setting)).toBe(port);
});

test.for(['eighty', '80.5', '-1', '0', '65536'])('%s is no port', (setting) => {
  expect(() => parsePort(setting)).toThrow(`PORT=${setting}`);
});

test('nothing set means the usual folders and addresses', () => {
  expect(readSettings({})).toEqual({
    content: 'content',
    directory: resolve('dist'),
    base: '/',
    siteUrl: 'http://127.0.0.1:4321',
    port: 4321,
  });
});
