import { setImmediate } from 'node:timers/promises';
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
  readonly ledger: Ledger;
  readonly written: number;
  readonly kept: number;
}

/** Pages between two pauses, in which what rendering has left to the event loop is cleared away. */
const PAUSE = 100;

/**
 * Writes the pages whose keys the last build does not have, and removes the files that no page has any more.
 *
 * @param last what the last build wrote
 * @param present files that lie in the folder
 * @param save called before anything changes, with what will still hold if the build is cut short, and at the end
 */
export async function writePages(
  plan: readonly PlannedPage[],
  code: string,
  {
    last,
    present,
    folder,
    save,
  }: {
    readonly last: Ledger;
    readonly present: ReadonlySet<string>;
    readonly folder: OutputFolder;
    readonly save: (ledger: Ledger) => void;
  },
): Promise<WrittenPages> {
  const holds = ({ file, key }: PlannedPage): boolean =>
    last.code === code && last.pages.get(file) === key && present.has(file);
  const kept = plan.filter(holds);
  const pages = new Map(kept.map(({ file, key }) => [file, key]));
  if (kept.length < last.pages.size || last.code !== code) save({ code, pages });
  folder.remove([...last.pages.keys()].filter((file) => !pages.has(file)));
  const changed = plan.filter(({ file }) => !pages.has(file));
  await renderPages(changed, folder.root);
  for (const { file, key } of changed) pages.set(file, key);
  const ledger = { code, pages };
  if (changed.length > 0) save(ledger);
  return { ledger, written: changed.length, kept: kept.length };
}

async function renderPages(pages: readonly PlannedPage[], root: string): Promise<void> {
  if (pages.length === 0) return;
  const writer = new FileWriter(root);
  // What has led up to this has left garbage that would count as alive; a few pages do not matter.
  if (pages.length > PAUSE) clearHeap();
  const keepHeap = heapKeeper();
  try {
    for (const [index, page] of pages.entries()) {
      await writer.write(page.file, await page.render());
      if (index % PAUSE !== 0) continue;
      await setImmediate();
      keepHeap();
    }
  } finally {
    await writer.close();
  }
}
