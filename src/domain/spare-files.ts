/** What a setting of the site leaves out: a paper's citation as a file, or an author's page or feed. */
export type Spare =
  | { readonly setting: 'citationFiles' }
  | { readonly setting: 'authorPagesFrom' | 'authorFeedsFrom'; readonly papers: number };

/** Some hosts take no more files of one site. @see https://developers.cloudflare.com/pages/platform/limits/ */
export const HOSTS_LIMIT = 20_000;

/** Settings of the site, as far as they leave out files. */
interface Settings {
  readonly citationFiles?: false;
  readonly authorFeedsFrom?: number;
  readonly authorPagesFrom?: number;
}

const FEEDS_FROM = [2, 3];
const PAGES_FROM = [2, 3, 4, 5];

/** What takes least from readers comes first. A paper's page still has a citation to copy; an author without a page has no feed. */
const CHOICES: readonly Settings[] = [
  ...FEEDS_FROM.map((authorFeedsFrom) => ({ authorFeedsFrom })),
  { citationFiles: false },
  ...FEEDS_FROM.map((authorFeedsFrom): Settings => ({ citationFiles: false, authorFeedsFrom })),
  ...PAGES_FROM.map((authorPagesFrom): Settings => ({ citationFiles: false, authorPagesFrom })),
];

/**
 * The settings with which a site has no more files than it may, and takes least from its readers.
 *
 * @param count of all files
 * @param spares one for each file that a setting can leave out
 * @param most files that there may be
 * @returns the settings as they are written (`citationFiles: false, authorPagesFrom: 2`), and how many files are left at most,
 *   since an author's other addresses go, too; those that leave the fewest where none leaves so few
 */
export function fewerFiles(
  count: number,
  spares: readonly Spare[],
  most: number,
): { readonly settings: string; readonly count: number } {
  const countWith = (settings: Settings): number => count - spares.filter((spare) => leavesOut(settings, spare)).length;
  const settings = CHOICES.find((choice) => countWith(choice) <= most) ?? (CHOICES.at(-1) as Settings);
  const written = Object.entries(settings).map(([name, value]) => `${name}: ${value}`);
  return { settings: written.join(', '), count: countWith(settings) };
}

function leavesOut({ citationFiles, authorFeedsFrom = 1, authorPagesFrom = 1 }: Settings, spare: Spare): boolean {
  if (spare.setting === 'citationFiles') return citationFiles === false;
  const least = spare.setting === 'authorPagesFrom' ? authorPagesFrom : Math.max(authorFeedsFrom, authorPagesFrom);
  return spare.papers < least;
}
