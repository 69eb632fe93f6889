import type { Paper } from '../papers.ts';

const link = (paper: Paper): string => `https://papers.example.org/papers/${paper.id}/`;
const year = ({ data }: Paper): string => data.published?.slice(0, 4) ?? '';

/** What a reference manager reads, by the end of its file's name. */
export const citations = {
  bib: (paper: Paper) => {
    const fields = {
      title: `{${paper.data.title}}`,
      author: paper.data.authors.map(({ name }) => name).join(' and '),
      year: year(paper),
      eprint: paper.id,
      archivePrefix: 'arXiv',
      url: link(paper),
    };
    const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
    return `@misc{${paper.id},\n${lines.join(',\n')}\n}\n`;
  },
  ris: (paper: Paper) => {
    const { title, authors } = paper.data;
    const lines = ['TY  - GEN', `TI  - ${title}`, ...authors.map(({ name }) => `AU  - ${name}`)];
    return [...lines, `PY  - ${year(paper)}`, `UR  - ${link(paper)}`, 'ER  - ', ''].join('\r\n');
  },
  'csl.json': (paper: Paper) => {
    const { title, authors } = paper.data;
    const author = authors.map(({ name }) => ({ literal: name }));
    return `${JSON.stringify([{ id: paper.id, type: 'article', title, author, URL: link(paper) }], null, 2)}\n`;
  },
} satisfies Record<string, (paper: Paper) => string>;
