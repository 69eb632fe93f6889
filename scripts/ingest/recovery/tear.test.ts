import { expect, test } from 'vitest';
import { damage } from '../damage.ts';
import { findTear } from './tear.ts';

/** A text with its tear between `⟪` and `⟫`, or between `⟦` and `⟧` if it starts with a formula of two dollars. */
function shown(text: string): string {
  const tear = findTear(text);
  if (tear === undefined) return text;
  const [open, close] = tear.isDisplay ? '⟦⟧' : '⟪⟫';
  return `${text.slice(0, tear.start)}${open}${text.slice(tear.start, tear.end)}${close}${text.slice(tear.end)}`;
}

type Row = [name: string, source: string, torn: string];

const displays: Row[] = [
  ['two dollars on either side leave one', '$$x$$ where $y$', '$⟦x where y⟧$'],
  ['what follows the last dollar is whole', String.raw`If $$\sum x$$ for $y$ holds`, 'If $⟦sum x for y⟧$ holds'],
  [
    'formulas in between keep their backslashes',
    String.raw`$$x$$ and $\alpha$ of $y$ .`,
    String.raw`$⟦x and \alpha of y⟧$ .`,
  ],
  ['without a formula behind, they are whole', '$$x$$ where', '$⟦x⟧$ where'],
  ['formulas before them are', String.raw`$\alpha$ of $$x$$ and $y$`, 'alpha of $⟦x and y⟧$'],
];

const prices: Row[] = [
  [
    'a price takes the dollar of a formula',
    String.raw`It costs \$5 to find $\alpha$ .`,
    String.raw`It costs \⟪5 to find \alpha⟫$ .`,
  ],
  ['it takes that of another price', String.raw`It is \$5 or $6 per hour.`, String.raw`It is \⟪5 or ⟫6 per hour.`],
  [
    'also that of a price that was written as such',
    String.raw`\$5 and \$6 per hour.`,
    String.raw`\⟪5 and ⟫6 per hour.`,
  ],
  ['a price may be of thousands', String.raw`\$5K to $60M budget`, String.raw`\⟪5K to ⟫60M budget`],
  [
    'a number that is no price closes nothing',
    String.raw`\$5 for 6 models at $7 per model`,
    String.raw`\⟪5 for 6 models at ⟫7 per model`,
  ],
  ['a price is known by what it is of', String.raw`\$5 , $6 total cost`, String.raw`\⟪5 , ⟫6 total cost`],
];

const wholes: Row[] = [
  ['a text without dollars', 'x is y', 'x is y'],
  ['one whose formulas are paired', String.raw`$\alpha$ is $y$`, 'alpha is y'],
  ['one with a dollar that is left', 'a$ b', 'a$ b'],
  ['one with prices', 'from $5', 'from $5'],
  [
    'one with a single price that is written as such',
    String.raw`It costs \$5 per hour.`,
    String.raw`It costs \$5 per hour.`,
  ],
  ['one with a dollar that is written as such', String.raw`a \$ b`, String.raw`a \$ b`],
  ['one with other commands', String.raw`42\% of \emph{x}`, String.raw`42\% of x`],
];

test.for([...displays, ...prices])('where a text is torn, %s', ([, source, torn]) => {
  expect(shown(damage(source))).toBe(torn);
});

test.for(wholes)('there is no tear in %s', ([, source, damaged]) => {
  expect(damage(source)).toBe(damaged);
  expect(findTear(damaged)).toBeUndefined();
});

test.for<[name: string, text: string, torn: string]>([
  ['of a price and two dollars', String.raw`\5 and 6 per hour, $x and y$`, String.raw`\⟪5 and ⟫6 per hour, $x and y$`],
  ['of two dollars and a price', String.raw`$x and y$, \5 and 6 per hour`, String.raw`$⟦x and y⟧$, \5 and 6 per hour`],
])('%s, the first one tears', ([, text, torn]) => {
  expect(shown(text)).toBe(torn);
});
