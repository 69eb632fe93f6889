export const SORTS = ['relevance', 'newest', 'upvotes'] as const;
export type Sort = (typeof SORTS)[number];

/** What a search page shows, as its address holds it. */
export interface SearchState {
  query: string;
  /** Topic ids; a paper of any of them is shown. */
  topics: string[];
  /** `2025`; a paper of any of them is shown. */
  years: string[];
  sort: Sort;
}

/** Reads `?q=kernel&topic=learning-theory&year=2025&sort=newest`; what it does not know is ignored. */
export function parseSearch(parameters: URLSearchParams): SearchState {
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    topics: parameters.getAll('topic'),
    years: parameters.getAll('year'),
    sort: SORTS.find((known) => known === sort) ?? 'relevance',
  };
}

/** The inverse of {@link parseSearch}: without a question mark, empty for an empty search. */
export function formatSearch(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.query.trim() !== '') parameters.set('q', state.query);
  for (const topic of state.topics) parameters.append('topic', topic);
  for (const year of state.years) parameters.append('year', year);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  return parameters.toString();
}

/** Whether a topic or a year is chosen. */
export function isNarrowed({ topics, years }: SearchState): boolean {
  return topics.length + years.length > 0;
}

/** Whether there is nothing to search for. */
export function isEmptySearch(state: SearchState): boolean {
  return state.query.trim() === '' && !isNarrowed(state);
}
