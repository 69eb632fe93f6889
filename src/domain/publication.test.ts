import { expect, test } from 'vitest';
import { PaperSchema } from './paper.ts';
import { publication } from './publication.ts';

const empty = { authors: [], title: 'T', categories: [], listed: [], sources: [], generated: {}, abstract: [] };

test.for([
  ['2108.13097', 'ICML 2023', '2021-08-30', { kind: 'conference', year: 2023 }],
  ['2412.12232', 'NeurIPS 2023 Workshop on Diffusion Models', '2024-12-16', { kind: 'conference', year: 2023 }],
  ['1804.11326', 'Nature', '2018-04-30', { kind: 'preprint', year: 2018, month: 4, day: 30 }],
  ['2401.00001', undefined, '2024-01', { kind: 'preprint', year: 2024, month: 1 }],
  ['2401.00001', 'Proceedings of the Royal Society', undefined, { kind: 'preprint' }],
  ['doi-1', 'Annals of Statistics', '2020', { kind: 'journal', year: 2020 }],
  ['doi-1', 'Proceedings of the Symposium', '2020', { kind: 'conference', year: 2020 }],
  ['doi-1', undefined, '2020', { kind: 'other', year: 2020 }],
] as const)('%s in %s, first of %s', ([id, venue, published, expected]) => {
  expect(publication(PaperSchema.parse({ ...empty, id, venue, published }))).toEqual(expected);
});
