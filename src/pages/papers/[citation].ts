import type { APIRoute, GetStaticPaths } from 'astro';
import type { CitationFormat } from '../../citations/citation.ts';
import { citationFormats } from '../../citations/registry.ts';
import type { Paper } from '../../domain/paper.ts';
import { pageKey } from '../../publishing/page-key.ts';
import { allPapers } from '../../queries/papers.ts';
import { site } from '../../site.config.ts';

export const getStaticPaths = (async () => {
  const papers = site.citationFiles ? await allPapers() : [];
  return papers.flatMap(({ paper, entry }) =>
    citationFormats.map((format) => ({
      params: { citation: `${paper.id}.${format.extension}` },
      props: { paper, format },
      cacheKey: pageKey(entry.digest),
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ paper: Paper; format: CitationFormat }> = ({ props: { paper, format } }) =>
  new Response(format.serialize(paper), { headers: { 'Content-Type': `${format.mediaType}; charset=utf-8` } });
