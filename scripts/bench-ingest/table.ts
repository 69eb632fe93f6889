/** What one run of ingestion took. */
export interface IngestRun {
  readonly papers: number;
  readonly written: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
  readonly issues: Readonly<Record<string, number>>;
}

/** A Markdown table of a first run and those after it, times as shares of the first one's. */
export function formatRuns(runs: readonly IngestRun[]): string {
  const [first] = runs;
  const rows = runs.map((run, index) => {
    const share = first === undefined ? 1 : run.seconds / first.seconds;
    return [
      index === 0 ? 'first' : 'again',
      run.papers,
      run.written,
      run.seconds.toFixed(1),
      share.toFixed(2),
      Math.round(run.papers / run.seconds),
      Math.round(run.papers / run.cpuSeconds),
      Math.round(run.peakMegabytes),
    ];
  });
  const issues = Object.entries(first?.issues ?? {}).map(([code, count]) => `${count} ${code}`);
  return [
    '| run | papers | written | seconds | of the first | papers a second | a second of one core | peak MB |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    '',
    issues.length === 0 ? 'No issues.' : `Issues: ${issues.join(', ')}.`,
  ].join('\n');
}
