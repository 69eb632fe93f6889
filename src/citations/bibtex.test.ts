import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from 'vitest';
import type { Paper, PublicationDetails } from '../domain/paper.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { bibtex } from './bibtex.ts';
import { bibtexTitle } from './bibtex-title.ts';
import { madeUpChapter, madeUpPaper } from './made-up-paper.ts';

/** A record's type and fields, as a BibTeX parser reads them. */
function parse(paper: Paper): { type: string; properties: Record<string, string> } {
  // The package has types for its interface alone, not for what a parser returns.
  const entries = plugins.input.chainLink(bibtex.serialize(paper)) as unknown as ReturnType<typeof parse>[];
  expect(entries).toHaveLength(1);
  return entries[0] as ReturnType<typeof parse>;
}

test.for([
  ['On the Provable Advantage of Unsupervised Pretraining', 'On the Provable Advantage of Unsupervised Pretraining'],
  ['Dissecting CLIP with NaLaFormer', 'Dissecting {CLIP} with {NaLaFormer}'],
  ['A 3D L1 R-CNN, (BERT-like)', 'A {3D} {L1} {R-CNN}, ({BERT-like})'],
  ['Pre-Trained Slow-Fast', 'Pre-Trained Slow-Fast'],
  ['A Priori and Plan B', 'A Priori and Plan {B}'],
  [String.raw`HyperZ$\cdot$Z$\cdot$W Operator`, String.raw`{HyperZ$\cdot$Z$\cdot$W} Operator`],
  [String.raw`The $\mathcal{O}(n^2)$ Cost`, String.raw`The {$\mathcal{O}(n^2)$} Cost`],
  ['Élan vital of ÉCLAT & 50%', String.raw`Élan vital of {ÉCLAT} \& 50\%`],
] as const)('the capitals of %s survive a bibliography style', ([title, latex]) => {
  expect(bibtexTitle(parseInline(title))).toBe(latex);
});

test('a preprint names its archive, and its venue in a note', () => {
  const paper = madeUpPaper({
    id: '1804.11326',
    title: String.raw`Learning with $\Phi$`,
    authors: [{ name: 'Vojtěch Havlíček' }],
    published: '2018-04-30',
    venue: 'Nature',
    doi: '10.1038/s41586-019-0980-2',
    categories: ['quant-ph', 'stat.ML'],
  });
  expect(bibtex.serialize(paper)).toBe(
    String.raw`@misc{havlicek2018learning,
  title = {Learning with {$\Phi$}},
  author = {Vojtěch Havlíček},
  note = {Published: Nature},
  year = {2018},
  month = apr,
  eprint = {1804.11326},
  archivePrefix = {arXiv},
  primaryClass = {quant-ph},
  doi = {10.1038/s41586-019-0980-2},
  url = {https://arxiv.org/abs/1804.11326}
}
`,
  );
});

test('a paper of a conference has the year of the conference, and still its eprint', () => {
  const paper = madeUpPaper({
    id: '2108.13097',
    title: 'Deep kernels',
    authors: [{ name: 'Ann Lee' }],
    published: '2021-08-30',
    venue: 'ICML 2023',
  });
  const entry = parse(paper);
  expect(entry.type).toBe('inproceedings');
  expect(entry.properties).toMatchObject({ booktitle: '{ICML} 2023', year: '2023', eprint: '2108.13097' });
  expect(entry.properties).not.toHaveProperty('month');
});

test('formulas reach the parser untouched', () => {
  const formulas = [String.raw`$\mathbb{R}^{d}$`, String.raw`$3.6\%$`, String.raw`$\tilde{O}(\sqrt{m_\Phi/n})$`];
  const paper = madeUpPaper({ id: '2401.00001', title: `On ${formulas.join(' and ')}` });
  const entry = parse(paper);
  for (const formula of formulas) expect(entry.properties['title']).toContain(`{${formula}}`);
});

test('an entry has what is known of the publication', () => {
  expect(bibtex.serialize(madeUpChapter)).toBe(
    String.raw`@incollection{lee2020kernels,
  title = {Kernels in Practice},
  author = {Ann Lee},
  editor = {Berg, Jan and Bo Ek},
  booktitle = {A Handbook of Kernels},
  volume = {2},
  series = {Handbooks},
  edition = {3rd},
  pages = {17--34},
  publisher = {Press \& Sons},
  address = {Lund},
  year = {2020},
  doi = {10.1000/chapter}
}
`,
  );
});

test.for<[name: string, publication: PublicationDetails, type: string, fields: object]>([
  [
    'an article',
    { type: 'article-journal', volume: '7', issue: '2', pages: '1-9, e4' },
    'article',
    { journal: 'Venue', volume: '7', number: '2', pages: '1--9, e4' },
  ],
  ['an article by number', { type: 'article-journal', number: '17' }, 'article', { number: '17' }],
  [
    'a paper of a conference',
    { type: 'paper-conference', pages: '3-4', publisher: 'P' },
    'inproceedings',
    { booktitle: 'Venue', pages: '3--4', publisher: 'P' },
  ],
  ['a book', { type: 'book', publisher: 'Venue' }, 'book', { publisher: 'Venue' }],
  ['a PhD thesis', { type: 'thesis', genre: 'Ph.D. thesis', publisher: 'Venue' }, 'phdthesis', { school: 'Venue' }],
  ['a doctoral thesis', { type: 'thesis', genre: 'Doctoral dissertation' }, 'phdthesis', {}],
  [
    "a master's thesis",
    { type: 'thesis', genre: 'MSc thesis', publisher: 'Venue' },
    'mastersthesis',
    { school: 'Venue' },
  ],
  [
    'a thesis of any degree',
    { type: 'thesis', genre: 'Dissertation', publisher: 'Venue' },
    'misc',
    { howpublished: 'Venue', note: 'Dissertation' },
  ],
  [
    'a report',
    { type: 'report', number: '7', publisher: 'Venue' },
    'techreport',
    { institution: 'Venue', number: '7' },
  ],
  ['a preprint elsewhere', { type: 'article', publisher: 'Venue' }, 'misc', { howpublished: 'Venue' }],
  ['a dataset', { type: 'dataset', publisher: 'Venue' }, 'misc', { howpublished: 'Venue' }],
  ['software', { type: 'software' }, 'misc', { howpublished: 'Venue' }],
])('%s', ([, publication, type, fields]) => {
  const base = { id: 'x', title: 'On kernels', venue: 'Venue', published: '2020' };
  const entry = parse(madeUpPaper({ ...base, publication }));
  expect(entry.type).toBe(type);
  expect(entry.properties).toEqual({ title: 'On kernels', year: '2020', ...venueOf(type), ...fields });
});

function venueOf(type: string): object {
  if (type === 'article') return { journal: 'Venue' };
  return type === 'inproceedings' ? { booktitle: 'Venue' } : {};
}

test('a preprint that has appeared is cited as what it became, with its eprint', () => {
  const { type, properties } = parse(
    madeUpPaper({
      id: '1804.11326',
      title: 'On kernels',
      published: '2018-04-30',
      venue: 'Nature',
      doi: '10.1038/x',
      publication: { type: 'article-journal', date: '2019-03-13', volume: '567', pages: '209-212' },
    }),
  );
  expect(type).toBe('article');
  expect(properties).toMatchObject({ journal: 'Nature', year: '2019', volume: '567', eprint: '1804.11326' });
});
