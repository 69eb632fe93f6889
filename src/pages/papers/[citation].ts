import { citationFormats } from '../../citations/registry.ts';
import { pageKey } from '../../publishing/page-key.ts';
import { respondWithText, textPaths } from '../../publishing/text-files.ts';
import { allPapers } from '../../queries/papers.ts';
import { site } from '../../site.config.ts';

export async function getStaticPaths() {
  const papers = site.citationFiles ? await allPapers() : [];
  const files = papers.flatMap(({ paper, entry }) =>
    citationFormats.map((format) => ({
      name: `${paper.id}.${format.extension}`,
      key: pageKey(entry.digest),
      mediaType: `${format.mediaType}; charset=utf-8`,
      text: () => format.serialize(paper),
    })),
  );
  return textPaths('papers/', 'citation', files);
}

export const GET = respondWithText;
