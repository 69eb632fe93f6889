import { expect, test } from 'vitest';
import { saysWithdrawn } from './arxiv-withdrawal.ts';

test.for<[comment: string]>([
  ['This paper has been withdrawn by the author(s) due to an error in Lemma 2'],
  ['This paper has been withdrawn\n  by the authors'],
  ['8 pages. The manuscript has been withdrawn'],
  ['This has been withdrawn by the author'],
  ['This article is withdrawn'],
  ['12 pages, 2 figures This paper was withdrawn because the data were wrong'],
  ['Withdrawn'],
  ['Withdrawn due to a sign error'],
  ['Withdrawn; superseded by a longer paper'],
  ['9 pages (draft) Withdrawn for lack of time'],
  ['Paper withdrawn'],
  ['Withdrawing due to a gap in the proof'],
  ['This submission has been withdrawn by arXiv administrators'],
  ['arXiv admin note: withdrawn by arXiv because of disputed authorship'],
  ['arXiv admin: submission has been withdrawn'],
  ['There is a gap in Section 2, so we decided to withdraw this paper'],
  ['The bound is wrong. Please withdraw the paper'],
  ['This paper has been withdrawn from arXiv'],
])('the comment "%s" says that the paper is withdrawn', ([comment]) => {
  expect(saysWithdrawn({ comment })).toBe(true);
});

test.for<[comment: string]>([
  ['10 pages'],
  ['Updated version of a withdrawn paper'],
  ['Contains the results of the withdrawn preprint arXiv:1401.00001'],
  ['An earlier version of this paper has been withdrawn'],
  ['The author’s preceding paper on this subject was withdrawn'],
  ['Accepted by a journal; then withdrawn; now longer'],
  ['A claim in Section 2 is withdrawn'],
  ['This paper was withdrawn from the conference and sent to a journal'],
  ['We decided to withdraw the paper from the workshop'],
  ['A study of withdrawn money and of drug withdrawal'],
])('the comment "%s" does not', ([comment]) => {
  expect(saysWithdrawn({ comment })).toBe(false);
});

test.for<[abstract: string, isWithdrawn: boolean]>([
  ['  This paper has been withdrawn by the author.', true],
  ['The paper has been withdrawn.', true],
  ['- Paper withdrawn by the author - We study kernels.', true],
  ['Withdrawn.', true],
  ['We prove a bound. Because of a gap in Lemma 4, this paper is withdrawn.', true],
  ['We show that the original paper should be withdrawn.', false],
  ['In 1990 the paper has been withdrawn by its author; we study why.', false],
  ['Withdrawn money returns to the bank.', false],
  ['Samples withdrawn from a population are counted.', false],
])('the abstract "%s": %s', ([abstract, isWithdrawn]) => {
  expect(saysWithdrawn({ abstract })).toBe(isWithdrawn);
});
