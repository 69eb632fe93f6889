import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TopicRuleSchema } from './topic.ts';
import { matchesTopic, paperTopics, unknownTopics } from './topic-rule.ts';

const evidence = (title: string, abstract = '', categories: string[] = []) => ({ title, abstract, categories });
const rule = (input: object) => TopicRuleSchema.parse(input);

describe('a phrase', () => {
  const cases: [says: string, phrase: string, title: string, expected: boolean][] = [
    ['matches its words', 'kernel methods', 'On kernel methods for graphs', true],
    ['matches in any case', 'Kernel Methods', 'KERNEL METHODS', true],
    ['matches across a hyphen', 'kernel methods', 'A nearly-kernel-methods perspective', true],
    ['with a hyphen matches a space', 'self-attention', 'Self attention', true],
    [
      'matches across a non-breaking hyphen and a dash',
      'self attention',
      'Self\u2011attention or self–attention',
      true,
    ],
    ['matches across a line break', 'kernel methods', 'kernel\n  methods', true],
    ['matches a word with a soft hyphen', 'kernel', 'ker\u00adnel', true],
    ['does not match part of a word', 'kernel', 'HyperKernels', false],
    ['does not match the start of a word', 'kernel', 'kernels', false],
    ['knows letters beyond ASCII as letters', 'pre', 'préμ and preß', false],
    ['does not match across a full stop', 'kernel methods', 'A good kernel. Methods vary', false],
    ['is bounded by punctuation', 'kernel methods', '(kernel methods)', true],
    ['matches without diacritics', 'mobius', 'The Möbius transform', true],
    ['with diacritics matches without', 'Möbius', 'The Mobius transform', true],
    ['matches compatibility forms', 'fine tuning', 'ﬁne‑tuning', true],
    ['with an ending mark matches no ending', 'kernel*', 'A kernel', true],
    ['with an ending mark matches any ending', 'kernel*', 'Kernelised regression', true],
    ['with an ending mark still starts a word', 'kernel*', 'Hyperkernels', false],
    ['with an ending mark inside matches both words', 'kernel* method*', 'Kernelized methods', true],
    ['with an ending mark does not swallow words', 'kernel* methods', 'kernels and methods', false],
    ['takes metacharacters literally', 'c++', 'Faster C++ code', true],
    ['does not treat a plus as a repetition', 'c++', 'ccc', false],
    ['does not treat a dot as any character', 'v1.5', 'v135', false],
    ['does not treat brackets as a class', '[ab]', 'a', false],
    ['does not treat a bar as a choice', 'a|b', 'a', false],
    ['takes a star before a letter literally', 'a*b', 'axxb', false],
  ];
  test.for(cases)('%s: %j in %j', ([, phrase, title, expected]) => {
    expect(matchesTopic(rule({ title: [phrase] }), evidence(title))).toBe(expected);
  });

  test('finds itself in any text that holds it', () => {
    const phrase = fc.string({ unit: 'binary' }).filter((text) => /[\p{L}\p{N}]/u.test(text) && !text.includes('*'));
    fc.assert(
      fc.property(phrase, fc.string({ unit: 'grapheme' }), (words, text) => {
        expect(matchesTopic(rule({ abstract: [words] }), evidence('', `${text} ${words} ${text}`))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('with a long run of endings takes linear time', () => {
    const slow = rule({ abstract: ['a* a* a* a* b'] });
    const started = performance.now();
    expect(matchesTopic(slow, evidence('', 'a '.repeat(20_000) + 'a'.repeat(100_000)))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test.for(['', ' ', '-', '*'])('without a letter or digit is refused: %j', (phrase) => {
    expect(TopicRuleSchema.safeParse({ title: [phrase] }).success).toBe(false);
  });
});

describe('a rule', () => {
  const kernels = rule({ title: ['kernel*'], abstract: ['feature map'], categories: ['stat.ML'], except: ['CUDA'] });

  const cases: [says: string, paper: ReturnType<typeof evidence>, expected: boolean][] = [
    ['looks for title phrases in the title', evidence('Kernels'), true],
    ['does not look for title phrases in the abstract', evidence('Trees', 'Unlike kernels, trees …'), false],
    ['looks for abstract phrases in the abstract', evidence('Trees', 'A feature map of trees'), true],
    ['looks for abstract phrases in the title', evidence('A feature map of trees'), true],
    ['does not join title and abstract', evidence('On every feature', 'Map the data'), false],
    ['takes any of the categories', evidence('Trees', '', ['cs.LG', 'stat.ML']), true],
    ['does not take part of a category', evidence('Trees', '', ['stat.M', 'stat']), false],
    ['yields to an exception in the title', evidence('CUDA kernels'), false],
    ['yields to an exception in the abstract', evidence('Kernels', 'Fast in CUDA', ['stat.ML']), false],
  ];
  test.for(cases)('%s', ([, paper, expected]) => {
    expect(matchesTopic(kernels, paper)).toBe(expected);
  });

  test('without phrases and categories matches nothing', () => {
    expect(matchesTopic(rule({}), evidence('Kernels', 'kernels', ['cs.LG']))).toBe(false);
  });
});

describe('the topics of a paper', () => {
  const topics = ['vision', 'kernels', 'graphs'].map((id) => ({ id, rule: rule({ title: [id] }) }));
  const paper = evidence('Kernels for vision');

  const cases: [says: string, corrections: Parameters<typeof paperTopics>[2], expected: string[]][] = [
    ['come in the order of the topics', undefined, ['vision', 'kernels']],
    ['include what was added by hand', { add: ['graphs'] }, ['vision', 'kernels', 'graphs']],
    ['name an addition once that the rule finds too', { add: ['vision'] }, ['vision', 'kernels']],
    ['leave out what was removed by hand', { remove: ['vision'] }, ['kernels']],
    ['leave out what was both added and removed', { add: ['graphs'], remove: ['graphs'] }, ['vision', 'kernels']],
    ['leave out additions that are no topics', { add: ['cooking'] }, ['vision', 'kernels']],
  ];
  test.for(cases)('%s', ([, corrections, expected]) => {
    expect(paperTopics(topics, paper, corrections)).toEqual(expected);
  });

  test('corrections that name no topic are listed once', () => {
    expect(unknownTopics(topics, { add: ['cooking', 'graphs'], remove: ['sewing', 'cooking'] })).toEqual([
      'cooking',
      'sewing',
    ]);
    expect(unknownTopics(topics, undefined)).toEqual([]);
  });
});
