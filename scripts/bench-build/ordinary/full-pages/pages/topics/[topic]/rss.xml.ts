import { byTopic, type Paper } from '../../../../papers.ts';
import { feed } from '../../../feeds.ts';

export async function getStaticPaths() {
  return [...(await byTopic)].map(([topic, papers]) => ({ params: { topic }, props: { papers } }));
}

export const GET = ({ params, props }: { params: { topic: string }; props: { papers: Paper[] } }): Promise<Response> =>
  feed(params.topic, `/topics/${params.topic}/`, props.papers);
