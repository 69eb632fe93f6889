import type { Paper } from '../domain/paper.ts';

/** Writes one paper as a bibliographic record. Pure and total: whatever the paper holds, the result can be imported. */
export interface CitationFormat {
  readonly name: string;
  /** For readers: `BibTeX`. */
  readonly label: string;
  /** Without its dot: `bib`. */
  readonly extension: string;
  readonly mediaType: string;
  serialize(paper: Paper): string;
}
