import { expect, test } from 'vitest';
import { textOf } from './xml.ts';
import { readXmlRecords, rootName } from './xml-records.ts';

function read(text: string) {
  const { records, issues } = readXmlRecords({ path: 'x.xml', text }, 'r');
  return [
    records.map(({ element, where }) => `${where} ${textOf(element)}`),
    issues.map(({ code, where, what }) => `${where} ${code}: ${what}`),
  ];
}

test.for<[name: string, text: string, records: string[], issues: RegExp[]]>([
  ['whole', '<l>\n<r>1</r>\n<r>2</r>\n</l>', ['x.xml:2 1', 'x.xml:3 2'], []],
  ['one record', '<r>1</r>', ['x.xml:1 1'], []],
  ['without records', '<l/>', [], []],
  ['no XML', 'Bad gateway', [], [/^x\.xml:1:1 capture-unreadable: .*no element/]],
  ['an HTML page', '<html><br><p>r</p></html>', [], [/^x\.xml:1:19 capture-unreadable: .*end tag of <br>/]],
  ['cut off in a record', '<l>\n<r>1</r>\n<r>2', ['x.xml:2 1'], [/^x\.xml:3 capture-truncated: .*in this record/]],
  ['cut off in a tag', '<l><r>1</r><r', ['x.xml:1 1'], [/^x\.xml:1:14 capture-truncated: .*after this record/]],
  ['cut off behind a record', '<l><r>1</r>\n', ['x.xml:1 1'], [/capture-truncated: .*after this record/]],
  [
    'one record broken',
    '<l>\n<r>1</r>\n<r>a & b</r>\n<r>3</r></l>',
    ['x.xml:2 1', 'x.xml:4 3'],
    [/^x\.xml:3:8 record-malformed: The record is no valid XML: a "&"/],
  ],
  [
    'one record broken and the last cut off',
    '<l><r>&</r>\n<r>2</r>\n<r>',
    ['x.xml:2 2'],
    [/^x\.xml:1:9 record-malf/, /^x\.xml:3 capture-trunc/],
  ],
  ['a record without end', '<l><r>1<r>2</r></l>', ['x.xml:1 2'], [/^x\.xml:1:4 record-malformed: .*no end/]],
  ['a fault between records', '<l>&x;<r>1</r></l>', ['x.xml:1 1'], [/^x\.xml:1:4 record-malformed: .*no entity/]],
  ['empty records', '<l>&x;<r/><p:r a="b"/></l>', ['x.xml:1 ', 'x.xml:1 '], [/no entity/]],
  ['tags in CDATA and comments', '<l>&x;<!-- <r> --><r><![CDATA[</r>]]></r></l>', ['x.xml:1 </r>'], [/no entity/]],
  ['entities of its own', '<!DOCTYPE l [<!ENTITY e "e">]><l><r>&e;</r></l>', [], [/capture-unreadable: .*entities/]],
  ['encoded twice', '<l><r>WeiÃ\u009fl</r></l>', ['x.xml:1 Weißl'], [/^x\.xml capture-encoding/]],
])('a file that is %s', ([, text, records, issues]) => {
  const [found, told] = read(text);
  expect(found).toEqual(records);
  expect(told).toEqual(issues.map((issue) => expect.stringMatching(issue)));
});

test.for<[text: string, name: string | undefined]>([
  ['<?xml version="1.0"?>\n<!-- a -->\n<a:feed x="y">', 'feed'],
  ['\uFEFF<!DOCTYPE html><html>', 'html'],
  ['{"a": 1}', undefined],
  ['', undefined],
])('the first element of %j is %s', ([text, name]) => {
  expect(rootName(text)).toBe(name);
});

test.for<[name: string, text: string]>([
  ['beginnings', '<r>'.repeat(200_000)],
  ['comments that do not end', `<l>&x;<r/>${'<!--'.repeat(200_000)}`],
  ['CDATA that does not end', `<l>&x;<r/>${'<![CDATA['.repeat(200_000)}`],
  ['broken records', `<l>${'<r>&</r>'.repeat(20_000)}</l>`],
  ['broken records on lines of their own', `<l>${'<r>&</r>\n'.repeat(50_000)}</l>`],
])('many %s take no time to speak of', ([, text]) => {
  const start = performance.now();
  read(text);
  expect(performance.now() - start).toBeLessThan(4000);
});
