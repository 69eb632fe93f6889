import { expect, test } from 'vitest';
import { codeIn, isVerbatim } from './verbatim.ts';

test.for<[name: string, chunk: string, isVerbatim: boolean]>([
  ['an address with a scheme is', 'https://example.net/x_1', true],
  ['one that begins as one does is', '(www.example.net)', true],
  ['a host of the usual kinds is', 'github.com/a/b', true],
  ['a host at the end of a sentence is', 'example.org.', true],
  ['an address of mail is', 'me@example.de', true],
  ["a file's name is", 'main_loop.py,', true],
  ['an identifier is', 'context_recall', true],
  ['so is one of several words', '(long_form_reasoning)', true],
  ['so is one with digits', 'noisy_dinov2', true],
  ['a letter with a script is not', 'x_max', false],
  ['a command with a script is not', 'theta_max', false],
  ['nor is one behind an underscore', 'sep_lambda', false],
  ['a short script is not', 'loss_t', false],
  ['a script in braces is not', 'loss_{total}', false],
  ['a number is not', '2.5', false],
  ['an abbreviation is not', 'e.g.,', false],
  ['a map is not', 'f:X', false],
  ['what only begins as a host does is not', 'x.complex', false],
])('%s', ([, chunk, is]) => {
  expect(isVerbatim(chunk)).toBe(is);
});

test.for<[name: string, text: string, code: string[]]>([
  ['stands between backticks', 'run `x_i = 0` and `go`', ['`x_i = 0`', '`go`']],
  ['has none of quotation marks', "the ``first'' and `second' and `third' one", []],
  ['has no space within its ends', 'a ` b ` c', []],
  ['ends in its line', 'a `b\nc` d', []],
  ['is nothing without a second backtick', 'a `b', []],
])('code %s', ([, text, code]) => {
  expect(codeIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(code);
});
