import { expect, test } from 'vitest';
import { cslJson } from './csl-json.ts';
import { madeUpChapter, madeUpPaper, madeUpPreprint } from './made-up-paper.ts';

test('CSL-JSON keeps the formulas of title and abstract', () => {
  expect(JSON.parse(cslJson.serialize(madeUpPreprint))).toEqual([
    {
      id: '2403.04690',
      type: 'article',
      title: String.raw`Reducing the $\mathcal{O}(n^2)$ Cost`,
      author: [
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
        { literal: 'Ann Lee' },
        { literal: 'The Kernel Team' },
      ],
      issued: { 'date-parts': [[2024, 3, 7]] },
      archive: 'arXiv',
      archive_location: '2403.04690',
      URL: 'https://arxiv.org/abs/2403.04690',
      keyword: 'cs.CV, cs.LG',
      abstract: 'We halve $n^2$\n\n$$x$$',
    },
  ]);
});

test('CSL-JSON has what is known of the publication', () => {
  expect(JSON.parse(cslJson.serialize(madeUpChapter))).toEqual([
    {
      id: 'doi-10.1000-chapter',
      type: 'chapter',
      title: 'Kernels in Practice',
      author: [{ literal: 'Ann Lee' }],
      issued: { 'date-parts': [[2020]] },
      'container-title': 'A Handbook of Kernels',
      'collection-title': 'Handbooks',
      volume: '2',
      page: '17-34',
      edition: '3rd',
      editor: [{ family: 'Berg', given: 'Jan' }, { literal: 'Bo Ek' }],
      publisher: 'Press & Sons',
      'publisher-place': 'Lund',
      DOI: '10.1000/chapter',
    },
  ]);
});

test('a publisher or an event is no container', () => {
  const containers = [
    madeUpPaper({ id: 'x', venue: 'MIT', publication: { type: 'thesis', publisher: 'MIT' } }),
    madeUpPaper({ id: 'x', venue: 'ICML 2023', publication: { type: 'paper-conference', event: 'ICML 2023' } }),
  ].map((paper) => JSON.parse(cslJson.serialize(paper))[0]['container-title']);
  expect(containers).toEqual([undefined, undefined]);
});
