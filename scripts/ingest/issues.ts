import { cleanText } from '../../src/domain/clean-text.ts';

/** Every kind of problem that ingestion reports: the code, and what the reader of the report should do about it. */
export const issueCatalogue = {
  'capture-unreadable': 'Check that the file is whole and in one of the formats that the README lists.',
  'capture-unknown': 'No source reads this file; rename it as the README says, or remove it.',
  'capture-date-missing': 'Put the day into the file name: daily-papers-2025-12-10.txt.',
  'capture-date-differs':
    'Rename the file if the header is right; the papers stand on the list of the day in its name.',
  'where-unused': 'What was named was read whole; name the snapshot, too, or leave --where out.',
  'record-malformed': 'Correct the record in the capture, or leave it out.',
  'field-malformed': 'The field was left out; correct it in the capture, or write it into the entry.',
  'capture-truncated': 'What is whole was read; get the file again.',
  'capture-encoding': 'It was read as it was meant; get the file again without changing its encoding.',
  'capture-stale': 'The papers were read; get the feed again later.',
  'source-unavailable': 'Everything else was read; run the command again later.',
  'source-missing': 'Everything else was read; correct its name in sources.yaml.',
  'paper-unknown': 'Check the id on aclanthology.org; what is new there is fetched with --refresh.',
  'front-matter': 'Ask for the volume to have its papers, or for one of them.',
  'source-error': 'The source answered with an error, not with papers; check the request.',
  'text-cleaned':
    'Control characters and the like cannot be published and were removed, unpaired surrogates replaced; check the entry.',
  'title-ambiguous': 'Two papers share this title and year; they were kept apart. Give both an arXiv id or a DOI.',
  'title-differs':
    'If they are two papers, correct the id in one of the records, and delete the entry to have it written anew.',
  'near-duplicate':
    'They were kept apart; if they are one paper, give both entries one DOI, or delete one and name its id under formerIds.',
  'titles-uncompared': 'Papers that are one may be among them untold; look through their titles.',
  'id-taken':
    'If both are one paper, give it one DOI or arXiv id in both libraries; else give one of them another key.',
  'author-count':
    'Compare with the paper; correct the authors in the entry, or delete authorCount there to accept them.',
  'math-unrenderable': 'Its source is shown instead; correct the formula in the entry.',
  'entry-unreadable':
    'Correct its front matter, or delete the file to have it written anew; until then the build leaves it out.',
  'entry-duplicate': 'Delete one of the two files.',
  'body-unreadable': 'Correct the MDX at that place; until then the build leaves the entry out.',
  'edit-kept': 'A hand edit was kept although the sources now say something else; compare them.',
  'edit-dropped': 'Two entries became one, and the other one was edited there too; write it there if it is the better.',
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

/** `where: what happened. What to do.` On one line, and without what a terminal would act on, whatever files and sources hold. */
export function formatIssue(issue: Issue): string {
  return cleanText(`${issue.where}: ${issue.what}. ${issueCatalogue[issue.code]}`);
}
