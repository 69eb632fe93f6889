import { expect, test } from 'vitest';
import { madeUpRecovery } from '../ingest/made-up-recovery.ts';
import { recoverLine } from './recover-line.ts';

const recover = madeUpRecovery({ 'mathcal{O}(nlog n)': '\\mathcal{O}(n\\log n)' }, 0.98765);

test.for([
  ['a text without formulas', 'A dog.', [{ type: 'text', value: 'A dog.' }]],
  [
    'a text with one',
    'in mathcal{O}(nlog n).',
    [
      { type: 'text', value: 'in ' },
      { type: 'math', tex: '\\mathcal{O}(n\\log n)' },
      { type: 'text', value: '.' },
    ],
  ],
  ['no text', '', []],
] as const)('%s goes through', ([, damaged, inline]) => {
  const line = recoverLine(Buffer.from(JSON.stringify({ key: 'a', damaged })), recover);
  if (line?.ok !== true) throw new Error('The line was refused.');
  expect(JSON.parse(line.json)).toEqual({ key: 'a', inline, confidence: 0.988 });
});

test.for([
  ['a carriage return at the end', '{"key":"a","damaged":"x"}\r'],
  ['a byte order mark', '\uFEFF{"key":"a","damaged":"x"}'],
  ['another member', '{"damaged":"x","key":"a","inline":null}'],
])('%s does no harm', ([, line]) => {
  expect(recoverLine(Buffer.from(line as string), recover)).toEqual({
    ok: true,
    json: '{"key":"a","inline":[{"type":"text","value":"x"}],"confidence":0.988}',
  });
});

test.for(['', ' \t', '\r', '\uFEFF'])('a blank line, %j, is skipped', (line) => {
  expect(recoverLine(Buffer.from(line), recover)).toBeUndefined();
});

test.for([
  ['no JSON', '{"key":"a",', 'it is not JSON.'],
  ['an array', '["a","x"]', 'it is no object.'],
  ['null', 'null', 'it is no object.'],
  ['no key', '{"damaged":"x"}', 'it has no key.'],
  ['an inherited key', '{"__proto__":{"key":"a"},"damaged":"x"}', 'it has no key.'],
  ['a number as key', '{"key":1,"damaged":"x"}', 'its key is no string.'],
  ['no damaged text', '{"key":"a"}', 'it has no damaged.'],
  ['null as damaged text', '{"key":"a","damaged":null}', 'its damaged is no string.'],
] as const)('%s is refused', ([, line, what]) => {
  const problem = `${what} Write {"key": "…", "damaged": "…"} on one line.`;
  expect(recoverLine(Buffer.from(line), recover)).toEqual({ ok: false, problem });
});

test('bytes that are not UTF-8 are refused', () => {
  const line = Buffer.from('{"key":"é","damaged":"x"}', 'latin1');
  expect(recoverLine(line, recover)).toMatchObject({ ok: false, problem: expect.stringContaining('it is not UTF-8.') });
});

test('a failure of recovery is the failure of one line', () => {
  const fail = (): never => {
    throw new Error('boom');
  };
  const line = recoverLine(Buffer.from('{"key":"a","damaged":"x"}'), fail);
  expect(line).toMatchObject({ ok: false, problem: expect.stringContaining('recovery failed on it (boom).') });
});
