/** Sources by their adapters' names, in a reader's words. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['arxiv-api', 'arXiv API'],
  ['arxiv-rss', 'arXiv announcements'],
  ['arxiv-oai', 'arXiv OAI-PMH'],
  ['arxiv-snapshot', 'arXiv snapshot'],
  ['hf-api', 'Hugging Face API'],
  ['daily-papers-html', 'Daily Papers page'],
  ['daily-papers-text', 'Daily Papers page, as text'],
  ['csl-json', 'CSL-JSON library'],
  ['bibtex', 'BibTeX library'],
  ['acl-anthology', 'ACL Anthology'],
]);

/** What readers call the source of an adapter; one that is not known goes by its adapter's name. */
export function sourceName(adapter: string): string {
  return NAMES.get(adapter) ?? adapter;
}
