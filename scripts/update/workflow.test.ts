import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const workflow = parse(readFileSync('.github/workflows/update.yml', 'utf8'));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const steps: { run?: string; uses?: string; with?: Record<string, unknown> }[] = workflow.jobs.build.steps;

test('every npm script that the daily workflow runs exists', () => {
  const names = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name));
  expect(names).toEqual(['update', 'build']);
  expect(names.filter((name) => !Object.hasOwn(scripts, name ?? ''))).toEqual([]);
});

test('the daily workflow does not start at the full hour', () => {
  const minutes = workflow.on.schedule.map(({ cron }: { cron: string }) => cron.split(' ')[0]);
  expect(minutes).toEqual([expect.stringMatching(/^[1-9]\d?$/)]);
});

test('the daily workflow publishes the folder that is built, with the rights it needs and no others', () => {
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with).toEqual({ path: 'dist' });
  expect(workflow.permissions).toEqual({ contents: 'write', pages: 'write', 'id-token': 'write' });
});
