import { barsOf, formatBar } from './bars.ts';
import { figuresByKind, median, type SearchRun } from './figures.ts';
import { PART_NAMES } from './parts.ts';
import type { Answer } from './search-visit.ts';

/** Markdown: further queries by their kinds, first queries with the parts of what they load, and whether the bars are met. */
export function formatSearchRun(run: SearchRun): string {
  const answers = [...run.first, ...run.further];
  const pause = Math.round(median(answers.map((answer) => answer.pause)));
  return [
    `${run.site}. The search page loads ${kilobytes(run.pageBytes)} kB. Times are from the last letter typed, ${pause} ms of them the pause in which the page waits for another one, without the network's. kB are of what comes until papers are shown; filters, pages and fonts come afterwards.`,
    table(
      ['further query', 'n', 'median ms', '90 % ms', 'worst ms', 'the worst', 'kB'],
      figuresByKind(run.further).map((kind) => [
        kind.name,
        kind.count,
        Math.round(kind.median),
        Math.round(kind.ninetieth),
        Math.round(kind.worst.milliseconds),
        `${quoted(kind.worst)} (${kind.worst.found})`,
        kilobytes(kind.bytes),
      ]),
    ),
    table(
      ['first query', 'ms', 'requests', 'kB', ...PART_NAMES],
      [...run.first.map((answer) => ({ name: quoted(answer), of: [answer] })), { name: 'median', of: run.first }].map(
        ({ name, of }) => [
          name,
          Math.round(median(of.map(({ milliseconds }) => milliseconds))),
          median(of.map(({ sent }) => sent.length)),
          kilobytes(median(of.map(({ bytes }) => bytes))),
          ...PART_NAMES.map((part) => kilobytes(median(of.map(({ parts }) => parts[part])))),
        ],
      ),
    ),
    barsOf(run).map(formatBar).join('\n'),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function quoted({ text }: Answer): string {
  return `“${text.replaceAll('|', '\\|')}”`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
