import { byAuthor, type Paper } from '../../../../papers.ts';
import { feed } from '../../../feeds.ts';

export async function getStaticPaths() {
  return [...(await byAuthor)].map(([author, papers]) => ({ params: { author }, props: { papers } }));
}

export const GET = ({ params, props }: { params: { author: string }; props: { papers: Paper[] } }): Promise<Response> =>
  feed(params.author, `/authors/${params.author}/`, props.papers);
