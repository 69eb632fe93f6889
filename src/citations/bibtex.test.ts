import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { expect, test } from 'vitest';
import { PaperSchema } from '../domain/paper.ts';
import { parseInline } from '../maths/parse-inline.ts';
import { bibtex } from './bibtex.ts';
import { bibtexTitle } from './bibtex-title.ts';

const empty = { authors: [], categories: [], listed: [], sources: [], generated: {}, abstract: [] };

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
  const paper = PaperSchema.parse({
    ...empty,
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
  const paper = PaperSchema.parse({
    ...empty,
    id: '2108.13097',
    title: 'Deep kernels',
    authors: [{ name: 'Ann Lee' }],
    published: '2021-08-30',
    venue: 'ICML 2023',
  });
  const [entry] = plugins.input.chainLink(bibtex.serialize(paper)) as unknown as {
    type: string;
    properties: Record<string, string>;
  }[];
  expect(entry?.type).toBe('inproceedings');
  expect(entry?.properties).toMatchObject({ booktitle: '{ICML} 2023', year: '2023', eprint: '2108.13097' });
  expect(entry?.properties).not.toHaveProperty('month');
});

test('formulas reach the parser untouched', () => {
  const formulas = [String.raw`$\mathbb{R}^{d}$`, String.raw`$3.6\%$`, String.raw`$\tilde{O}(\sqrt{m_\Phi/n})$`];
  const paper = PaperSchema.parse({ ...empty, id: '2401.00001', title: `On ${formulas.join(' and ')}` });
  const [entry] = plugins.input.chainLink(bibtex.serialize(paper)) as unknown as { properties: { title: string } }[];
  for (const formula of formulas) expect(entry?.properties.title).toContain(`{${formula}}`);
});
