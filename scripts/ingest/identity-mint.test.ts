import { expect, test } from 'vitest';
import { candidateIds } from './identity-mint.ts';
import { fragment } from './made-up-fragment.ts';

test.for([
  ['an arXiv id', { arxivId: '2510.00001', doi: '10.1/a' }, /^2510\.00001$/],
  ['an old arXiv id', { arxivId: 'hep-th/9901001' }, /^hep-th_9901001$/],
  ['a DOI', { doi: '10.1038/s41586-019-0980-2', sourceId: 'x' }, /^doi-10\.1038-s41586-019-0980-2$/],
  ['a DOI with signs', { doi: '10.1016/0004(94)<1::x>' }, /^doi-10\.1016-0004-94-1-x--[\da-f]{16}$/],
  ['a very long DOI', { doi: `10.1/${'a'.repeat(300)}` }, /^doi-10\.1-a{91}-[\da-f]{16}$/],
  ["the source's own id", { sourceId: 'smith2020' }, /^csl-json-smith2020$/],
  ['an own id that would be a path', { sourceId: '../../x' }, /^csl-json-\.\.-\.\.-x-[\da-f]{16}$/],
  ['an own id that would pass for an arXiv id', { sourceId: 'pmid_1234567' }, /^csl-json-pmid-1234567-[\da-f]{16}$/],
  ['an item of a Zotero user', { sourceId: 'http://zotero.org/users/123456/items/ABCD1234' }, /^zotero-abcd1234$/],
  ['an item of a Zotero group', { sourceId: 'http://zotero.org/groups/77/items/ABCD1234' }, /^zotero-abcd1234$/],
  ['an item of a local Zotero', { sourceId: 'http://zotero.org/users/local/xY9/items/ABCD1234' }, /^zotero-abcd1234$/],
  ["an item in the words of Zotero's interface", { sourceId: '123456/ABCD1234' }, /^zotero-abcd1234$/],
  ['another address', { sourceId: 'https://a.org/b/c' }, /^csl-json-https-a\.org-b-c-[\da-f]{16}$/],
  ['nothing of the kind', {}, /^paper-[\da-f]{16}$/],
] as const)('%s gives a path segment', ([, said, id]) => {
  expect(candidateIds(fragment(said))[0]).toMatch(id);
});

test('a minted id stays when the title changes, as long as there is an abstract', () => {
  const abstract = 'Words that say what the paper is about. '.repeat(5);
  const [before] = candidateIds(fragment({ title: 'X', abstract }));
  expect(candidateIds(fragment({ title: 'Y', abstract }))).toEqual([before]);
  expect(candidateIds(fragment({ title: 'X' }))).not.toEqual(candidateIds(fragment({ title: 'Y' })));
});
