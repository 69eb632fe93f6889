import { memoise } from './memoise.ts';
import { allPapers, type ListedPaper } from './papers.ts';

/** A paper with its neighbours in the order of all papers. */
export interface PaperPage {
  listed: ListedPaper;
  previous: ListedPaper | undefined;
  next: ListedPaper | undefined;
}

export const allPaperPages = memoise(async (): Promise<PaperPage[]> => {
  const papers = await allPapers();
  return papers.map((listed, index) => ({ listed, previous: papers[index - 1], next: papers[index + 1] }));
});
