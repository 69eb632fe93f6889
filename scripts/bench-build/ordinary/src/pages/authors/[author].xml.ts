import { byAuthor, type Paper, rss } from '../../../papers.ts';

export async function getStaticPaths() {
  return [...(await byAuthor)].map(([author, papers]) => ({ params: { author }, props: { papers } }));
}

export const GET = ({ params, props }: { params: { author: string }; props: { papers: Paper[] } }): Response =>
  rss(params.author, `/authors/${params.author}/`, props.papers);
