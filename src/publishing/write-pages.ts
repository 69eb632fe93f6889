import { setImmediate } from 'node:timers/promises';
import type { Spare } from '../domain/spare-files.ts';
import { FileWriter } from './file-writer.ts';
import { clearHeap, heapKeeper } from './heap.ts';
import type { Ledger } from './ledger.ts';
import type { OutputFolder } from './output-folder.ts';

/** One file of the site to be. */
export interface PlannedPage {
  /** Below the output folder: `papers/2510.01234/index.html`. */
  readonly file: string;
  /** A fingerprint of what the page shows; see `pageKey`. */
  readonly key: string;
  /** By what the site could do without it. */
  readonly spare?: Spare | undefined;
  /** What the file holds. */
  render(): string | Promise<string>;
}

/** Files that are not put out, but taken before any page is rendered. */
export interface EarlyFiles {
  /** Of the route that hands them over, below the site's root. */
  readonly path: string;
  take(files: readonly PlannedPage[]): Promise<void>;
}

/** What came of a plan. */
export interface WrittenPages {
  readonly written: number;
  readonly kept: number;
}

/** Pages between two pauses, in which what rendering has left to the event loop is cleared away. */
const PAUSE = 100;

/** Pages that are written in less time than a thread takes to start. */
const FEW = 100;

/**
 * Writes the pages whose keys the last build does not have, and removes the files that no page has any more.
 *
 * @param ledger the files that the last build wrote, with their keys. It is changed before anything else is, to what will still
 *   hold if the build is cut short, and at the end.
 * @param missing files of the ledger that do not lie in the folder
 */
export async function writePages(
  plan: readonly PlannedPage[],
  code: string,
  {
    ledger,
    missing,
    folder,
  }: {
    readonly ledger: Ledger;
    readonly missing: ReadonlySet<string>;
    readonly folder: OutputFolder;
  },
): Promise<WrittenPages> {
  const holds = ({ file, key }: PlannedPage): boolean =>
    ledger.code === code && ledger.values.get(file) === key && !missing.has(file);
  const changed = plan.filter((page) => !holds(page));
  const kept = plan.length - changed.length;
  const isAllKnown = plan.length === ledger.values.size && changed.every(({ file }) => ledger.values.has(file));
  const dropped = isAllKnown ? [] : filesOutside(plan, ledger);
  const gone = [...dropped, ...changed.map(({ file }) => file).filter((file) => ledger.values.has(file))];
  ledger.change(
    code,
    gone.map((file) => [file]),
  );
  folder.remove(gone);
  await renderPages(changed, folder);
  folder.removeFoldersOf(dropped);
  ledger.change(
    code,
    changed.map(({ file, key }) => [file, key]),
  );
  return { written: changed.length, kept };
}

/** Files of the last build that no page is any more. */
function filesOutside(plan: readonly PlannedPage[], ledger: Ledger): string[] {
  const planned = new Set(plan.map(({ file }) => file));
  return [...ledger.values.keys()].filter((file) => !planned.has(file));
}

/** @throws Error that names the page */
async function render(page: PlannedPage): Promise<string> {
  try {
    return await page.render();
  } catch (error) {
    throw new Error(`${page.file}: ${(error as Error).message}`, { cause: error });
  }
}

async function renderPages(pages: readonly PlannedPage[], folder: OutputFolder): Promise<void> {
  if (pages.length > FEW) await renderMany(pages, folder.root);
  else for (const page of pages) folder.write(page.file, await render(page));
}

async function renderMany(pages: readonly PlannedPage[], root: string): Promise<void> {
  const writer = new FileWriter(root);
  // What has led up to this has left garbage that would count as alive.
  clearHeap();
  const keepHeap = heapKeeper();
  try {
    for (const [index, page] of pages.entries()) {
      await writer.write(page.file, await render(page));
      if (index % PAUSE !== 0) continue;
      await setImmediate();
      keepHeap();
    }
  } finally {
    await writer.close();
  }
}
