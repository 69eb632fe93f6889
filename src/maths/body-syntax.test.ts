import fc from 'fast-check';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { syntaxOf, wholeSyntax } from './body-syntax.ts';

const SIGNS =
  'a 1 . : / - | ~ ~~ @ ( ) [ ] ]( * _ $ ` \\ # > [^ [^1]: www. x.org http:// https:// HTTPS:// mailto: xmpp: |---'.split(
    ' ',
  );

function read(body: string, { micromark, mdast }: typeof wholeSyntax): Root {
  return fromMarkdown(body, { extensions: [...micromark], mdastExtensions: [...mdast] });
}

test('what is left out of the syntax of any 20,000 texts would change none of them', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...SIGNS,
        ' ',
        '\n',
        '\n\n',
        '\\@',
        'https\\://',
        '[a](https://x.org)',
        '[a ~~b~~ *c*](https://x.org)',
        '[https://x.org/a\\_b](https://x.org)',
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (body) => {
      const syntax = syntaxOf(body);
      fc.pre(syntax !== wholeSyntax);
      expect(read(body, syntax)).toEqual(read(body, wholeSyntax));
    }),
    { numRuns: 20_000 },
  );
});

test.for([
  ['plain text with formulas', 'In $L^2$, 5\\% of \\~10 - or $|x|$.', false],
  ['an address that ingestion wrote', 'At [https://x.org](https://x.org) or a\\@x.org.', false],
  ['a bare address', 'At https://x.org.', true],
  ['a tilde between marks of emphasis', '*~*a', true],
  ['a table', '| a |\n|---|\n| b |', true],
] as const)('%s is read with as much as it needs', ([, body, isWhole]) => {
  expect(syntaxOf(body) === wholeSyntax).toBe(isWhole);
});
