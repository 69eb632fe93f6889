const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  suppperiodical: 'article-journal',
  review: 'review',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  incollection: 'chapter',
  inbook: 'chapter',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  inreference: 'entry-encyclopedia',
  book: 'book',
  mvbook: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  techreport: 'report',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
};
const PREPRINTS = new Set([
  'article',
  'misc',
  'online',
  'unpublished',
  'electronic',
  'www',
  'preprint',
  'manual',
  'techreport',
]);
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

/** CSL's type for an entry's: a work that is known from arXiv only is an `article`, as reference managers say. */
export function cslType(type: string, known: { isArxiv: boolean; hasJournal: boolean }): string {
  if (known.isArxiv && !known.hasJournal && PREPRINTS.has(type)) return 'article';
  if (type === 'preprint' || (type === 'article' && !known.hasJournal)) return 'article';
  return Object.hasOwn(TYPES, type) ? (TYPES[type] ?? 'document') : 'document';
}

/** Which kind of thesis or report a work is, from the `type` field, else from the entry's type. */
export function genreOf(entryType: string, type: string | undefined): string | undefined {
  const isThesis = entryType === 'phdthesis' || entryType === 'mastersthesis';
  const genre = type ?? (isThesis ? entryType : undefined);
  return genre !== undefined && Object.hasOwn(GENRES, genre) ? GENRES[genre] : genre;
}
