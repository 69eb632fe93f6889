import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Memory } from './memory.ts';
import { remembered } from './remembered.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Asks for values in a build, and returns those that were found anew. */
function build(names: readonly string[], code = 'code'): string[] {
  const memory = new Memory(join(root, 'memory'), code);
  const found: string[] = [];
  for (const name of names) {
    const value = remembered(name, () => {
      found.push(name);
      return `the value of ${name}`;
    });
    expect(value).toBe(`the value of ${name}`);
  }
  memory.keep();
  return found;
}

test.for<[what: string, names: string[], code: string, found: string[]]>([
  ['known', ['a', 'b'], 'code', []],
  ['new', ['a', 'c'], 'code', ['c']],
  ['of other code', ['a', 'b'], 'other', ['a', 'b']],
])('of values that are %s, only the new ones are found', ([, names, code, found]) => {
  build(['a', 'b']);
  expect(build(names, code)).toEqual(found);
  expect(build(names, code)).toEqual([]);
});

test('what a build has not asked for is forgotten', () => {
  build(['a', 'b']);
  build(['a']);
  expect(build(['a', 'b'])).toEqual(['b']);
});
