import { type Paper, PaperSchema } from '../domain/paper.ts';

/** A paper for tests, from plain values; what they don't say is empty. */
export function madeUpPaper(facts: Partial<Record<keyof Paper, unknown>> = {}): Paper {
  const empty = { authors: [], categories: [], listed: [], sources: [], generated: {}, abstract: [] };
  return PaperSchema.parse({ ...empty, id: '2401.00001', title: 'On Kernels', ...facts });
}

/** A paper that was taken back, of the ACL Anthology. */
export const madeUpWithdrawal: Paper = madeUpPaper({ id: 'acl-W89-0101', aclId: 'W89-0101', withdrawn: true });

/** A preprint with formulas in its title and its abstract. */
export const madeUpPreprint: Paper = madeUpPaper({
  id: '2403.04690',
  title: String.raw`Reducing the $\mathcal{O}(n^2)$ Cost`,
  authors: [
    { name: 'Ludwig van Beethoven', family: 'Beethoven', given: 'Ludwig', particle: 'van' },
    { name: 'Ann Lee' },
    { name: 'The Kernel Team' },
  ],
  published: '2024-03-07',
  categories: ['cs.CV', 'cs.LG'],
  abstract: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'We ' },
        { type: 'emphasis', children: [{ type: 'text', value: 'halve ' }] },
        { type: 'math', tex: 'n^2' },
      ],
    },
    { type: 'math', tex: 'x' },
  ],
});

/** A chapter with all that a citation can say of it. */
export const madeUpChapter: Paper = madeUpPaper({
  id: 'doi-10.1000-chapter',
  title: 'Kernels in Practice',
  authors: [{ name: 'Ann Lee' }],
  published: '2020',
  venue: 'A Handbook of Kernels',
  doi: '10.1000/chapter',
  publication: {
    type: 'chapter',
    volume: '2',
    pages: '17-34',
    edition: '3rd',
    series: 'Handbooks',
    editors: [{ name: 'Jan Berg', family: 'Berg', given: 'Jan' }, { name: 'Bo Ek' }],
    publisher: 'Press & Sons',
    place: 'Lund',
  },
});
