import { byTopic, type Paper, rss } from '../../../papers.ts';

export async function getStaticPaths() {
  return [...(await byTopic)].map(([topic, papers]) => ({ params: { topic }, props: { papers } }));
}

export const GET = ({ params, props }: { params: { topic: string }; props: { papers: Paper[] } }): Response =>
  rss(params.topic, `/topics/${params.topic}/`, props.papers);
