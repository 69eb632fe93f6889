/** Who is asked, and so whose limits hold. All of arXiv's addresses are one service. */
export type Service = 'hugging-face' | 'arxiv' | 'acl';

/** Where the services answer, without a slash at the end. */
export interface Endpoints {
  readonly huggingFace: string;
  readonly arxivApi: string;
  readonly arxivRss: string;
  readonly arxivOai: string;
  readonly acl: string;
}

/** What a person called for that cannot be done as written. */
export class UsageError extends Error {}

/**
 * The addresses, each of which a variable may replace: `HF_BASE_URL`, `ARXIV_API_URL`, `ARXIV_RSS_URL`, `ARXIV_OAI_URL`, `ACL_BASE_URL`.
 *
 * @throws UsageError where a variable holds no address of http or https
 */
export function readEndpoints(env: Readonly<Record<string, string | undefined>>): Endpoints {
  const address = (name: string, usual: string): string => {
    const value = env[name] || usual;
    if (!/^https?:$/.test(URL.parse(value)?.protocol ?? ''))
      throw new UsageError(`${name} is no address: ${value}. Write it as https://example.org.`);
    return value.replace(/\/$/, '');
  };
  return {
    huggingFace: address('HF_BASE_URL', 'https://huggingface.co'),
    arxivApi: address('ARXIV_API_URL', 'https://export.arxiv.org/api/query'),
    arxivRss: address('ARXIV_RSS_URL', 'https://rss.arxiv.org'),
    arxivOai: address('ARXIV_OAI_URL', 'https://oaipmh.arxiv.org/oai'),
    acl: address('ACL_BASE_URL', 'https://raw.githubusercontent.com/acl-org/acl-anthology/master/data/xml'),
  };
}
