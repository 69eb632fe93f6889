import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lexicon } from '../ingest/recovery/lexicon.ts';
import { buildLexicon } from './build-lexicon.ts';
import { pairOf } from './made-up-corpora.ts';

function lexiconOf(...sources: string[]): Lexicon {
  return buildLexicon(
    sources.map((source) => pairOf(source)),
    [],
  );
}

function times(count: number, source: string): string[] {
  return Array.from({ length: count }, () => source);
}

describe('commands', () => {
  test.for<[name: string, texts: readonly string[], command: string, count: number | undefined]>([
    ['are counted by texts', times(3, String.raw`$\in \in$`), 'in', 3],
    ['are left out where they are short and rare', times(2, String.raw`$\in$`), 'in', undefined],
    ['are believed where they are long', [String.raw`$\colon$`], 'colon', 1],
    ['are known by KaTeX where no text has them', ['a'], 'varkappa', 1],
    ['are not taken from KaTeX where they are words of prose', ['an angle'], 'angle', undefined],
    ['are not taken from KaTeX where they are short', ['a'], 'in', undefined],
    ['are left out where KaTeX does not set them', times(3, String.raw`$\nonsense$`), 'nonsense', undefined],
    ['are not those that take an argument', times(3, String.raw`$\mathcal{A}$`), 'mathcal', undefined],
    ['are found where they are glued', times(3, String.raw`$n\log n$`), 'log', 3],
    ['are found before an alphabet', times(3, String.raw`$x \in\mathbb{N}$`), 'in', 3],
    ['are none in prose', times(3, String.raw`\log`), 'log', undefined],
  ])('%s', ([, texts, command, count]) => {
    expect(lexiconOf(...texts).commands.get(command)).toBe(count);
  });

  test('come most frequent first, then by the alphabet, then the rest of KaTeX', () => {
    const { commands } = lexiconOf(...times(4, String.raw`$\nu$`), ...times(3, String.raw`$\xi \mu$`));
    expect([...commands.keys()].slice(0, 4)).toEqual(['nu', 'mu', 'xi', 'Bumpeq']);
  });
});

describe('rewrites', () => {
  test.for<[name: string, texts: readonly string[], token: string, tex: readonly string[] | undefined]>([
    ['are what tokens stood for', times(3, String.raw`$\mathcal{O}$`), 'O', [String.raw`\mathcal{O}`]],
    ['are left out where they are rare', times(2, String.raw`$\mathcal{O} \mathcal{O}$`), 'O', undefined],
    ['are not tokens themselves', times(3, '$O$'), 'O', undefined],
    [
      'come most frequent first',
      [...times(3, String.raw`$\mathbb{A}$`), ...times(4, String.raw`$\mathcal{A}$`)],
      'A',
      [String.raw`\mathcal{A}`, String.raw`\mathbb{A}`],
    ],
    [
      'come by the alphabet where they are as frequent',
      times(3, String.raw`$\mathcal{A} \mathbb{A}$`),
      'A',
      [String.raw`\mathbb{A}`, String.raw`\mathcal{A}`],
    ],
    ['may be braces', times(3, String.raw`$\{x\}$`), '{', [String.raw`\{`]],
    ['may be half of a command', times(3, String.raw`$\tilde{\mathcal{O}}$`), 'mathcal', [String.raw`\tilde{\mathcal`]],
    ['are not half of an argument', times(3, String.raw`$\sqrt{x+1}$`), 'x', undefined],
    ['are not what KaTeX does not set', times(3, String.raw`$\nonsense{x}$`), 'x', undefined],
    ['are not parts of words', times(3, String.raw`Ly$\alpha$`), 'Lyalpha', undefined],
  ])('%s', ([, texts, token, tex]) => {
    expect(lexiconOf(...texts).rewrites.get(token)).toEqual(tex);
  });

  test('of a token are eight at most', () => {
    const fonts = ['mathbb', 'mathcal', 'mathfrak', 'mathscr', 'hat', 'tilde', 'bar', 'vec', 'dot'];
    const source = fonts.map((font) => `$\\${font}{A}$`).join(' ');
    expect(lexiconOf(...times(3, source)).rewrites.get('A')).toHaveLength(8);
  });
});

test.for<[name: string, texts: readonly string[], suffixes: readonly string[]]>([
  ['what follows formulas in a word is a suffix', times(3, 'the $k$th'), ['th']],
  ['not where few texts have it', times(2, 'the $k$th and $n$th'), []],
  ['nor behind a hyphen', times(3, '$k$-means'), []],
  ['nor what stands before a formula', times(3, String.raw`Ly$\alpha$`), []],
])('%s', ([, texts, suffixes]) => {
  expect([...lexiconOf(...texts).suffixes]).toEqual(suffixes);
});

describe('counts of a token', () => {
  test.for<[name: string, texts: readonly string[], token: string, text: number, maths: number]>([
    ['tell in how many texts it was either', [...times(3, 'for n'), ...times(2, 'for $n$, n')], 'n', 5, 2],
    ['are kept for a short one in a single text', ['for $n$'], 'n', 0, 1],
    ['are kept for prose of four texts', times(4, 'lemma'), 'lemma', 4, 0],
    ['are kept for a long one in two texts', times(2, '$lemma$'), 'lemma', 0, 2],
    ['are kept for a name', times(4, 'Lemma'), 'Lemma', 4, 0],
    ['are kept for a capital word that may be maths', [...times(4, 'gauss'), ...times(2, '$Gauss$')], 'Gauss', 0, 2],
    ['are kept for a short capital word', [...times(4, 'in'), ...times(4, 'In')], 'In', 4, 0],
  ])('%s', ([, texts, token, text, maths]) => {
    expect(lexiconOf(...texts).priors.get(token)).toEqual({ text, maths });
  });

  test.for<[name: string, texts: readonly string[], token: string]>([
    ['rare prose', times(3, 'lemma'), 'lemma'],
    ['a long one in a single formula', ['$lemma$'], 'lemma'],
    ['a word that starts a sentence', [...times(4, 'lemma'), ...times(4, 'Lemma')], 'Lemma'],
  ])('are not kept for %s', ([, texts, token]) => {
    expect(lexiconOf(...texts).priors.has(token)).toBe(false);
  });
});

test('a lexicon is the same whatever the order of the texts', () => {
  const source = fc.constantFrom(
    'in $O(n)$ time',
    'the $k$th',
    String.raw`$\mathcal{A}$ and $\mathbb{A}$`,
    String.raw`$x \in\mathbb{N}$`,
    String.raw`$f_\mathrm{max}$`,
    'A lemma in a text',
  );
  fc.assert(
    fc.property(fc.array(source, { maxLength: 30 }), (sources) => {
      const one = lexiconOf(...sources);
      const other = lexiconOf(...sources.toReversed());
      expect(other).toEqual(one);
      expect([...other.commands]).toEqual([...one.commands]);
    }),
    { numRuns: 20 },
  );
});

test('a pair whose parts do not make its text is refused', () => {
  const pair = { ...pairOf('$x$'), damaged: 'xy' };
  expect(() => buildLexicon([pair], [])).toThrow('abstract:2401.00001');
});
