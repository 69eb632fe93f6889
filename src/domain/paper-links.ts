import { arxivAbstractUrl, arxivPdfUrl, parseArxivId } from './arxiv-id.ts';
import { aclPdfUrl, aclUrl, doiUrl } from './original-url.ts';
import { type Link, type Paper, paperArxivId } from './paper.ts';
import { repositories, repositoryAt } from './repository.ts';

/** An address of a paper as readers see it. */
export interface PaperLink {
  /** What it leads to: `PDF`, `Code`. */
  label: string;
  /** Whose or where: `arXiv`, `fudan-zvg/SOFT`, a host. */
  note?: string;
  url: string;
}

type LinkedPaper = Pick<Paper, 'id' | 'doi' | 'aclId' | 'url' | 'links' | 'abstract'>;

/** In the order in which they are shown. */
const LABELS = {
  pdf: 'PDF',
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  software: 'Software',
  slides: 'Slides',
  poster: 'Poster',
  video: 'Video',
  discussion: 'Discussion',
  other: 'Link',
} as const satisfies Record<Link['type'], string>;

/** It does not matter whose they are, and several stand side by side on a narrow screen. */
const SPEAKS_FOR_ITSELF: ReadonlySet<Link['type']> = new Set(['slides', 'poster', 'video']);

const ORDER = Object.keys(LABELS);

/**
 * Every address of a paper, each once whatever its spelling: arXiv, the ACL Anthology, DOI and web page, the code that its
 * abstract names, then what its sources link to, by kind.
 */
export function paperLinks(paper: LinkedPaper): PaperLink[] {
  const found = new Map<string, PaperLink>();
  for (const link of [...ownLinks(paper), ...codeLinks(paper), ...otherLinks(paper)]) {
    const key = sameness(link.url);
    if (!found.has(key)) found.set(key, link);
  }
  return [...found.values()];
}

/** The paper's first code repository, from its abstract or its sources; undefined where none is known. */
export function codeUrl(paper: Pick<Paper, 'links' | 'abstract'>): string | undefined {
  return codeLinks(paper)[0]?.url;
}

function ownLinks({ id, doi, aclId, url }: LinkedPaper): PaperLink[] {
  const arxivId = paperArxivId(id);
  return [
    ...(arxivId === undefined
      ? []
      : [
          { label: 'PDF', note: 'arXiv', url: arxivPdfUrl(arxivId) },
          { label: `arXiv:${arxivId}`, url: arxivAbstractUrl(arxivId) },
        ]),
    ...(aclId === undefined
      ? []
      : [
          { label: 'PDF', note: 'ACL Anthology', url: aclPdfUrl(aclId) },
          { label: 'ACL Anthology', note: aclId, url: aclUrl(aclId) },
        ]),
    ...(doi === undefined ? [] : [{ label: 'DOI', note: doi, url: doiUrl(doi) }]),
    ...(url === undefined ? [] : [{ label: 'Web page', note: host(url), url }]),
  ];
}

function codeLinks({ links = [], abstract }: Pick<Paper, 'links' | 'abstract'>): PaperLink[] {
  return [
    ...repositories(abstract).map(({ name, url }) => ({ label: LABELS.code, note: name, url })),
    ...links.filter(({ type }) => type === 'code').map(typedLink),
  ];
}

function otherLinks({ links = [] }: LinkedPaper): PaperLink[] {
  return links
    .filter(({ type }) => type !== 'code')
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type))
    .map(typedLink);
}

function typedLink({ type, url }: Link): PaperLink {
  if (SPEAKS_FOR_ITSELF.has(type)) return { label: LABELS[type], url };
  const repository = type === 'code' ? repositoryAt(url) : undefined;
  return { label: LABELS[type], note: repository?.name ?? host(url), url };
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}

/** Equal for addresses that lead to one place: a repository's, a version of a preprint's, a DOI's, each in its spellings. */
function sameness(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search, hash } = new URL(url);
  const arxivId = parseArxivId(url)?.id;
  if (arxivId !== undefined) return pathname.startsWith('/pdf/') ? arxivPdfUrl(arxivId) : arxivAbstractUrl(arxivId);
  const path = pathname.replace(/\/+$/, '');
  const repository = path.split('/').length === 3 ? repositoryAt(url) : undefined;
  if (repository !== undefined) return `${host(url)}/${repository.name}`.toLowerCase();
  const name = host(url).replace(/^dx\.doi\.org$/, 'doi.org');
  return name === 'doi.org' ? `${name}${path}`.toLowerCase() : `${name}${path}${search}${hash}`;
}
