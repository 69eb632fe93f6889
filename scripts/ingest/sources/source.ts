import type { ArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Author } from '../../../src/domain/author.ts';
import type { CalendarDate } from '../../../src/domain/calendar.ts';
import type { Block, Inline } from '../../../src/domain/inline.ts';
import type { Listing, PublicationDetails } from '../../../src/domain/paper.ts';
import type { Issue } from '../issues.ts';

/** One raw file as a source sent it. */
export interface Capture {
  /** Path below the captures folder, with `/`: `hf/daily-papers-2025-12-10.txt`. */
  readonly path: string;
  /** The file's text, decoded as UTF-8, without a byte order mark. */
  readonly text: string;
}

/** What one capture says of one paper. Absent means that it says nothing. */
export interface Fragment {
  /** The adapter's name and the capture's path. */
  readonly source: string;
  readonly capture: string;
  /** For reports: `papers.csl.json[3]`, `daily-papers-2025-12-10.txt:42`. */
  readonly where: string;
  /**
   * For a source that is known to damage formulas, and only for one: title and abstract (which may be empty) character for
   * character as it shows them. Recovery starts from these.
   */
  readonly damaged?: { readonly title: string; readonly abstract: string };
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
  readonly updated?: CalendarDate;
  readonly venue?: string;
  readonly publication?: PublicationDetails;
  readonly url?: string;
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
