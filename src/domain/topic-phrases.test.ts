import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseFinder } from './topic-phrases.ts';

describe('a finder', () => {
  const cases: [says: string, phrases: string[], text: string, found: string[]][] = [
    ['without phrases finds nothing', [], 'kernel', []],
    ['finds nothing in no text', ['kernel'], '', []],
    ['finds no phrase that is a mark without its letter', ['\uff9e'], '', []],
    ['finds a phrase at the start of the text', ['kernel methods'], 'Kernel methods, again', ['kernel methods']],
    ['finds a phrase at the end of the text', ['kernel methods'], 'On kernel methods', ['kernel methods']],
    ['does not find a phrase that the text cuts off', ['kernel methods'], 'On kernel', []],
    ['does not find a phrase whose last word the text cuts off', ['kernel methods'], 'On kernel method', []],
    ['finds a phrase each time', ['kernel'], 'kernel to kernel', ['kernel', 'kernel']],
    ['finds a phrase once that it was given twice', ['kernel', 'kernel'], 'kernel', ['kernel']],
    ['finds phrases that overlap', ['a b', 'b c'], 'a b c', ['a b', 'b c']],
    ['finds a phrase that begins another', ['a', 'a b', 'a b c'], 'a b d', ['a', 'a b']],
    ['finds a phrase inside another', ['a b c', 'b'], 'a b c', ['a b c', 'b']],
    ['finds a phrase that starts anew in one that fails', ['a a b'], 'a a a b', ['a a b']],
    ['finds a word and its endings', ['graph', 'graph*', 'gra*'], 'graph', ['gra*', 'graph*', 'graph']],
    ['finds endings that differ in length', ['gra*', 'graph*', 'graphs*'], 'graph', ['gra*', 'graph*']],
    ['goes on after an ending as after the word', ['graph* b', 'graph b'], 'graph b', ['graph* b', 'graph b']],
    ['does not let an ending take a punctuation mark', ['graph* b'], 'graph, b', []],
    ['lets an ending take letters beyond ASCII', ['na* b'], 'Naïveté b and naαβ b', ['na* b', 'na* b']],
    ['knows a mark after an ending', ['graph*, b'], 'graphs, b', ['graph*, b']],
    ['knows the letters of another script', ['ядро', 'ядр*'], 'Ядро и ядра', ['ядр*', 'ядро', 'ядр*']],
    ['knows letters beyond the basic plane', ['𐐨*'], '𐐀𐐨 and 𐐁', ['𐐨*']],
    ['knows mathematical letters as letters', ['k means'], 'The 𝑘-means', ['k means']],
    ['parts words at punctuation beyond ASCII', ['kernel'], '“kernel”…kernel', ['kernel', 'kernel']],
    ['parts words at a symbol beyond the basic plane', ['kernel'], 'kernel🙂kernel', ['kernel', 'kernel']],
    ['parts words at a space beyond ASCII', ['a b'], 'a\u2009b', ['a b']],
    ['takes punctuation beyond ASCII literally', ['a → b'], 'a→b', ['a → b']],
    ['does not part a word at a mark over an ASCII letter', ['cafe'], 'cafe\u0301', ['cafe']],
    ['parts words at an underscore', ['a b', 'b'], 'a_b', ['b']],
    ['takes an underscore literally', ['a_b'], 'a _ b', ['a_b']],
  ];
  test.for(cases)('%s: %j in %j', ([, phrases, text, found]) => {
    expect(phraseFinder(phrases)(text)).toEqual(found);
  });

  test('finds what one pattern for each phrase finds', () => {
    const piece = fc.constantFrom(...'aab1 -,_+éÉß–’αΣ𝑘🙂*', ' ', '* ', '\u0301', '\u00ad', '\n', '\ud835');
    const text = (maxLength: number) => fc.array(piece, { maxLength, size: 'max' }).map((pieces) => pieces.join(''));
    const phrase = text(6).filter((it) => /[a-z\d]/.test(it));
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), text(40), (phrases, searched) => {
        const found = new Set(phraseFinder(phrases)(searched));
        expect(phrases.filter((it) => found.has(it))).toEqual(
          phrases.filter((it) => pattern(it).test(spaced(searched))),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

function pattern(phrase: string): RegExp {
  const parts = phrase.split(/(?<=[\p{L}\p{N}\p{M}])\*(?![\p{L}\p{N}*])/u);
  return new RegExp(
    ` ${parts
      .map((part) => RegExp.escape(spaced(part).trim()))
      .join('[^ ]* ')
      .trimEnd()} `,
  );
}

/** Words and single punctuation marks, with one space around each. */
function spaced(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{N}\s\p{Pd}]/gu, ' $& ')
    .replace(/[\s\p{Pd}]+/gu, ' ');
  return ` ${words.trim()} `;
}
