/** By what setting the site could do without a file: a paper's citation, or the page or the feed of an author of so many papers. */
export type Spare =
  | { readonly setting: 'citationFiles' }
  | { readonly setting: 'authorPagesFrom' | 'authorFeedsFrom'; readonly papers: number };

/** Some hosts take no more files of one site. @see https://developers.cloudflare.com/pages/platform/limits/ */
export const HOSTS_LIMIT = 20_000;

/** Settings of the site, as far as they leave out files. */
interface Settings {
  readonly citationFiles: boolean;
  readonly authorFeedsFrom: number;
  readonly authorPagesFrom: number;
}

const FEEDS_FROM = [2, 3];
const PAGES_FROM = [2, 3, 4, 5, 10, 20];

/** What takes least from readers comes first; a paper's page still has a citation to copy. */
const CHOICES: readonly Partial<Settings>[] = [
  ...FEEDS_FROM.map((authorFeedsFrom) => ({ authorFeedsFrom })),
  { citationFiles: false },
  ...FEEDS_FROM.map((authorFeedsFrom) => ({ citationFiles: false, authorFeedsFrom })),
  ...PAGES_FROM.map((authorPagesFrom) => ({ citationFiles: false, authorPagesFrom })),
];

/**
 * The settings with which a site has no more files than it may, and takes least from its readers.
 *
 * @param count of all files
 * @param spares one for each file that a setting can leave out
 * @param most files that there may be
 * @param now the site's settings, as far as they leave out files already
 * @returns what is to be set anew, as it is written (`citationFiles: false, authorPagesFrom: 2`), and how many files are left at
 *   most, since an author's other addresses go, too; what leaves the fewest where nothing leaves so few; nothing where there is
 *   nothing to leave out
 */
export function fewerFiles(
  count: number,
  spares: readonly Spare[],
  most: number,
  now: Settings,
): { readonly settings: string; readonly count: number } | undefined {
  // A hundred thousand files are of some dozen kinds.
  const kinds = [...Map.groupBy(spares, kindOf).values()];
  const countWith = (settings: Settings): number =>
    kinds.reduce((left, files) => left - (files[0] && leavesOut(settings, files[0]) ? files.length : 0), count);
  const choices = CHOICES.map((choice) => stricter(now, choice));
  const settings = choices.find((choice) => countWith(choice) <= most) ?? (choices.at(-1) as Settings);
  if (countWith(settings) === count) return undefined;
  const written = Object.entries(settings).flatMap(([name, value]) =>
    value === now[name as keyof Settings] ? [] : `${name}: ${value}`,
  );
  return { settings: written.join(', '), count: countWith(settings) };
}

function kindOf(spare: Spare): string {
  return spare.setting === 'citationFiles' ? spare.setting : `${spare.setting} ${spare.papers}`;
}

/** Settings that leave out what either of two leaves out. */
function stricter(
  now: Settings,
  { citationFiles = true, authorFeedsFrom = 1, authorPagesFrom = 1 }: Partial<Settings>,
): Settings {
  return {
    citationFiles: now.citationFiles && citationFiles,
    authorFeedsFrom: Math.max(now.authorFeedsFrom, authorFeedsFrom),
    authorPagesFrom: Math.max(now.authorPagesFrom, authorPagesFrom),
  };
}

function leavesOut({ citationFiles, authorFeedsFrom, authorPagesFrom }: Settings, spare: Spare): boolean {
  if (spare.setting === 'citationFiles') return !citationFiles;
  // An author without a page has no feed either.
  const least = spare.setting === 'authorPagesFrom' ? authorPagesFrom : Math.max(authorFeedsFrom, authorPagesFrom);
  return spare.papers < least;
}
