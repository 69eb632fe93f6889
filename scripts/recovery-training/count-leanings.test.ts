import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countLeanings } from './count-leanings.ts';
import type { Pair } from './gold.ts';
import { pairOf } from './made-up-corpora.ts';

function times(count: number, source: string, key?: string): Pair[] {
  return Array.from({ length: count }, () => pairOf(source, key));
}

/** As many texts with maths as without, none of which has a word that is asked about. */
const others = [...times(100, 'we $x$'), ...times(100, 'we')];

test.for<[name: string, texts: readonly Pair[], leaning: number | undefined]>([
  ['a word of texts with maths speaks for it', times(20, 'lemma $x$'), 4],
  ['more texts make no more of it than the most', times(3000, 'lemma $x$'), 8],
  ['a word of other texts speaks against it', times(20, 'lemma'), -4],
  ['more texts make no less of it than the least', times(3000, 'lemma'), -8],
  ['a word of both says nothing', [...times(10, 'lemma $x$'), ...times(10, 'lemma')], undefined],
  [
    'a word that is a little more often in one of them says little',
    [...times(15, 'lemma $x$'), ...times(8, 'lemma')],
    1,
  ],
  ['a word of few texts is not counted', times(19, 'lemma $x$'), undefined],
  ['nor is one of titles', times(40, 'lemma $x$', 'title:2401.00001'), undefined],
  ['a word counts once in a text', times(19, 'lemma lemma $x$'), undefined],
  ['a word is one whatever stands beside it', times(20, '(lemma-2), $x$'), 4],
  ['its case makes it another one', [...times(10, 'lemma $x$'), ...times(10, 'Lemma $x$')], undefined],
  ['what a formula holds is a word as it is read', times(20, String.raw`$\lemma$`), 4],
])('%s', ([, texts, leaning]) => {
  expect(countLeanings([...texts, ...others]).get('lemma')).toBe(leaning);
});

test('words of fewer than three letters are none', () => {
  expect([...countLeanings([...times(20, 'of the $xy$'), ...times(20, 'we')]).keys()]).toEqual(['the']);
});

test('leanings are whole numbers from -8 to 8 but 0, whatever the order of the texts', () => {
  const texts = fc.array(
    fc.constantFrom('lemma $x$', 'lemma', 'proof $x$', 'proof lemma', 'bench', 'bench proof $x$', '$x$', ''),
    { minLength: 20, maxLength: 90 },
  );
  fc.assert(
    fc.property(texts, (sources) => {
      const pairs = sources.map((source) => pairOf(source));
      const leanings = countLeanings(pairs);
      for (const leaning of leanings.values()) {
        expect(Number.isInteger(leaning) && leaning !== 0 && Math.abs(leaning) <= 8).toBe(true);
      }
      expect(countLeanings(pairs.toReversed())).toEqual(leanings);
    }),
  );
});
