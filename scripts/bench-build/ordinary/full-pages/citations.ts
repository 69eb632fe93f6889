import { linkOf, type Paper } from '../papers.ts';

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
      url: linkOf(paper),
    };
    const lines = Object.entries(fields).map(([field, value]) => `  ${field} = {${value}}`);
    return `@misc{${paper.id},\n${lines.join(',\n')}\n}\n`;
  },
  ris: (paper: Paper) => {
    const { title, authors } = paper.data;
    const lines = ['TY  - GEN', `TI  - ${title}`, ...authors.map(({ name }) => `AU  - ${name}`)];
    return [...lines, `PY  - ${year(paper)}`, `UR  - ${linkOf(paper)}`, 'ER  - ', ''].join('\r\n');
  },
  'csl.json': (paper: Paper) => {
    const { title, authors } = paper.data;
    const author = authors.map(({ name }) => ({ literal: name }));
    return `${JSON.stringify([{ id: paper.id, type: 'article', title, author, URL: linkOf(paper) }], null, 2)}\n`;
  },
} satisfies Record<string, (paper: Paper) => string>;
