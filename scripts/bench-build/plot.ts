import { type BuildRun, type ComparedFigure, percent, shareOf } from './table.ts';

/** What a plot is about. */
export interface PlotOptions {
  /** The design whose builds are 100 %. */
  readonly baseline: string;
  /** The design that is set off from the others. */
  readonly own: string;
  /** What was built, such as `1,000 papers`. */
  readonly papers: string;
  /** Sentences below the bars, each short enough for one line. */
  readonly notes: readonly string[];
}

/** Bars of one figure, one below the other. */
interface Panel {
  readonly figure: ComparedFigure;
  readonly title: string;
  readonly left: number;
  readonly format: (value: number) => string;
}

const HEADINGS = { cold: 'From nothing', 'one edit': 'After one edit', unchanged: 'Nothing changed' };
const NAMES = 132;
const GAP = 28;
/** Of the longest bar; shares and figures end so far right of it. */
const LENGTH = 180;
const SHARES = 54;
const FIGURES = 118;
const PANEL = LENGTH + FIGURES;
const WIDTH = NAMES + PANEL + GAP + PANEL;
const HEAD = 50;
const HEADING = 34;
const ROW = 22;
const BAR = 14;
/** How far text stands below the top of its bar. */
const BASE = 11.5;
const NOTE = 18;

const PANELS: readonly Panel[] = [
  {
    figure: 'seconds',
    title: 'Time',
    left: NAMES,
    format: (seconds) => `${seconds.toFixed(seconds < 9.95 ? 1 : 0)} s`,
  },
  {
    figure: 'peakMegabytes',
    title: 'Memory of Node or Hugo',
    left: NAMES + PANEL + GAP,
    format: (megabytes) => (megabytes < 999.5 ? `${megabytes.toFixed()} MB` : `${(megabytes / 1000).toFixed(1)} GB`),
  },
];

// An image takes no colours from the page that shows it, and so it knows both of its own.
const STYLE = `
  svg { color: #1f2328; --bar: #b7bfc8; --own: #0969da; --quiet: #59636e }
  @media (prefers-color-scheme: dark) { svg { color: #e6edf3; --bar: #4d5661; --own: #4493f8; --quiet: #9198a1 } }
  text { font: 13px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; fill: currentColor }
  .title, .own { font-weight: 600 }
  .share, .figure { text-anchor: end; font-variant-numeric: tabular-nums }
  .figure, .heading, .note { fill: var(--quiet) }
  .note { font-size: 12px }
  rect { fill: var(--bar) }
  rect.own { fill: var(--own) }
  line { stroke: currentColor; stroke-dasharray: 2 3 }
`;

/**
 * Draws bars of the time and the memory that builds took, as shares of the baseline's, which a line stands for.
 *
 * @returns an SVG; nothing where no build can be compared
 */
export function formatPlot(runs: readonly BuildRun[], options: PlotOptions): string | undefined {
  const { baseline, own, papers, notes } = options;
  const share = (run: BuildRun, figure: ComparedFigure): number => shareOf(run, figure, runs, baseline) ?? 0;
  const compared = runs.filter((run) => share(run, 'seconds') > 0);
  if (compared.length === 0) return undefined;

  const parts: string[] = [];
  const rows: { run: BuildRun; top: number; kind: string }[] = [];
  let y = HEAD;
  for (const [state, heading] of Object.entries(HEADINGS)) {
    const members = compared.filter((run) => run.state === state);
    if (members.length === 0) continue;
    y += HEADING;
    parts.push(text(0, y - ROW + BASE, 'heading', heading));
    for (const run of members) {
      const kind = run.design === own ? 'own' : 'other';
      parts.push(text(0, y + BASE, kind, run.design));
      rows.push({ run, top: y, kind });
      y += ROW;
    }
  }
  for (const { figure, title, left, format } of PANELS) {
    const scale = LENGTH / Math.max(1, ...compared.map((run) => share(run, figure)));
    const line = round(left + scale);
    parts.push(text(left, HEAD, 'title', title));
    for (const { run, top, kind } of rows) {
      const length = round(Math.max(1, share(run, figure) * scale));
      parts.push(
        `<rect class="${kind}" x="${left}" y="${top}" width="${length}" height="${BAR}"/>`,
        text(left + LENGTH + SHARES, top + BASE, `share ${kind}`, percent(share(run, figure))),
        text(left + LENGTH + FIGURES, top + BASE, 'figure', format(run[figure])),
      );
    }
    parts.push(`<line x1="${line}" x2="${line}" y1="${HEAD + 10}" y2="${y - ROW + BAR + 4}"/>`);
  }
  y += ROW - BAR;
  for (const note of notes) {
    y += NOTE;
    parts.push(text(0, y, 'note', note));
  }

  const title = `100 % is what ${baseline} takes for ${papers}`;
  const height = y + 6;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}</style>
${text(0, 16, 'title', title)}
${parts.join('\n')}
</svg>
`;
}

function text(x: number, y: number, kind: string, content: string): string {
  return `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escaped(content)}</text>`;
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

function escaped(source: string): string {
  return source.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
