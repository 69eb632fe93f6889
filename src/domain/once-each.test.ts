import { expect, test } from 'vitest';
import { onceEach } from './once-each.ts';

test('a value is computed once for each object, whatever it is', () => {
  const asked: object[] = [];
  const nothing = onceEach((key: object) => {
    asked.push(key);
    return undefined;
  });
  const [one, other] = [{}, {}];
  expect([one, other, one].map(nothing)).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([one, other]);
});
