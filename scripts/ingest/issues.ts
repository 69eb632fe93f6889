/** Every kind of problem that ingestion reports: the code, and what the reader of the report should do about it. */
export const issueCatalogue = {
  'capture-unreadable': 'Check that the file is whole and in one of the formats that the README lists.',
  'capture-unknown': 'No source reads this file; rename it as the README says, or remove it.',
  'capture-date-missing': 'Put the day into the file name: daily-papers-2025-12-10.txt.',
  'record-malformed': 'Correct the record in the capture, or leave it out.',
  'field-malformed': 'The field was left out; correct it in the capture, or write it into the entry.',
  'text-cleaned': 'Control characters and unpaired surrogates cannot be published; they were replaced.',
  'title-ambiguous': 'Two papers share this title and year; they were kept apart. Give both an arXiv id or a DOI.',
  'author-count': 'The sources disagree; the full list of names was kept.',
  'math-unrenderable': 'Its source is shown instead; correct the formula in the entry.',
  'entry-unreadable': 'The entry was left as it is; correct its front matter, or delete it to have it written anew.',
  'entry-duplicate': 'Delete one of the two files; until then the first is kept up to date.',
  'body-unreadable': 'Correct the MDX at that place; the page cannot be built before.',
  'edit-kept': 'A hand edit was kept although the sources now say something else; compare them.',
} as const satisfies Record<string, string>;

export type IssueCode = keyof typeof issueCatalogue;

/** One problem with one thing; the run goes on. */
export interface Issue {
  readonly code: IssueCode;
  /** The place: `daily-papers-2025-12-10.txt:42`, `2510.01234 abstract`. */
  readonly where: string;
  /** What happened, as a sentence without its full stop. */
  readonly what: string;
}

/** `where: what happened. What to do.` */
export function formatIssue(issue: Issue): string {
  return `${issue.where}: ${issue.what}. ${issueCatalogue[issue.code]}`;
}
