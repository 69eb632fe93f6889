import { describe, expect, test } from 'vitest';
import { attributeOf, childNamed, childrenNamed, elementsNamed, parseXmlText, textOf } from './xml.ts';

function rootOf(text: string) {
  const parsed = parseXmlText(text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.root;
}

test.for<[text: string, at: string, reason: RegExp, kind: string]>([
  ['', ':1:1', /no element was found/, 'malformed'],
  ['{"a": 1}', ':1:1', /no element was found/, 'malformed'],
  ['<a>\n<b></a>', ':2:4', /the end tag of <b> is missing/, 'malformed'],
  ['<a>\r\n<b>text', ':2:4', /breaks off/, 'cut-off'],
  ['<a><b>text</b', ':1:14', /breaks off/, 'cut-off'],
  ['<a><![CDATA[ text', ':1:13', /breaks off/, 'cut-off'],
  ['<a>x &nbsp; y</a>', ':1:6', /it defines no entity &nbsp;/, 'malformed'],
  ['<a>x & y</a>', ':1:8', /a "&" here stands for nothing/, 'malformed'],
  ['<a>😀\n \u0001</a>', ':2:2', /a character that XML forbids/, 'malformed'],
  ['<a>&#0;</a>', ':1:8', /a character that XML forbids/, 'malformed'],
  ['<a/><b/>', ':1:5', /something stands behind the last element/, 'malformed'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', ':1:13', /defines entities of its own/, 'refused'],
  ['<a>'.repeat(100_000), ':1:1', /nested too deeply/, 'refused'],
])('%j is no XML', ([text, at, reason, kind]) => {
  expect(parseXmlText(text)).toMatchObject({ ok: false, at, kind, reason: expect.stringMatching(reason) });
});

test.for<[name: string, text: string]>([
  ['a byte order mark', '\uFEFF<a>x</a>'],
  ['a document type without declarations', '<!DOCTYPE a SYSTEM "a.dtd"><a>x</a>'],
  ['a declaration and a comment', '<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><a>x</a>\n'],
])('%s is no part of the text', ([, text]) => {
  expect(textOf(rootOf(text))).toBe('x');
});

describe('elements', () => {
  const root = rootOf('<r xmlns:p="u"><p:a p:b="1">x<i>y</i>&amp;<![CDATA[<z>]]></p:a><c><a>2</a><a/></c></r>');

  test('are found by name, whatever their prefix', () => {
    expect(childrenNamed(root, 'a').map(textOf)).toEqual(['xy&<z>']);
    expect(elementsNamed(root, 'a').map(textOf)).toEqual(['xy&<z>', '2', '']);
    expect(attributeOf(childNamed(root, 'a'), 'b')).toBe('1');
    expect(childNamed(root, 'x')).toBeUndefined();
    expect(textOf(undefined)).toBe('');
  });

  test('start where they stand in the text', () => {
    expect(childNamed(rootOf('\uFEFF<r>😀<a/></r>'), 'a')?.start).toBe(5);
  });
});

test.for<[name: string, text: string]>([
  ['line ends of Windows', `<a>${'\r\n'.repeat(500_000)}</a>`],
  ['references', `<a>${'&amp;'.repeat(200_000)}</a>`],
  ['elements', `<a>${'<b/>'.repeat(200_000)}</a>`],
  ['comments that do not end', `<a>${'<!--'.repeat(200_000)}`],
  ['brackets', `<a>${']'.repeat(1_000_000)}</a>`],
])('many %s take no time to speak of', ([, text]) => {
  const start = performance.now();
  parseXmlText(text);
  expect(performance.now() - start).toBeLessThan(3000);
});
