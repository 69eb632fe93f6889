import type { Paper } from '../../../../papers.ts';
import { feed } from '../../../feeds.ts';
import { allGroups } from '../../../groups.ts';

export async function getStaticPaths() {
  return (await allGroups()).map(({ kind, name, papers }) => ({ params: { kind, name }, props: { papers } }));
}

interface Context {
  readonly params: { readonly kind: string; readonly name: string };
  readonly props: { readonly papers: readonly Paper[] };
}

export const GET = ({ params: { kind, name }, props: { papers } }: Context): Promise<Response> =>
  feed(name, `/${kind}/${name}/`, papers);
