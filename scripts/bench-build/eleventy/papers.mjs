export const slug = (name) => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The newest first. */
export const byDate = (papers) =>
  papers.sort(
    (a, b) => (b.data.published ?? '').localeCompare(a.data.published ?? '') || (a.data.id < b.data.id ? -1 : 1),
  );

/** Every key that papers have, with its papers in their order. */
export function groupBy(papers, keysOf) {
  const groups = new Map();
  for (const paper of papers) {
    for (const key of new Set(keysOf(paper.data))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [paper]);
      else group.push(paper);
    }
  }
  return [...groups].map(([key, members]) => ({ key, papers: members }));
}
