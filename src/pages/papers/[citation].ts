import { citationFormats } from '../../citations/registry.ts';
import { pageKey } from '../../publishing/page-key.ts';
import { respondWithText, textPaths } from '../../publishing/text-files.ts';
import { allPapers } from '../../queries/papers.ts';
import { site } from '../../site.config.ts';

export async function getStaticPaths() {
  const papers = site.citationFiles ? await allPapers() : [];
  const formats = citationFormats.map((format) => ({ format, mediaType: `${format.mediaType}; charset=utf-8` }));
  const spare = { setting: 'citationFiles' } as const;
  const files = papers.flatMap(({ paper, entry }) => {
    const key = pageKey(entry.digest);
    return formats.map(({ format, mediaType }) => ({
      file: `papers/${paper.id}.${format.extension}`,
      key,
      mediaType,
      spare,
      render: () => format.serialize(paper),
    }));
  });
  return textPaths('papers/[citation]', files);
}

export const GET = respondWithText;
