import { allPapers } from '../../papers.ts';
import { feed } from '../feeds.ts';

export const GET = async (): Promise<Response> => feed('Papers', '/', await allPapers());
