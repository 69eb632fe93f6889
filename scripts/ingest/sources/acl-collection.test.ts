import { expect, test } from 'vitest';
import { aclAnthology } from './acl-anthology.ts';

const FIRST = '<meta><booktitle>Looms</booktitle><year>2020</year></meta>';
const SECOND = '<meta><booktitle>Kilns</booktitle><year>2021</year></meta>';

function paper(id: number, title = 'T', end = '</paper>'): string {
  return `<paper id="${id}"><title>${title}</title>${end}`;
}

function volume(id: string, ...content: string[]): string {
  return [`<volume id="${id}">`, ...content, '</volume>'].join('\n');
}

/** Each paper with its venue and year, and each issue. */
function read(content: readonly string[], only?: readonly string[], head = '<collection id="W89">') {
  const text = [head, ...content, '</collection>'].join('\n');
  const { fragments, issues } = aclAnthology.adapt({ path: 'x.xml', text, ...(only && { only }) });
  return [
    fragments.map(({ aclId, venue, published }) => `${aclId} ${venue} ${published}`),
    issues.map(({ code, where, what }) => `${where} ${code}: ${what}`),
  ];
}

const FIRST_READ = ['W89-0101 Looms 2020', 'W89-0102 Looms 2020'];
const SECOND_READ = ['W89-0201 Kilns 2021', 'W89-0202 Kilns 2021'];
const WHOLE = [volume('1', FIRST, paper(1), paper(2)), volume('2', SECOND, paper(1), paper(2))];

test.for<[name: string, content: string[], papers: string[], issues: RegExp[]]>([
  ['nowhere', WHOLE, [...FIRST_READ, ...SECOND_READ], []],
  [
    'in a paper',
    [volume('1', FIRST, paper(1), paper(2, 'a & b')), ...WHOLE.slice(1)],
    ['W89-0101 Looms 2020', ...SECOND_READ],
    [/^x\.xml:5:26 W89-0102 record-malformed: The record is no valid XML: a "&"/],
  ],
  [
    'in two papers of two volumes',
    [volume('1', FIRST, paper(1, '&x;'), paper(2)), volume('2', SECOND, paper(1), paper(2, '<b>'))],
    ['W89-0102 Looms 2020', 'W89-0201 Kilns 2021'],
    [/W89-0101 record-malformed: .*no entity &x;/, /W89-0202 record-malformed: .*end tag of <b>/],
  ],
  [
    'at the end of a volume, in a paper without an end',
    [volume('1', FIRST, paper(1), paper(2, 'T', '')), ...WHOLE.slice(1)],
    ['W89-0101 Looms 2020', ...SECOND_READ],
    [/^x\.xml:5:1 W89-0102 record-malformed: The record has no end/],
  ],
  [
    "in a volume's metadata",
    [volume('1', FIRST.replace('Looms', 'Looms & Co'), paper(1)), ...WHOLE.slice(1)],
    ['W89-0101 undefined undefined', ...SECOND_READ],
    [/^x\.xml:3:26 record-malformed: .*"&"/],
  ],
  [
    "in a volume's metadata, with those of a conference behind it",
    [`<volume id="1"><meta><x></meta>${paper(1)}`, '<event><meta><booktitle>E</booktitle></meta></event>'],
    ['W89-0101 undefined undefined'],
    [/end tag of <x>/],
  ],
  [
    "in a volume's front matter",
    [volume('1', FIRST, '<frontmatter><url>&</frontmatter>', paper(1)), ...WHOLE.slice(1)],
    ['W89-0101 Looms 2020', ...SECOND_READ],
    [/^x\.xml:4:21 record-malformed: The file is no valid XML: a "&"/],
  ],
  [
    "in a volume's start tag",
    [volume('1', FIRST, paper(1)), ...WHOLE.slice(1).map((text) => text.replace('id="2">', 'id="2>'))],
    ['W89-0101 Looms 2020', 'undefined Kilns 2021', 'undefined Kilns 2021'],
    [
      /^x\.xml:7:1 record-malformed: .*attribute/,
      /^x\.xml:8 field-malformed: .*no id/,
      /^x\.xml:9 field-malformed: .*no id/,
    ],
  ],
  [
    "in a volume's end tag",
    WHOLE.map((text) => text.replace('</volume>', '')),
    [...FIRST_READ, ...SECOND_READ],
    [/record-malformed: .*end tag of <volume>/],
  ],
  [
    'between a volume and a stray paper',
    [...WHOLE.slice(0, 1), '&', paper(3)],
    [...FIRST_READ, 'undefined undefined undefined'],
    [/^x\.xml:8:1 record-malformed: .*"&"/, /^x\.xml:8 field-malformed: .*no id/],
  ],
])('a collection that is broken %s keeps the rest, each in its own volume', ([, content, papers, issues]) => {
  const [found, told] = read(content);
  expect(found).toEqual(papers);
  expect(told).toEqual(issues.map((issue) => expect.stringMatching(issue)));
});

test('a collection that breaks off keeps what is whole', () => {
  const text = `<collection id="W89">${WHOLE.join('\n')}`;
  const { fragments, issues } = aclAnthology.adapt({
    path: 'x.xml',
    text: text.slice(0, text.lastIndexOf('</title>')),
  });
  expect(fragments.map(({ aclId }) => aclId)).toEqual(['W89-0101', 'W89-0102', 'W89-0201']);
  expect(issues).toMatchObject([{ code: 'capture-truncated', where: expect.stringMatching(/^x\.xml:\d+ W89-0202$/) }]);
});

test('a conference that stands among the volumes changes nothing', () => {
  const event = '<event id="nodalida-1989"><meta><booktitle>E</booktitle><year>1989</year></meta></event>';
  expect(read([event, ...WHOLE, event])).toEqual([[...FIRST_READ, ...SECOND_READ], []]);
});

const BROKEN = [volume('1', FIRST, paper(1), paper(2, '&')), ...WHOLE.slice(1)];
const NONE = "x.xml paper-unknown: The ACL Anthology's collection W89 has no";
test.for<[only: string[], name: string, content: string[], papers: string[], issues: (string | RegExp)[]]>([
  [['W89-0102'], 'a whole collection', WHOLE, FIRST_READ.slice(1), []],
  [['W89-02', 'W89-0101'], 'a whole collection', WHOLE, [...FIRST_READ.slice(0, 1), ...SECOND_READ], []],
  [['W89-9999'], 'a whole collection', WHOLE, [], [`${NONE} paper W89-9999`]],
  [['W89-99', 'W89-99'], 'a whole collection', WHOLE, [], [`${NONE} volume W89-99`]],
  [['W89-0203', 'W89-0201'], 'a whole collection', WHOLE, SECOND_READ.slice(0, 1), [`${NONE} paper W89-0203`]],
  [
    ['W89-0100'],
    'a whole collection',
    WHOLE,
    [],
    ['x.xml front-matter: W89-0100 is the front matter of W89-01, and no paper'],
  ],
  [['W89-9900'], 'a whole collection', WHOLE, [], [`${NONE} paper W89-9900`]],
  [['W89-0201'], 'one that is broken elsewhere', BROKEN, SECOND_READ.slice(0, 1), []],
  [['W89-0102'], 'one that is broken there', BROKEN, [], [/^x\.xml:5:\d+ W89-0102 record-malformed/]],
  [
    ['W89-9999'],
    'one of which nothing could be read',
    [volume('1', FIRST, paper(1, '&'))],
    [],
    [`${NONE} paper W89-9999 in what could be read of it`],
  ],
  [['W89-9999'], 'one that is no XML', ['&'], [], [/^x\.xml:\d+:1 capture-unreadable/]],
  [['W89-9999'], 'a broken one', BROKEN, [], [`${NONE} paper W89-9999 in what could be read of it`]],
])('%j of %s', ([only, , content, papers, issues]) => {
  const [found, told] = read(content, only);
  expect(found).toEqual(papers);
  expect(told).toEqual(issues.map((issue) => (typeof issue === 'string' ? issue : expect.stringMatching(issue))));
});

test.for<[only: string, volume: string, head: string, papers: string]>([
  ['2021.eacl-main.0', '2021.eacl-main', '<collection id="2021.eacl">', volume('main', FIRST, paper(1))],
  ['P05-1000', 'P05-1', '<collection id="P05">', volume('1', FIRST, paper(1))],
])('%s is front matter of %s', ([only, name, head, papers]) => {
  expect(read([papers], [only], head)).toEqual([
    [],
    [`x.xml front-matter: ${only} is the front matter of ${name}, and no paper`],
  ]);
});

test('the hundredth paper of a volume is no front matter', () => {
  const [, told] = read([volume('1', FIRST, paper(101))], ['P05-1100'], '<collection id="P05">');
  expect(told).toEqual(["x.xml paper-unknown: The ACL Anthology's collection P05 has no paper P05-1100"]);
});

test.for<[only: string, kind: string]>([
  ['2021.eacl-main.9', 'paper'],
  ['2021.eacl-demos', 'volume'],
])('of a collection of today that has no %s it is said that it has no such %s', ([only, kind]) => {
  const [, told] = read([volume('main', FIRST, paper(1))], [only], '<collection id="2021.eacl">');
  expect(told).toEqual([`x.xml paper-unknown: The ACL Anthology's collection 2021.eacl has no ${kind} ${only}`]);
});

test('entities of its own are refused', () => {
  const head = '<!DOCTYPE collection [<!ENTITY a "b">]><collection id="W89">';
  expect(read([volume('1', FIRST, paper(1, '&a;'))], undefined, head)).toEqual([
    [],
    [expect.stringMatching(/^x\.xml:1:22 capture-unreadable: .*entities/)],
  ]);
});

test.for<[name: string, content: string]>([
  ['broken papers', volume('1', FIRST, ...Array(20_000).fill(paper(1, '&')))],
  ['volumes', `${volume('1', FIRST, paper(1))}\n`.repeat(5000).concat('&')],
  ['volumes that do not end', `<volume id="1">\n${FIRST}${paper(1)}`.repeat(5000)],
  ['metadata that do not end', '<volume id="1"><meta>\n'.repeat(50_000)],
  ['elements in one another', `<paper id="1">${'<b>'.repeat(100_000)}`],
])('many %s take no time to speak of', ([, content]) => {
  const start = performance.now();
  read([content]);
  expect(performance.now() - start).toBeLessThan(5000);
});
