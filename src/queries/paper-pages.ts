import { pageKey } from '../publishing/page-key.ts';
import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper } from './papers.ts';

/** A paper with its neighbours in the order of all papers. */
export interface PaperPage {
  listed: ListedPaper;
  previous: ListedPaper | undefined;
  next: ListedPaper | undefined;
  /** Left out where the entry's components may show anything. */
  key?: string;
}

export const allPaperPages = memoise(async (): Promise<PaperPage[]> => {
  const papers = await allPapers();
  return papers.map((listed, index) => {
    const [previous, next] = [papers[index - 1], papers[index + 1]];
    const key = listed.entry.paper.usesComponents ? undefined : pageKey(listed.key, shown(previous), shown(next));
    return { listed, previous, next, ...(key !== undefined && { key }) };
  });
});

/** What a paper's page shows of a neighbour. */
function shown(neighbour: ListedPaper | undefined): unknown {
  return neighbour && [neighbour.paper.id, neighbour.paper.title, neighbour.paper.withdrawn];
}
