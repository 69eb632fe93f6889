import { describe, expect, test } from 'vitest';
import { type Choices, continuing } from '../ingest/recovery/choices.ts';
import { type Lexicon, type Prior, priorBucket } from '../ingest/recovery/lexicon.ts';
import { fewWords } from '../ingest/recovery/made-up-lattice.ts';
import { sumPaths } from '../ingest/recovery/paths.ts';
import { type Example, toExample } from './example.ts';
import { pairOf } from './made-up-corpora.ts';

/** In one text of all, `the` was maths. */
const lexicon: Lexicon = {
  ...fewWords,
  priors: new Map([...fewWords.priors, ['the', { text: 900, maths: 1 }]]),
  rewrites: new Map([...fewWords.rewrites, ['alpha', [String.raw`\alpha`]]]),
};

/** Each column's readings that agree with the truth: TeX between brackets, a plus before what goes on with its formula. */
function shown({ lattice, allowed }: Example): string[] {
  return lattice.choices.map(({ candidates, nodeCandidate, nodeJoin }: Choices, column) => {
    const own = allowed.subarray(lattice.nodeAt[column], lattice.nodeAt[column + 1]);
    return [...own.keys()]
      .filter((node) => own[node] === 1)
      .map((node) => {
        const { before, tex, after } = candidates[nodeCandidate[node] ?? 0] ?? { before: '', tex: '', after: '' };
        return tex === '' ? 'text' : `${before}${nodeJoin[node] === continuing ? '+' : ''}⟦${tex}⟧${after}`;
      })
      .join(' or ');
  });
}

describe('of a text, those readings are allowed that agree with the truth', () => {
  test.for<[name: string, source: string, readings: readonly string[]]>([
    ['text', 'x', ['text']],
    ['a letter', '$x$', ['⟦x⟧']],
    ['a letter in bold is one', String.raw`$\mathbf{x}=$`, ['⟦x⟧', '+⟦=⟧']],
    ['a command', String.raw`$\alpha$`, [String.raw`⟦\alpha⟧`]],
    ['a formula goes on', '$x=x$', ['⟦x⟧', '+⟦=⟧', '+⟦x⟧']],
    ['two formulas', '$x$ $=$', ['⟦x⟧', '⟦=⟧']],
    ['a letter in an alphabet', String.raw`$\mathcal{B}$`, [String.raw`⟦\mathcal{B}⟧`]],
    [
      'a word in a text font, whatever part of it is set so',
      String.raw`$x=\mathrm{ReLU}$`,
      ['⟦x⟧', '+⟦=⟧', String.raw`+⟦ReLU⟧ or +⟦Re\mathrm{LU}⟧`],
    ],
    ['text before a formula in a word', String.raw`Ly$\alpha$ $x$`, [String.raw`Ly⟦\alpha⟧`, '⟦x⟧']],
    ['text behind a formula in a word', '$k$th $x$', ['⟦k⟧th', '⟦x⟧']],
    ['what is live but text', 'a $x$', ['text', '⟦x⟧']],
  ])('%s', ([, source, readings]) => {
    expect(shown(toExample(pairOf(source), lexicon))).toEqual(readings);
  });

  test('any TeX in its place, where the lattice does not have the right one', () => {
    const readings = shown(toExample(pairOf(String.raw`$x = \mathfrak{B}$`), lexicon));
    expect(readings).toEqual(['⟦x⟧', '+⟦=⟧', String.raw`+⟦B⟧ or +⟦\mathcal{B}⟧`]);
  });

  test('all, where it has none there', () => {
    const { lattice, allowed } = toExample(pairOf('ab$c$de=$x$'), lexicon);
    expect(shown({ lattice, allowed } as Example)[0]).toMatch(/^text or ⟦abcde⟧ or \+⟦abcde⟧/);
  });

  test('a formula opens where a stretch does, whatever stands before it', () => {
    const readings = shown(toExample(pairOf('$the x$'), lexicon));
    expect(readings.at(-1)).toBe('⟦x⟧');
  });
});

test('some way through the lattice agrees with the truth', () => {
  const sources = [
    'in $O(n)$ time, $x$ $y$',
    String.raw`$\sqrt{x+\mathcal{B}}$ of $k$th`,
    String.raw`Ly$\alpha$ is ab$c$de`,
  ];
  for (const source of sources) {
    const { lattice, document, allowed } = toExample(pairOf(source), lexicon);
    const size = lattice.tokens.length;
    const even = {
      node: new Float64Array(lattice.nodeAt[size] ?? 0),
      pair: new Float64Array(lattice.pairAt[size] ?? 0),
    };
    expect(sumPaths(lattice, document, even, allowed).logTotal).toBeGreaterThanOrEqual(0);
  }
});

test.for<[name: string, source: string, prior: Prior, others: Prior]>([
  ['text', 'gamma', { text: 3, maths: 5 }, { text: 2, maths: 5 }],
  ['maths', String.raw`$\gamma$`, { text: 3, maths: 5 }, { text: 3, maths: 4 }],
  ['both', String.raw`gamma: $\gamma$, $\gamma$`, { text: 3, maths: 5 }, { text: 2, maths: 4 }],
  ['maths, and nowhere else', String.raw`$\gamma$`, { text: 0, maths: 1 }, { text: 0, maths: 0 }],
])('what a text itself adds to the counts of a token is left out: %s', ([, source, prior, others]) => {
  const priors = new Map([['gamma', prior]]);
  const { document } = toExample(pairOf(source), { ...lexicon, priors });
  expect(document.buckets[0]).toBe(priorBucket(others));
});

test('a pair whose parts do not make its text is refused', () => {
  expect(() => toExample({ ...pairOf('$x$'), damaged: 'xy' }, lexicon)).toThrow('abstract:2401.00001');
});
