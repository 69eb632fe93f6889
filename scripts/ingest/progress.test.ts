import { expect, test } from 'vitest';
import { Progress } from './progress.ts';

/** What is written by a run that reads 100 bytes and 20 papers every so many milliseconds, of 1000 bytes. */
function written(step: number, { isTTY = false, steps = 9 } = {}): string[] {
  const lines: string[] = [];
  let time = 0;
  const progress = new Progress({ isTTY, write: (text) => lines.push(text) }, 1000, () => time);
  for (let count = 1; count <= steps; count += 1) {
    time += step;
    progress.advance(100);
    progress.show(20 * count);
  }
  progress.end();
  return lines;
}

test.for([
  ['a run of a second is silent in a log', written(100), []],
  [
    'a long run has a line now and then',
    written(4000),
    [
      '30 %, 60 papers, 5 a second, 28 s left\n',
      '60 %, 120 papers, 5 a second, 16 s left\n',
      '90 %, 180 papers, 5 a second, 4 s left\n',
    ],
  ],
  [
    'a terminal has one line, which goes at the end',
    written(150, { isTTY: true, steps: 2 }),
    ['\r\u001b[2K20 %, 40 papers, 133 a second, 2 s left', '\r\u001b[2K'],
  ],
  ['minutes are rounded', written(60_000, { steps: 1 }), ['10 %, 20 papers, 0 a second, 9 min left\n']],
  ['and so are hours', written(1_200_000, { steps: 1 }), ['10 %, 20 papers, 0 a second, 3.0 h left\n']],
] as const)('%s', ([, lines, expected]) => {
  expect(lines).toEqual(expected);
});

test('nothing to read is all read', () => {
  const lines: string[] = [];
  let time = 0;
  const progress = new Progress({ write: (text) => lines.push(text) }, 0, () => time);
  time = 20_000;
  progress.show(0);
  expect(lines).toEqual(['100 %, 0 papers, 0 a second, 0 s left\n']);
});
