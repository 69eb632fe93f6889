import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './json.ts';

const BROKEN = 'The file is no valid JSON';
const CUT_OFF = `${BROKEN}: it breaks off here`;

test('a value comes as it is, behind a byte order mark too', () => {
  expect(parseJson('\uFEFF{"a":[1,null]}')).toEqual({ ok: true, value: { a: [1, null] } });
});

test.for([
  ['an end within an object', '{"a":', ':1:6', CUT_OFF],
  ['an end within a string', '[{"title":"T"},\n {"title":"U', ':2:13', CUT_OFF],
  ['an end within a number', '[-', ':1:3', CUT_OFF],
  ['an end before a line end', '{"a":\n', ':1:6', CUT_OFF],
  ['nothing', '', ':1:1', CUT_OFF],
  ['a comma too many', '[\n  {"a": 1},\n]', ':3:1', BROKEN],
  ['a missing comma', '[1 2]', ':1:4', BROKEN],
  ['a key without quotes', '{a: 1}', ':1:2', BROKEN],
  ['a line end within a string', '["a\nb"]', ':1:4', BROKEN],
  ['a word that is none', '[trye]', ':1:4', BROKEN],
  ['text behind the value', '[1]\nx', ':2:1', BROKEN],
  ['no JSON at all', '<html>', ':1:1', BROKEN],
] as const)('%s is named with its place', ([, text, at, reason]) => {
  expect(parseJson(text)).toEqual({ ok: false, at, reason });
});

test('a sign that cannot be is found wherever it is put between values', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), fc.nat(), (values, place) => {
      const texts = values.map((value) => JSON.stringify(value));
      const index = place % texts.length;
      const before = `[${texts
        .slice(0, index)
        .map((text) => `${text},`)
        .join('')}`;
      expect(parseJson(`${before}?${texts.slice(index).join(',')}]`)).toMatchObject({ at: `:1:${before.length + 1}` });
    }),
  );
});
