import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recorded } from '../recorded.ts';
import { adapterFor } from './registry.ts';

const folder = recorded('fixtures/hf_daily_papers');
const isHere = existsSync(folder);

/** File → records, fragments, issues. */
const TABLE = {
  '2024-05-27.json': [13, 13, 0],
  '2024-10-09.json': [10, 10, 0],
  '2024-12-03.json': [25, 25, 0],
  // Texts that Python printed.
  '2024-12-11.json': [26, 0, 26],
  // The same in an object; that it is no list is an issue of its own.
  '2025-01-10.json': [9, 0, 10],
  '2025-06-23.json': [8, 8, 0],
  '2025-10-28.json': [23, 23, 0],
  '2025-12-09.json': [18, 18, 0],
  '2026-05-13.json': [50, 50, 0],
  '2026-08-21.json': [17, 17, 0],
};

test.skipIf(!isHere)('ten recorded days: each record is a fragment or an issue (skipped without recordings)', () => {
  const rows = readdirSync(folder).map((name) => {
    const capture = { path: `hf/${name}`, text: readFileSync(join(folder, name), 'utf8') };
    const adapter = adapterFor(capture);
    expect(adapter?.name).toBe('hf-api');
    const { fragments, issues } = adapter?.adapt(capture) ?? { fragments: [], issues: [] };
    const days = new Set(fragments.map(({ listed }) => listed?.[0]?.date));
    expect([...days]).toEqual(fragments.length === 0 ? [] : [name.slice(0, 10)]);
    for (const fragment of fragments)
      expect(Object.keys(fragment)).toEqual(
        expect.arrayContaining(['arxivId', 'abstract', 'authors', 'published', 'links']),
      );
    for (const { code, where } of issues)
      expect(`${code} ${where}`).toMatch(/^record-malformed hf\/\S+\.json(?:(?:\.data)?\[\d+\])?$/);
    const value: unknown = JSON.parse(capture.text);
    const records = Array.isArray(value) ? value : (value as { data: unknown[] }).data;
    return [name, [records.length, fragments.length, issues.length]];
  });
  expect(Object.fromEntries(rows)).toEqual(TABLE);
});
