import { expect, test } from 'vitest';
import { originalUrl } from './original-url.ts';
import { PaperIdSchema } from './paper.ts';

test.for([
  ['2306.06446', { doi: '10.1/a' }, 'https://arxiv.org/abs/2306.06446'],
  ['hep-th_9901001', {}, 'https://arxiv.org/abs/hep-th/9901001'],
  ['doi-10.1-a', { doi: '10.1/a<b', url: 'https://a.org/' }, 'https://doi.org/10.1/a%3Cb'],
  ['paper-1', { aclId: '2021.acl-long.1', url: 'https://a.org/' }, 'https://aclanthology.org/2021.acl-long.1/'],
  ['doi-10.1-a', { aclId: 'W89-0101', doi: '10.1/a' }, 'https://doi.org/10.1/a'],
  ['paper-1', { url: 'https://a.org/' }, 'https://a.org/'],
  ['paper-1', {}, undefined],
] as const)('%s with %j is at %s', ([id, address, url]) => {
  expect(originalUrl({ id: PaperIdSchema.parse(id), ...address })).toBe(url);
});
