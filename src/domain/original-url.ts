import { arxivAbstractUrl } from './arxiv-id.ts';
import { type Paper, paperArxivId } from './paper.ts';

/** Address of the page that a DOI stands for. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`;
}

/** A paper's page in the ACL Anthology. */
export function aclUrl(aclId: string): string {
  return `https://aclanthology.org/${aclId}/`;
}

/** A paper's PDF in the ACL Anthology. */
export function aclPdfUrl(aclId: string): string {
  return `https://aclanthology.org/${aclId}.pdf`;
}

/**
 * Where the paper itself is: its page on arXiv, else what its DOI stands for, else its page in the ACL Anthology, else its web
 * page; undefined without any.
 */
export function originalUrl({ id, doi, aclId, url }: Pick<Paper, 'id' | 'doi' | 'aclId' | 'url'>): string | undefined {
  const arxivId = paperArxivId(id);
  if (arxivId !== undefined) return arxivAbstractUrl(arxivId);
  if (doi !== undefined) return doiUrl(doi);
  return aclId === undefined ? url : aclUrl(aclId);
}
