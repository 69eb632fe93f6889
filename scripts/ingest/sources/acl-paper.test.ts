import { expect, test } from 'vitest';
import { aclAnthology } from './acl-anthology.ts';

function read(facts: string) {
  const text = `<collection id="2021.loom"><volume id="main"><paper id="1"><title>T</title>${facts}</paper></volume></collection>`;
  const { fragments, issues } = aclAnthology.adapt({ path: 'x.xml', text });
  expect(issues).toEqual([]);
  expect(fragments).toHaveLength(1);
  return fragments[0];
}

test.for<[name: string, facts: string, withdrawn: true | undefined, updated: string | undefined]>([
  ['nothing of the kind', '', undefined, undefined],
  ['that it was retracted', '<retracted date="2022-03-04">Wrong.</retracted>', true, undefined],
  ['that it was removed', '<removed date="2022-03-04">Twice.</removed>', true, undefined],
  [
    'a revision',
    '<revision id="2" href="2021.loom-main.1v2" date="2022-05-06">New.</revision>',
    undefined,
    '2022-05-06',
  ],
  ['an erratum', '<erratum id="1" date="2022-07-08">2021.loom-main.1e1</erratum>', undefined, '2022-07-08'],
  [
    'more than one of them',
    '<revision date="2022-05-06"/><erratum date="2022-09-10"/><revision date="2022-07-08"/><retracted/>',
    true,
    '2022-09-10',
  ],
  ['a revision of no day', '<revision id="1" href="2021.loom-main.1v1"/>', undefined, undefined],
  ['a revision of a day that is none', '<revision date="2022-02-31"/>', undefined, undefined],
])('a paper of which the Anthology says %s', ([, facts, withdrawn, updated]) => {
  const fragment = read(facts);
  expect(fragment?.withdrawn).toBe(withdrawn);
  expect(fragment?.updated).toBe(updated);
});

const FOLDER = 'https://aclanthology.org/attachments/';
test.for<[name: string, facts: string, links: string[] | undefined]>([
  [
    'software',
    '<attachment type="software" hash="1">2021.loom-main.1.Software.zip</attachment>',
    [`software ${FOLDER}2021.loom-main.1.Software.zip`],
  ],
  ['a dataset', '<attachment type="Dataset">a.zip</attachment>', [`data ${FOLDER}a.zip`]],
  ['slides', '<attachment type="presentation">a.pdf</attachment>', [`slides ${FOLDER}a.pdf`]],
  ['a poster', '<attachment type="poster">a.pdf</attachment>', [`poster ${FOLDER}a.pdf`]],
  ['more', '<attachment type="OptionalSupplementaryMaterial">a.pdf</attachment>', [`other ${FOLDER}a.pdf`]],
  ['a file of no type', '<attachment>a.pdf</attachment>', [`other ${FOLDER}a.pdf`]],
  ['a file elsewhere', '<attachment type="code">https://a.org/b.zip</attachment>', ['code https://a.org/b.zip']],
  ['a file twice', '<attachment>a.pdf</attachment><attachment>a.pdf</attachment>', [`other ${FOLDER}a.pdf`]],
  ['slides as they once were written', '<presentation>a.pdf</presentation>', [`slides ${FOLDER}a.pdf`]],
  ['a type of the prototype', '<attachment type="constructor">a.pdf</attachment>', [`other ${FOLDER}a.pdf`]],
  ['a way out of the folder', '<attachment>../../a.pdf</attachment>', undefined],
  ['an address of another kind', '<attachment>javascript:alert(1)</attachment>', undefined],
  ['no file', '<attachment type="software"/>', undefined],
])('attached is %s', ([, facts, links]) => {
  expect(read(facts)?.links?.map(({ type, url }) => `${type} ${url}`)).toEqual(links);
});
