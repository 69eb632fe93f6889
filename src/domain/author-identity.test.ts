import { expect, test } from 'vitest';
import type { Author } from './author.ts';
import { identifyAuthors } from './author-identity.ts';

const A = '0000-0001-0000-0001';
const B = '0000-0001-0000-000X';
const wei = (ids: Partial<Author> = {}): Author => ({ name: 'Wei Wang', ...ids });
const slugs = (papers: Author[][]): string[][] => {
  const identities = identifyAuthors(papers);
  return papers.map((authors) => identities.of(authors).map(({ slug }) => slug));
};

test.for<[name: string, papers: Author[][], slugs: string[][]]>([
  ['a name alone is one person', [[wei()], [{ name: 'wei wáng' }]], [['wei-wang'], ['wei-wang']]],
  ['one id leaves the name one person', [[wei({ orcid: A })], [wei()]], [['wei-wang'], ['wei-wang']]],
  ['ids of different kinds are no conflict', [[wei({ orcid: A })], [wei({ hf: 'ww' })]], [['wei-wang'], ['wei-wang']]],
  [
    'two ORCID iDs are two persons, and authors without one are neither',
    [[wei({ orcid: A })], [wei({ orcid: B })], [wei()]],
    [[`wei-wang-${A}`], [`wei-wang-${B.toLowerCase()}`], ['wei-wang']],
  ],
  [
    'two persons of the ACL Anthology, and two users, are two persons',
    [[wei({ acl: 'wei-wang-x' })], [wei({ acl: 'wei-wang-y' })], [wei({ hf: 'W.W' })]],
    [['wei-wang-acl-wei-wang-x'], ['wei-wang-acl-wei-wang-y'], ['wei-wang-hf-w-w']],
  ],
  [
    'a shared id outweighs different ones',
    [[wei({ orcid: A, hf: 'a' })], [wei({ orcid: A, hf: 'b' })], [wei({ hf: 'B' })]],
    [['wei-wang'], ['wei-wang'], ['wei-wang']],
  ],
  [
    'one id with two spellings is one person under the longer one',
    [[{ name: 'J. Smith', orcid: A }], [{ name: 'Jane Smith', orcid: A }], [{ name: 'J. Smith' }]],
    [['jane-smith'], ['jane-smith'], ['jane-smith']],
  ],
  [
    'a spelling that others have too makes no one person of them',
    [[{ name: 'J. Smith', orcid: A }], [{ name: 'Jane Smith', orcid: A }], [{ name: 'J. Smith', orcid: B }]],
    [['jane-smith'], ['jane-smith'], [`j-smith-${B.toLowerCase()}`]],
  ],
  [
    'namesakes on one paper are two persons',
    [[wei({ orcid: A }), wei({ orcid: B })]],
    [[`wei-wang-${A}`, `wei-wang-${B.toLowerCase()}`]],
  ],
  [
    'an id at two names of one paper identifies neither',
    [[wei({ orcid: A }), { name: 'Ann Lee', orcid: A }]],
    [['wei-wang', 'ann-lee']],
  ],
  [
    'a name that looks like a name with an id keeps its page',
    [[{ name: `Wei Wang ${A}` }], [wei({ orcid: A })], [wei({ orcid: B })]],
    [[`wei-wang-${A}`], [expect.stringMatching(/^wei-wang-0000-0001-0000-0001-[0-9a-f]{16}$/)], [expect.any(String)]],
  ],
  [
    'so does one with an id of another kind',
    [[{ name: `Wei Wang ${A}`, hf: 'x' }], [wei({ orcid: A })], [wei({ orcid: B })]],
    [[`wei-wang-${A}`], [expect.stringMatching(/^wei-wang-0000-0001-0000-0001-[0-9a-f]{16}$/)], [expect.any(String)]],
  ],
  ['names of prototypes are names', [[{ name: '__proto__' }, { name: 'constructor' }]], [['proto', 'constructor']]],
])('%s', ([, papers, expected]) => {
  expect(slugs(papers)).toEqual(expected);
  expect(slugs(papers.toReversed())).toEqual(expected.toReversed());
});

test('the address of another spelling leads to the person, unless somebody else has it', () => {
  const [person] = identifyAuthors([[{ name: 'J. Smith', hf: 'js' }], [{ name: 'Jane Smith', hf: 'js' }]]).people;
  expect(person).toEqual({
    slug: 'jane-smith',
    nameSlug: 'jane-smith',
    ids: [{ type: 'hf', value: 'js' }],
    aliases: ['j-smith'],
  });
});

test('a name that none but identified persons have keeps its address, which lists them', () => {
  const { people, namesakes } = identifyAuthors([[wei({ orcid: A })], [wei({ orcid: B })]]);
  const plain = people.find(({ slug }) => slug === 'wei-wang');
  expect(plain?.ids).toEqual([]);
  expect(plain && namesakes(plain).map(({ ids }) => ids[0]?.value)).toEqual([A, B]);
});

test('a name that nobody shares has no namesakes', () => {
  const { people, namesakes } = identifyAuthors([[wei(), { name: 'Ann Lee', orcid: A }]]);
  expect(people.map(({ slug }) => slug).sort()).toEqual(['ann-lee', 'wei-wang']);
  expect(people.flatMap(namesakes)).toEqual([]);
});

test('three hundred thousand authors take no time that anyone would notice', () => {
  const orcid = (n: number): string =>
    `0000-0001-${String(n)
      .padStart(8, '0')
      .replace(/(\d{4})(\d{4})/, '$1-$2')}`;
  const papers = Array.from({ length: 100 }, (_, paper) =>
    Array.from({ length: 3000 }, (_, index) => ({
      name: index % 2 === 0 ? 'Wei Wang' : `Author ${index}`,
      ...(index % 3 === 0 && { orcid: orcid(paper * 3000 + index) }),
    })),
  );
  const start = performance.now();
  const identities = identifyAuthors(papers);
  for (const authors of papers) identities.of(authors);
  expect(performance.now() - start).toBeLessThan(10_000);
});
