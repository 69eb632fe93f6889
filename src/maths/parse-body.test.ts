import { expect, test } from 'vitest';
import { walkBlocks } from '../domain/inline.ts';
import { parseBody } from './parse-body.ts';

test('reads paragraphs, formulas, emphasis, code and links', () => {
  const body = 'A *b* **c** `d` $e_1$ [f](https://x.org/).\nNext line.\n\n$$\ng\n$$\n';
  expect(parseBody(body)).toEqual({
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

test.for([
  ['a component', '<Note>kept **words**</Note>\n', 'kept words'],
  ['a component around blocks', '<Note>\n\nkept words\n\n</Note>\n', 'kept words'],
  ['a module statement', 'import Note from "./Note.astro"\n\nkept words\n', 'kept words'],
  ['an expression', 'kept {1 + 1}words\n', 'kept words'],
  ['a comment', '{/* not yet */}\n\nkept words\n', 'kept words'],
  ['a heading', '## kept words\n', 'kept words'],
  ['a list', '- kept words\n', 'kept words'],
  ['a quotation', '> kept words\n', 'kept words'],
  ['a code block', '```\nkept words\n```\n', 'kept words'],
  ['an image', '![kept words](x.png)\n', 'kept words'],
  ['a line break', 'kept\\\nwords\n', 'kept words'],
  ['a link that runs a script', '[kept words](javascript:alert(1))\n', 'kept words'],
  ['a link that hides its script', '[kept words](<\u0001 JavaScript:alert(1)>)\n', 'kept words'],
] as const)('%s is not plain, and leaves its words', ([, body, words]) => {
  const { blocks, plain } = parseBody(body);
  const text = [...walkBlocks(blocks)].map((inline) => ('value' in inline ? inline.value : '')).join('');
  expect({ text, plain }).toEqual({ text: words, plain: false });
});

test.for(['[a](/papers/x/)', '[a](mailto:a@b.org)', '[a](#later)', '[a](https://x.org/?a:b)'])(
  '%s is a plain link',
  (body) => {
    expect(parseBody(body)).toMatchObject({ plain: true, blocks: [{ children: [{ type: 'link' }] }] });
  },
);

test('an empty body holds nothing', () => {
  expect(parseBody('')).toEqual({ blocks: [], plain: true });
});

test.for([
  ['a component that is not closed', 'Text.\n\n<Note>\n', /^in the body: .*\(3:1-3:7\)$/],
  ['an expression that is not closed', 'Text {a\n', /^line 1, column 8 of the body: /],
] as const)('%s is an error that names its place', ([, body, message]) => {
  expect(() => parseBody(body)).toThrow(message);
});
