/** Ingests one capture into a content folder and prints what that took, as JSON: a process of its own, so that memory is its own. */
import process from 'node:process';
import { findCaptures } from '../ingest/io/capture-files.ts';
import { runIngestion } from '../ingest/run.ts';

const [file = '', content = '', cache = ''] = process.argv.slice(2);
const started = performance.now();
const captures = await findCaptures([{ file }], content);
const report = await runIngestion({ captures, content, isDryRun: false, cache, progress: process.stderr });
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
process.stdout.write(
  JSON.stringify({
    papers: report.added.length + report.updated.length + report.unchanged,
    written: report.added.length + report.updated.length,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
    issues: Object.fromEntries(
      [...Map.groupBy(report.issues, ({ code }) => code)].map(([code, issues]) => [code, issues.length]),
    ),
  }),
);
