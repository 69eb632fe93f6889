import type { ArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import type { CalendarDate, CalendarDay } from '../../../src/domain/calendar.ts';
import type { Block, Inline } from '../../../src/domain/inline.ts';
import type { Link, Listing, PublicationDetails } from '../../../src/domain/paper.ts';
import type { Issue } from '../issues.ts';

/** One raw file as a source sent it, or a part of a long one. */
export interface Capture {
  /**
   * Path below the captures folder, with `/`: `hf/daily-papers-2025-12-10.txt`. A file compressed with gzip goes without its
   * `.gz`: how it lies on the disk changes nothing.
   */
  readonly path: string;
  /** The text, decoded as UTF-8, without a byte order mark. */
  readonly text: string;
  /** For a part of a file of lines (`.jsonl`): the number of its first line, from 1. A part ends with a whole line. */
  readonly firstLine?: number;
  /** The day on which it came from the source, where that is known. */
  readonly retrieved?: CalendarDay;
  /** Ids of what was asked for, in the source's own form, where the file holds more; adapters of such sources heed it. */
  readonly only?: readonly string[];
}

/** What one capture says of one paper. Absent means that it says nothing. */
export interface Fragment {
  /** The adapter's name and the capture's path. */
  readonly source: string;
  readonly capture: string;
  /** The day on which the source said so: the capture's own word, else when it was retrieved, which ingestion fills in. */
  readonly retrieved?: CalendarDay;
  /** For reports: `papers.csl.json[3]`, `daily-papers-2025-12-10.txt:42`. */
  readonly where: string;
  /**
   * For a source that is known to damage formulas, and only for one: title and abstract (which may be empty) character for
   * character as it shows them. Recovery starts from these.
   */
  readonly damaged?: { readonly title: string; readonly abstract: string };
  /** Empty only where the source says no more than that it has deleted the record; `withdrawn` is true then. */
  readonly title: readonly Inline[];
  readonly arxivId?: ArxivId;
  readonly doi?: string;
  /** The source's own id of the paper, if it has one that stays. */
  readonly sourceId?: string;
  readonly abstract?: readonly Block[];
  /** Where recovery found formulas in the abstract, how sure it is of them, from 0 to 1 in hundredths. No source says this. */
  readonly recoveryConfidence?: number;
  readonly authors?: readonly Author[];
  readonly published?: CalendarDate;
  /** The date may be one day off. */
  readonly publishedCirca?: boolean;
  /** Day of the newest version that the source knows. */
  readonly updated?: CalendarDate;
  /** Its number on arXiv, from 1. */
  readonly version?: number;
  /** The source says that the paper was withdrawn. */
  readonly withdrawn?: true;
  /** What the authors say beside the abstract: `12 pages, accepted at ICML 2025`. */
  readonly comment?: readonly Inline[];
  readonly venue?: string;
  readonly publication?: PublicationDetails;
  /** Id in the ACL Anthology: `2021.eacl-main.1`. */
  readonly aclId?: string;
  readonly url?: string;
  readonly links?: readonly Link[];
  readonly categories?: readonly string[];
  readonly listed?: readonly Listing[];
}

/** Reads what one source says about papers. Pure: no network, no files, no clock. Never throws for one paper. */
export interface SourceAdapter {
  readonly name: string;
  /** Whether this adapter reads the capture, from its name and its first lines. */
  accepts(capture: Capture): boolean;
  adapt(capture: Capture): { fragments: readonly Fragment[]; issues: readonly Issue[] };
}
