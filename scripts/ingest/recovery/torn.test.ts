import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damage } from '../damage.ts';
import { madeUpRecovery } from '../made-up-recovery.ts';
import type { RecoveredInline, Recovery } from './recover-maths.ts';
import { damageFormula, parses } from './sound.ts';
import { readTorn } from './torn.ts';

const read = madeUpRecovery({
  'alpha = x': String.raw`\alpha = x`,
  alpha: String.raw`\alpha`,
  'beta^2': String.raw`\beta^2`,
  y: 'y',
});

/** The formulas of a torn text between `⟦` and `⟧`. */
function shown({ inline }: Recovery): string {
  return inline.map((part) => (part.type === 'math' ? `⟦${part.tex}⟧` : part.value)).join('');
}

/** What an author wrote: every formula between dollars, be it prose that was taken for one. */
function written({ inline }: Recovery): string {
  const texOf = (tex: string): string => /^\\text\{([^{}]*)\}$/.exec(tex)?.[1] ?? tex;
  return inline.map((part) => (part.type === 'math' ? `$${texOf(part.tex)}$` : part.value)).join('');
}

function damageParts(inline: readonly RecoveredInline[]): string {
  return inline.map((part) => (part.type === 'math' ? damageFormula(part.tex) : part.value)).join('');
}

type Row = [name: string, source: string, parts: string];

const displays: Row[] = [
  [
    'what stands between a formula of two dollars and the next one is prose',
    String.raw`$$\alpha$$ where $y$`,
    String.raw`$⟦\alpha⟧⟦\text{ where }⟧y$`,
  ],
  [
    'a formula in between kept its backslashes',
    String.raw`If $$\alpha$$ for $\beta^2$ of $y$ holds`,
    String.raw`If $⟦\alpha⟧⟦\text{ for }⟧\beta^2⟦\text{ of }⟧y$ holds`,
  ],
  [
    'formulas before it are formulas',
    String.raw`$\alpha$ of $$\beta^2$$ at $y$`,
    String.raw`⟦\alpha⟧ of $⟦\beta^2⟧⟦\text{ at }⟧y$`,
  ],
  [
    'formulas behind the tear are formulas',
    String.raw`$$\alpha$$ where $y$ and $\beta^2$ hold`,
    String.raw`$⟦\alpha⟧⟦\text{ where }⟧y⟦\text{ and }⟧\beta^2$ hold`,
  ],
  [
    'white space within two dollars is the formula’s',
    String.raw`$$ \alpha = x$$ where $y$`,
    String.raw`$⟦ \alpha = x⟧⟦\text{ where }⟧y$`,
  ],
  [
    'signs of prose are set as such',
    String.raw`$$\alpha$$ of 5\% \& more_or less at $y$`,
    String.raw`$⟦\alpha⟧⟦\text{ of 5\% \& more\_or less at }⟧y$`,
  ],
  [
    'another formula of two dollars in between is a formula',
    String.raw`$$\alpha$$ at $y$ and $$\beta^2$$ for $y$ .`,
    String.raw`$⟦\alpha⟧⟦\text{ at }⟧y⟦\text{ and }⟧⟦\beta^2⟧⟦\text{ for }⟧y$ .`,
  ],
  ['one that is not followed by another is a formula', String.raw`$$\alpha$$ where`, String.raw`$⟦\alpha⟧$ where`],
];

const prices: Row[] = [
  [
    'what stands between two prices is prose',
    String.raw`It is \$5 or $6 per hour.`,
    String.raw`It is \⟦\text{5 or }⟧6 per hour.`,
  ],
  [
    'what follows may be torn, too',
    String.raw`At \$5 or $6 per hour, \$7 or $8 per $y$`,
    String.raw`At \⟦\text{5 or }⟧6 per hour, \⟦\text{7 or }⟧8 per ⟦y⟧`,
  ],
  [
    'what stands between a price and a formula is prose',
    String.raw`At \$5 , $\alpha$ is`,
    String.raw`At \⟦\text{5 , }⟧\alpha$ is`,
  ],
];

describe('of a text whose dollars were paired wrongly,', () => {
  test.for([...displays, ...prices])('%s', ([, source, parts]) => {
    const damaged = damage(source);
    const torn = readTorn(damaged, read);
    expect(torn && shown(torn)).toBe(parts);
  });
});

test.for<[name: string, text: string]>([
  ['that has no dollars', 'alpha is y'],
  ['with the dollar of a price', 'alpha from $5'],
  ['with a dollar that is left', 'alpha$ is y'],
  ['with dollars that no formula follows', '$is alpha$ y'],
])('a text %s is not torn', ([, text]) => {
  expect(readTorn(text, read)).toBeUndefined();
});

test('behind a tear, dollars pair anew', () => {
  const torn = readTorn('$alpha is y$ of $alpha at y$', read);
  expect(torn && shown(torn)).toBe(String.raw`$⟦\alpha⟧⟦\text{ is }⟧y$ of $⟦\alpha⟧⟦\text{ at }⟧y$`);
});

test.for<[name: string, text: string, parts: number]>([
  ['of all parts that were read', '$alpha is y$ y', 3],
  ['behind another tear, too', String.raw`$alpha is y$ y \5 or 6 per hour`, 5],
])('a torn text is as sure as the product %s', ([, text, parts]) => {
  expect(readTorn(text, (part) => ({ ...read(part), confidence: 0.5 }))?.confidence).toBe(0.5 ** parts);
});

test.for([
  String.raw`$$\alpha$$ where $y$ of the $\beta^2$.`,
  String.raw`At $y$, $$\beta^2$$ where $\alpha$ is small and $y$ holds.`,
  String.raw`It costs \$5 and $6 per hour.`,
  String.raw`From \$5K with $\alpha$ and $\beta^2$ on.`,
])('between dollars, what is read of %s is what its author wrote', (source) => {
  const torn = readTorn(damage(source), read);
  expect(torn && written(torn)).toBe(source);
});

describe('of any text that is torn,', () => {
  const fragments = fc.constantFrom(
    String.raw`$$\alpha = x$$`,
    '$$y$$',
    String.raw`$\beta^2$`,
    '$y$',
    String.raw`\$5 `,
    '$6 per hour ',
    String.raw`10\% `,
    ' where ',
    ' of_the ',
    ', ',
    '{',
  );
  const torn = fc
    .array(fragments, { minLength: 2, maxLength: 9 })
    .map((parts) => damage(parts.join('')))
    .map((damaged) => ({ damaged, inline: readTorn(damaged, read)?.inline }));

  test('what is read, damaged again, is the text', () => {
    fc.assert(
      fc.property(torn, ({ damaged, inline = [] }) => {
        fc.pre(inline.length > 0);
        expect(damageParts(inline)).toBe(damaged);
      }),
    );
  });

  test('each formula is one that KaTeX sets, and no text stands next to another', () => {
    fc.assert(
      fc.property(torn, ({ inline = [] }) => {
        for (const [index, part] of inline.entries()) {
          if (part.type === 'math') expect(parses(part.tex)).toBe(true);
          else expect(inline[index + 1]?.type).not.toBe('text');
        }
      }),
    );
  });
});
