import { arxivAbstractUrl } from './arxiv-id.ts';
import { type Paper, paperArxivId } from './paper.ts';

/** Address of the page that a DOI stands for. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}

/** Where the paper itself is: its page on arXiv, else what its DOI stands for, else its web page; undefined without any. */
export function originalUrl({ id, doi, url }: Pick<Paper, 'id' | 'doi' | 'url'>): string | undefined {
  const arxivId = paperArxivId(id);
  if (arxivId !== undefined) return arxivAbstractUrl(arxivId);
  return doi === undefined ? url : doiUrl(doi);
}
