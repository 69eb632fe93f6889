import { allPapers, type Paper } from '../../../papers.ts';
import { citations } from '../../citations.ts';

interface Props {
  readonly paper: Paper;
  readonly serialize: (paper: Paper) => string;
}

export async function getStaticPaths() {
  const papers = await allPapers();
  // An id has dots, so that a parameter of its own for what follows would end too late.
  return papers.flatMap((paper) =>
    Object.entries(citations).map(([end, serialize]) => ({
      params: { file: `${paper.id}.${end}` },
      props: { paper, serialize },
    })),
  );
}

export const GET = ({ props: { paper, serialize } }: { props: Props }): Response => new Response(serialize(paper));
