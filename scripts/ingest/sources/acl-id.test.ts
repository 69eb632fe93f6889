import { expect, test } from 'vitest';
import { aclIdOf, isAclId } from './acl-id.ts';

test.for<[collection: string, volume: string, paper: string, id: string | undefined, what: string]>([
  ['2021.eacl', 'main', '1', '2021.eacl-main.1', 'of today'],
  ['2022.acl', 'long', '12', '2022.acl-long.12', 'of today'],
  ['P05', '1', '7', 'P05-1007', 'of one digit for the volume'],
  ['J93', '2', '123', 'J93-2123', 'of one digit for the volume'],
  ['W89', '1', '1', 'W89-0101', 'of a workshop, with two'],
  ['W19', '48', '12', 'W19-4812', 'of a workshop, with two'],
  ['C69', '1', '1', 'C69-0101', 'of COLING 1969, with two'],
  ['C69', '70', '1', 'C69-7001', 'of COLING 1969, with two'],
  ['C73', '2', '1', 'C73-2001', 'of a later COLING, with one'],
  ['D19', '1', '5', 'D19-1005', 'of the conference EMNLP 2019, with one'],
  ['D19', '50', '5', 'D19-5005', 'of a workshop at EMNLP 2019, with two'],
  ['D18', '2', '5', 'D18-2005', 'of EMNLP in another year, with one'],
  ['W89', '', '1', undefined, 'without a volume'],
  ['W89', '1', '', undefined, 'without a paper'],
  ['2021.eacl', 'main', '', undefined, 'without a paper'],
  ['', 'main', '1', undefined, 'without a collection'],
  ['P05', '12', '123', undefined, 'of more digits than there are'],
  ['W89', 'x', '1', undefined, 'of letters where digits belong'],
  ['2021.eacl', 'main', '../1', undefined, 'of a way out'],
])('%s, volume "%s", paper "%s" make %s: an id %s', ([collection, volume, paper, id]) => {
  expect(aclIdOf(collection, volume, paper)).toBe(id);
});

test.for<[text: string, isId: boolean]>([
  ['2021.eacl-main.1', true],
  ['W89-0101', true],
  ['2021.eacl-main', false],
  ['W89-01', false],
  ['w89-0101', false],
  ['https://aclanthology.org/W89-0101', false],
  ['W89-0101\n', false],
])('whether %j is an id: %s', ([text, isId]) => {
  expect(isAclId(text)).toBe(isId);
});
