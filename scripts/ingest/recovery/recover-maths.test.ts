import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damage } from '../damage.ts';
import { recoverMaths } from './recover-maths.ts';
import { damageFormula, parses } from './sound.ts';

/** The text with its formulas between dollars. */
function recovered(text: string): string {
  return recoverMaths(text)
    .inline.map((part) => (part.type === 'math' ? `$${part.tex}$` : part.value))
    .join('');
}

/** What it shows, and what an author wrote. */
type Row = readonly [name: string, source: string];

const commands: Row[] = [
  ['a command gets its backslash back', String.raw`We study the limit $n \to \infty$ of the function $f$.`],
  ['also behind a number', String.raw`It is $2.2\times$ faster than the baseline.`],
  ['also before one', String.raw`Inference is $\times 3$ faster than before.`],
  ['also between numbers', String.raw`We use images of $224\times224$ pixels.`],
  ['also behind another one', String.raw`Sampling is accelerated by $15\times\sim50\times$.`],
  ['also behind a letter', String.raw`The complexity is $O(n\log n)$ in the length $n$.`],
  ['also before a bracket', String.raw`We need $O(m\log(m))$ time.`],
  ['also before a number', String.raw`for all integers $n\ge2$, the group is simple.`],
  ['also around a number', String.raw`a resolution of $\sim4\times$ the original`],
  ['also as a unit of angles', String.raw`panoramas of $360^\circ\times180^\circ$ from one image`],
  ['also between capitals', String.raw`a regret of $KT\log T$ with $K$ arms and a horizon of $T$`],
];

const alphabets: Row[] = [
  [
    'a space of numbers is bold',
    String.raw`Let $x \in \mathbb{R}^d$ be a vector and $f: \mathbb{R}^d \to \mathbb{R}$.`,
  ],
  ['one letter is one variable', String.raw`a matrix $A \in \mathbb{R}^{n \times m}$ of rank $r$`],
];

const structure: Row[] = [
  ['scripts keep their braces', String.raw`the sum $\sum_{i=1}^{n} x_i$ of all terms`],
  ['a norm has bars', String.raw`the norm $\|x\|_2$ of the vector $x$`],
  ['a fraction has two arguments', String.raw`at a rate of $\frac{1}{n}$ for all $n$`],
  ['a fraction has a sum above its line', String.raw`for all $p > \frac{d-1}{2}$ and $d \geq 2$`],
  ['a half-open interval is one formula', String.raw`with $t \in [0,1)$ and $\epsilon > 0$`],
  ['a power of ten is one formula', 'an error of $10^{-3}$ and of $10^{-6}$'],
  ['a prime belongs to its variable', String.raw`two points $x$ and $x'$ with $x \neq x'$`],
  ['a number of thousands has no space in it', 'We collect $14{,}056$ problems.'],
  ['a Greek letter may stand as itself', 'the flow policy $π_0$ of the robot'],
];

const names: Row[] = [
  ['a name has its power alone in a formula', 'S$^2$F: A Principled Hybrid of Search and Fine-Tuning'],
  ['also one of several letters', 'SP$^3$: Enhancing Soft Prompts'],
  ['the letter of a usual name is none', 'Clustering by k-means takes $O(n^2)$ time for $n$ points.'],
  ['a Greek letter belongs to a name', String.raw`We introduce $\alpha$-Flow, a family of objectives.`],
];

/** Prose that looks like maths. */
const prose: readonly string[] = [
  'GPT-4o and Llama-3.1-8B beat GPT-4 on MMLU.',
  'It was trained on 8 H800 GPUs for 3 days.',
  'We cluster the embeddings by k-means and keep the largest clusters.',
  'We decode with top-k sampling at a temperature of 0.7.',
  'Emissions of CO2 fell, and the F1 score rose to 0.87.',
  'See https://github.com/x_y/z^2/tree/main?a=b_c for the code.',
  'As [1, 2] and (Smith et al., 2023) say, in the beginning there was no model.',
  'In 2D and 3D, we get a 3x speedup at 50% of the cost.',
  'It costs $5 per hour, or $1,000 in all.',
  'The code `x_i = 0` is in the file main_loop.py.',
  'We measure context_recall and answer_relevancy at 2 timesteps.',
  'We release a beta version of the benchmark, with 100 tasks in 5 languages.',
  'Such a dog is a subset of the times in which we live.',
  'Write to first.last@example.org for the data.',
];

describe('of what an author wrote, damaged and recovered,', () => {
  test.for([...commands, ...alphabets, ...structure, ...names])('%s', ([, source]) => {
    expect(recovered(damage(source))).toBe(source);
  });
});

test.for(prose)('prose stays as it is: %s', (text) => {
  expect(recovered(text)).toBe(text);
});

test.for<[name: string, damaged: string]>([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['a lone dollar', 'a $ b'],
  ['a lone backslash', '\\'],
  ['braces without partners', '}} x_{ {'],
  ['a long run of letters', 'alphabeta'.repeat(200)],
  ['scripts without a base', '^^__ ^_'],
  ['surrogates without partners', '\ud835 x^2 \udc00'],
  ['signs of TeX', '# % & ~ x^2 #1'],
  ['a tag', '<script>alert(1)</script> x^2'],
])('%s are read without harm', ([, damaged]) => {
  const { inline, confidence } = recoverMaths(damaged);
  expect(inline.map((part) => (part.type === 'math' ? damageFormula(part.tex) : part.value)).join('')).toBe(damaged);
  expect(confidence).toSatisfy((share: number) => share >= 0 && share <= 1);
});

const pieces = fc.constantFrom(
  ...[
    'x',
    'R',
    '^',
    '_',
    '{',
    '}',
    '(',
    ')',
    '|',
    '[',
    ']',
    '\\',
    '$',
    '$$',
    '5',
    '2.2',
    ' ',
    ' ',
    ' ',
    '\n\n',
    ',',
    '.',
    '%',
    '&',
    '#',
  ],
  ...[
    'mathcal',
    'mathbb',
    'frac',
    'sqrt',
    'left',
    'right',
    'alpha',
    'times',
    'nlog',
    'le',
    'in',
    'the',
    'for all',
    'per hour',
  ],
  ...['circtimes', 'text', 'begin', 'end', 'hline', 'π', '≤', '\u{1d4aa}', '\u00a0', "'", '"', '<', '>', '=', '~'],
);

describe('of any text,', () => {
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

  test('what is recovered, damaged again, is the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { inline } = recoverMaths(text);
        expect(inline.map((part) => (part.type === 'math' ? damageFormula(part.tex) : part.value)).join('')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test('no formula goes on behind a blank line, unless it is prose between dollars too many', () => {
    fc.assert(
      fc.property(
        texts.map((text) => text.replaceAll(/[$\\]/g, '')),
        (text) => {
          for (const part of recoverMaths(text).inline) {
            if (part.type === 'math') expect(part.tex).not.toContain('\n\n');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('each formula is one that KaTeX sets, and no text stands next to another', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { inline } = recoverMaths(text);
        for (const [at, part] of inline.entries()) {
          if (part.type === 'math') expect(part.tex).toSatisfy(parses);
          else expect(inline[at + 1]?.type).not.toBe('text');
        }
      }),
      { numRuns: 1000 },
    );
  });
});
