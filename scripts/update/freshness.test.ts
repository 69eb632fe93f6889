import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CalendarDaySchema } from '../../src/domain/calendar.ts';
import { formatFreshness, readFreshness } from './freshness.ts';

const folder = await mkdtemp(join(tmpdir(), 'freshness-'));
afterAll(() => rm(folder, { recursive: true }));
const file = join(folder, 'freshness.json');

test('what is written is read back, in the order of names', async () => {
  const day = CalendarDaySchema.parse('2025-12-10');
  const text = formatFreshness(
    new Map([
      ['oai:cs', day],
      ['hf', day],
    ]),
  );
  expect(text).toBe('{\n  "hf": "2025-12-10",\n  "oai:cs": "2025-12-10"\n}\n');
  await writeFile(file, text);
  expect([...(await readFreshness(file))]).toEqual([
    ['hf', day],
    ['oai:cs', day],
  ]);
});

test.for([
  ['broken', '{'],
  ['without days', '{"hf": "yesterday"}'],
  ['of another kind', '[]'],
])('a file that is %s counts as none', async ([, text = '']) => {
  await writeFile(file, text);
  expect([...(await readFreshness(file))].filter(([name]) => name === 'hf')).toEqual([]);
});

test('a missing file counts as none', async () => {
  expect((await readFreshness(join(folder, 'none.json'))).size).toBe(0);
});
