import { expect, test } from 'vitest';
import { walkBlocks } from '../domain/inline.ts';
import { parseBody } from './parse-body.ts';

test('reads paragraphs, formulas, emphasis, code and links', () => {
  const body = 'A *b* **c** `d` $e_1$ [f](https://x.org/).\nNext line.\n\n$$\ng\n$$\n';
  expect(parseBody(body)).toMatchObject({
    plain: true,
    blocks: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'A ' },
          { type: 'emphasis', children: [{ type: 'text', value: 'b' }] },
          { type: 'text', value: ' ' },
          { type: 'strong', children: [{ type: 'text', value: 'c' }] },
          { type: 'text', value: ' ' },
          { type: 'code', value: 'd' },
          { type: 'text', value: ' ' },
          { type: 'math', tex: 'e_1' },
          { type: 'text', value: ' ' },
          { type: 'link', url: 'https://x.org/', children: [{ type: 'text', value: 'f' }] },
          { type: 'text', value: '. Next line.' },
        ],
      },
      { type: 'math', tex: 'g' },
    ],
  });
});

const IMPORT = 'import Note from "./Note.astro"\n\n';

test.for([
  ['a component', `${IMPORT}<Note>kept **words**</Note>\n`, 'kept words'],
  ['a component around blocks', `${IMPORT}<Note>\n\nkept words\n\n</Note>\n`, 'kept words'],
  ['a module statement', 'import Note from "./Note.astro"\n\nkept words\n', 'kept words'],
  ['an expression', `${IMPORT}kept {1 + 1}words\n`, 'kept words'],
  ['a comment', '{/* not yet */}\n\nkept words\n', 'kept words'],
  ['a heading', '## kept words\n', 'kept words'],
  ['a list', '- kept words\n', 'kept words'],
  ['a quotation', '> kept words\n', 'kept words'],
  ['a code block', '```\nkept words\n```\n', 'kept words'],
  ['an image', '![kept words](x.png)\n', 'kept words'],
  ['a line break', 'kept\\\nwords\n', 'kept words'],
  ['a link within the site', '[kept words](/about/)\n', 'kept words'],
  ['a link within the page', '[kept words](#later)\n', 'kept words'],
  ['a link with a title', '[kept words](https://x.org/ "a title")\n', 'kept words'],
  ['a table', '| kept |\n|---|\n| words |\n', 'keptwords'],
  ['text that is struck out', '~~kept~~ words\n', 'kept words'],
  ['a footnote', 'kept[^1] words\n\n[^1]: \n', 'kept words'],
  ['a link that runs a script', '[kept words](javascript:alert(1))\n', 'kept words'],
  ['a link that hides its script', '[kept words](<\u0001 JavaScript:alert(1)>)\n', 'kept words'],
] as const)('%s is not plain, and leaves its words', ([, body, words]) => {
  const { blocks, plain } = parseBody(body);
  const text = [...walkBlocks(blocks)].map((inline) => ('value' in inline ? inline.value : '')).join('');
  expect({ text, plain }).toEqual({ text: words, plain: false });
});

test.for(['[a](mailto:a@b.org)', '[a](https://x.org/?a:b)', 'https://x.org/a_b', 'www.x.org', 'a.b@x.org'])(
  '%s is a plain link',
  (body) => {
    expect(parseBody(body)).toMatchObject({ plain: true, blocks: [{ children: [{ type: 'link' }] }] });
  },
);

test.for(['https\\://x.org', 'www\\.x.org', 'a\\@x.org', '~5%–~6%'])('%s is text', (body) => {
  const children = [{ type: 'text', value: body.replace('\\', '') }];
  expect(parseBody(body)).toMatchObject({ plain: true, blocks: [{ type: 'paragraph', children }] });
});

test('code goes on in the next line', () => {
  expect(parseBody('`a\nb`')).toMatchObject({ blocks: [{ children: [{ type: 'code', value: 'a b' }] }] });
});

test('an empty body holds nothing', () => {
  expect(parseBody('')).toEqual({ blocks: [], plain: true, needs: [] });
});

const BRACE = 'A { opens an expression in MDX; write \\{ for the character';
const ANGLE = 'A < opens an element in MDX; write \\< for the character';
const IMPORT_BAR = "import Bar from './Bar.astro';\n\n";
const importIt = (name: string): string =>
  `Nothing imports the component ${name}; import it, or write \\< for the character`;

test.for([
  ['an expression that nothing defines', 'the set {n} of items\n', { line: 1, column: 9 }],
  ['an expression that can be computed', 'One.\n\nthe set {1,2}\n', { line: 3, column: 9 }],
  ['an element that HTML has not', 'So <foo-bar/> is\n', { line: 1, column: 4, reason: ANGLE }],
  ['a component that nothing imports', 'So <Foo/> is\n', { line: 1, column: 4, reason: importIt('Foo') }],
  [
    'one beside another that is imported',
    `${IMPORT_BAR}<Bar /> <Foo/>\n`,
    { line: 3, column: 9, reason: importIt('Foo') },
  ],
  [
    'one whose name MDX takes for none of HTML',
    `${IMPORT_BAR}<élan/>\n`,
    { line: 3, column: 1, reason: importIt('élan') },
  ],
  ['a part of one', `${IMPORT_BAR}<foo.bar/>\n`, { line: 3, column: 1, reason: importIt('foo.bar') }],
] as const)('%s is refused with its place', ([, body, place]) => {
  expect(() => parseBody(body)).toThrow(expect.objectContaining(place));
});

test.for([
  '{/* a note */}\n',
  '<details>x</details>\n',
  'export const n = 2;\n\nthe set {n}\n',
  `${IMPORT_BAR}<Bar.Part>x</Bar.Part> <my-own>y</my-own>\n`,
  `${IMPORT_BAR}<Bar><Fragment slot="a">x</Fragment></Bar>\n`,
  `${IMPORT_BAR}export const Foo = () => 'x';\n\n<Foo /> <>y</>\n`,
])('%j is code that is meant', (body) => {
  expect(parseBody(body).plain).toBe(false);
});

test.for([
  ['a brace in a sentence', 'Text.\n\nO(n) for {a b} c\n', 3, 10, BRACE],
  ['a brace that is not closed', 'Text {a\n\nMore.\n', 1, 6, BRACE],
  ['a brace around braces', 'A {x_{i} y\n', 1, 3, BRACE],
  ['an escaped brace before it', 'A \\{x {y z}\n', 1, 7, BRACE],
  ['a brace on an indented line', 'A\n  {b c}\n', 2, 3, BRACE],
  ['an angle before a number', 'a <3\n', 1, 3, ANGLE],
  ['an angle at the end', 'a\nb <', 2, 3, ANGLE],
  [
    'an address in angles',
    'See <https://x.org>.\n',
    1,
    5,
    `${ANGLE} (note: to create a link in MDX, use \`[text](url)\`)`,
  ],
  ['a component that is not closed', 'Text.\n\n<Note>\n', 3, 1, `${ANGLE} (Expected a closing tag for \`<Note>\`)`],
  [
    'an element that its paragraph leaves open',
    'Text <b> c\n\nd\n',
    1,
    6,
    `${ANGLE} (Expected a closing tag for \`<b>\` before the end of \`paragraph\`)`,
  ],
  [
    'a sentence that begins with import',
    'import of goods\n',
    1,
    11,
    'A paragraph that begins with import or export is code in MDX; write &#x69;mport or &#x65;xport for the word',
  ],
] as const)('%s is an error that names its place', ([, body, line, column, reason]) => {
  expect(() => parseBody(body)).toThrow(
    expect.objectContaining({ line, column, reason, message: `line ${line}, column ${column} of the body: ${reason}` }),
  );
});
