import { expect, test } from 'vitest';
import { htmlTags } from './html-tags.ts';

test.for<[name: string, html: string, tags: [string, Record<string, string>][]]>([
  ['quotes of both kinds, and none', `<a b="1>" c='"' d=e f>`, [['a', { b: '1>', c: '"', d: 'e', f: '' }]]],
  ['space around the sign', '<a b = "1"\n\tc="2"/>', [['a', { b: '1', c: '2' }]]],
  ['capitals', '<DIV Data-X="Y">', [['div', { 'data-x': 'Y' }]]],
  ['the first of two', '<a b="1" B="2">', [['a', { b: '1' }]]],
  [
    'references',
    '<a b="&quot;&amp;amp;&lt;&#39;&#x41;&nbsp;&eacute;&#0;&#xD800;">',
    [['a', { b: '"&amp;<\'A\u00a0&eacute;\ufffd\ufffd' }]],
  ],
  [
    'end tags and comments',
    '<a></a><!-- <b> --><c>',
    [
      ['a', {}],
      ['c', {}],
    ],
  ],
  [
    'text of scripts',
    '<script>"<b>"</SCRIPT><c>',
    [
      ['script', {}],
      ['c', {}],
    ],
  ],
  [
    'comments of no text',
    '<!--><a><!---><b>',
    [
      ['a', {}],
      ['b', {}],
    ],
  ],
  ['a comment without end', '<a><!-- <b>', [['a', {}]]],
  ['an attribute without end', '<a b="c', [['a', { b: '' }]]],
  ['signs that open nothing', 'a < b <3 <>', []],
])('%s are read', ([, html, tags]) => {
  expect([...htmlTags(html)].map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual(tags);
});
