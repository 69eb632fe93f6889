import type { Issue } from '../issues.ts';
import { aclAnthology } from './acl-anthology.ts';
import { arxivApi } from './arxiv-api.ts';
import { arxivOai } from './arxiv-oai.ts';
import { arxivRss } from './arxiv-rss.ts';
import { arxivSnapshot } from './arxiv-snapshot.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { dailyPapersHtml } from './daily-papers-html.ts';
import { dailyPapersText } from './daily-papers-text.ts';
import { hfApi } from './hf-api.ts';
import { parseJson } from './json.ts';
import type { Capture, SourceAdapter } from './source.ts';

/** Every source that ingestion reads; the first that accepts a capture gets it. */
export const sources = [
  dailyPapersText,
  dailyPapersHtml,
  arxivApi,
  arxivRss,
  arxivOai,
  arxivSnapshot,
  hfApi,
  cslJson,
  bibtex,
  aclAnthology,
] satisfies SourceAdapter[];

/** The adapter that reads a capture, or undefined for a file of no known source. */
export function adapterFor(capture: Capture): SourceAdapter | undefined {
  return sources.find((source) => source.accepts(capture));
}

/** Says why a capture that no adapter accepts is not read. */
export function unknownCapture({ path, text }: Capture): Issue {
  const json = /\.json$/i.test(path) ? parseJson(text) : undefined;
  if (json === undefined) return { code: 'capture-unknown', where: path, what: 'The file is in no known format' };
  if (!json.ok) return { code: 'capture-unreadable', where: path + json.at, what: json.reason };
  const what =
    'The JSON is of no known source; CSL-JSON holds records with keys such as "title", "author" and "issued", and Hugging Face\'s API such with "paper", or "upvotes" and "publishedAt"';
  return { code: 'capture-unknown', where: path, what };
}
