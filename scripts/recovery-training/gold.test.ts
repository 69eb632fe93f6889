import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damageFormula } from '../ingest/recovery/sound.ts';
import { tokenise } from '../ingest/recovery/tokens.ts';
import { align, type Gold, goldOf, type Pair } from './gold.ts';
import { pairOf } from './made-up-corpora.ts';

function readGold(pair: Pair): Gold[] {
  return goldOf(tokenise(pair.damaged), pair.damaged, align(pair));
}

/** Each token as it was: TeX between brackets, a plus before what goes on with its formula. */
function shown(pair: Pair): string {
  const tokens = tokenise(pair.damaged);
  return readGold(pair)
    .map(({ before, tex, after, isContinued }, index) =>
      tex === '' ? tokens[index]?.text : `${before}${isContinued ? '+' : ''}⟦${tex}⟧${after}`,
    )
    .join(' ');
}

/** What it shows, the source with its dollars, the tokens. */
type Row = readonly [name: string, source: string, tokens: string];

const formulas: Row[] = [
  ['text has no TeX', 'a graph, of 5 nodes', 'a graph , of 5 nodes'],
  ['a formula opens once', 'in $O(n)$ time', 'in ⟦O⟧ +⟦(⟧ +⟦n⟧ +⟦)⟧ time'],
  ['formulas with a space between them are two', '$a$ $b$', '⟦a⟧ ⟦b⟧'],
  ['so are formulas with text between them', '$a$.$b$', '⟦a⟧ . ⟦b⟧'],
  ['a space within a formula parts nothing', '$a <  b$', '⟦a⟧ +⟦<⟧ +⟦b⟧'],
  ['spaces at the edges of a formula do not matter', 'a $ x $ b', 'a ⟦x⟧ b'],
  ['an empty text has no tokens', '', ''],
];

const commands: Row[] = [
  ['a command gets its backslash back', String.raw`$\alpha$`, String.raw`⟦\alpha⟧`],
  ['a command may be glued to a letter', String.raw`$n\log n$`, String.raw`⟦n\log⟧ +⟦n⟧`],
  ['commands may be glued to each other', String.raw`$\circ\times$`, String.raw`⟦\circ\times⟧`],
  ['signs get theirs back', String.raw`$\{x\} \|$`, String.raw`⟦\{⟧ +⟦x⟧ +⟦\}⟧ +⟦\|⟧`],
  ['a space that a sign made is its sign', String.raw`$x\,y$`, String.raw`⟦x⟧ +⟦\,⟧ +⟦y⟧`],
  ['a command gets its argument back', String.raw`$\mathcal{O}(n)$`, String.raw`⟦\mathcal{O}⟧ +⟦(⟧ +⟦n⟧ +⟦)⟧`],
  ['an argument may end a later token', String.raw`$\sqrt{x+1}$`, String.raw`⟦\sqrt{x⟧ +⟦+⟧ +⟦1}⟧`],
  ['a second argument kept its braces', String.raw`$\frac{a}{b}$`, String.raw`⟦\frac{a}⟧ +⟦{⟧ +⟦b⟧ +⟦}⟧`],
  ['a command may follow an argument', String.raw`$\mathcal{O}\log$`, String.raw`⟦\mathcal{O}\log⟧`],
  ['a command may stand before an alphabet', String.raw`$x \in\mathbb{N}$`, String.raw`⟦x⟧ +⟦\in\mathbb{N}⟧`],
  [
    'a script keeps its braces',
    String.raw`$10^{-3}\mathbb{R}_{\alpha}$`,
    String.raw`⟦10⟧ +⟦^⟧ +⟦{⟧ +⟦-⟧ +⟦3⟧ +⟦}⟧ +⟦\mathbb{R}⟧ +⟦_⟧ +⟦{⟧ +⟦\alpha⟧ +⟦}⟧`,
  ],
  ['a delimiter is glued to what it closes', String.raw`$\left(x\right)$`, String.raw`⟦\left⟧ +⟦(⟧ +⟦x\right⟧ +⟦)⟧`],
  [
    'short names of number sets are long ones',
    String.raw`$\R^n$, $\N$, $\Z$`,
    String.raw`⟦\mathbb{R}⟧ +⟦^⟧ +⟦n⟧ , ⟦\mathbb{N}⟧ , ⟦\mathbb{Z}⟧`,
  ],
];

const nested: Row[] = [
  [
    'a nested command is opened by both and kept its brace',
    String.raw`$\tilde{\mathcal{O}}(n)$`,
    String.raw`⟦\tilde{\mathcal⟧ +⟦{⟧ +⟦O⟧ +⟦}⟧ +⟦(⟧ +⟦n⟧ +⟦)⟧`,
  ],
  [
    'the outer brace of a nested command says nothing',
    String.raw`$\sqrt{\mathcal{C}_\Phi/m}$`,
    String.raw`⟦\sqrt{\mathcal⟧ +⟦{⟧ +⟦C⟧ +⟦_⟧ +⟦\Phi⟧ +⟦/⟧ +⟦m⟧ +⟦}⟧`,
  ],
  ['a font around another command is kept', String.raw`$\mathbf{\hat{x}}$`, String.raw`⟦\mathbf{\hat⟧ +⟦{⟧ +⟦x⟧ +⟦}⟧`],
];

const fonts: Row[] = [
  ['a bold letter in a formula is a letter', String.raw`$\mathbf{x}^2$`, '⟦x⟧ +⟦^⟧ +⟦2⟧'],
  ['a bold command is a command', String.raw`$\boldsymbol{\theta}_t$`, String.raw`⟦\theta⟧ +⟦_⟧ +⟦t⟧`],
  [
    'words of a formula lose their font',
    String.raw`$\operatorname{max} x_{\text{a b}}$`,
    '⟦max⟧ +⟦x⟧ +⟦_⟧ +⟦{⟧ +⟦a⟧ +⟦b⟧ +⟦}⟧',
  ],
  ['a number is text', 'by $1,000$ or $2.5 - 3$', 'by 1 , 000 or 2.5 - 3'],
  ['so is a percentage', String.raw`by $50\%$`, 'by 50 %'],
  ['so is a word in a text font', String.raw`our $\mathrm{GPT}$, $\text{a b}$`, 'our GPT , a b'],
  ['so are several of them', String.raw`$\textbf{a}, \text{b}$`, 'a , b'],
  ['a word in a text font with a sign is a formula', String.raw`$\text{a} = b$`, '⟦a⟧ +⟦=⟧ +⟦b⟧'],
  ['a power of ten is a formula', '$10^5$', '⟦10⟧ +⟦^⟧ +⟦5⟧'],
];

const numbers: Row[] = [
  ['a number that touches a formula joins it', '5$x$, $x$5', '⟦5⟧ +⟦x⟧ , ⟦x⟧ +⟦5⟧'],
  ['a number before a space does not', 'at 5 $x$', 'at 5 ⟦x⟧'],
  ['nor does one behind a space', '$x$ 5', '⟦x⟧ 5'],
  ['numbers on both sides of a sign join it', String.raw`5 $\times$ 3.5`, String.raw`⟦5⟧ +⟦\times⟧ +⟦3.5⟧`],
  ['a number behind a relation joins its formula', '$k =$ 5', '⟦k⟧ +⟦=⟧ +⟦5⟧'],
  ['a number joins two formulas that it stands between', String.raw`$\pm$2$\times$`, String.raw`⟦\pm⟧ +⟦2⟧ +⟦\times⟧`],
  ['a sign that is text joins nothing', '$k$ = 5', '⟦k⟧ = 5'],
  ['a number joins no word', '$k$th 5', '⟦k⟧th 5'],
  ['nor one that it touches', String.raw`$k$th5, 5Ly$\alpha$`, String.raw`⟦k⟧th 5 , 5 Ly⟦\alpha⟧`],
];

const words: Row[] = [
  ['text may follow a formula in a word', 'the $k$th', 'the ⟦k⟧th'],
  ['text may stand before a formula in a word', String.raw`Ly$\alpha$ lines`, String.raw`Ly⟦\alpha⟧ lines`],
  ['text may stand on both sides of a formula', String.raw`Z$\cdot$W`, String.raw`Z⟦\cdot⟧W`],
  ['an argument may end within a word', String.raw`$\mathcal{A}$s`, String.raw`⟦\mathcal{A}⟧s`],
  ['a hyphen parts words', '$k$-means and non-$p$', '⟦k⟧ - means and non - ⟦p⟧'],
];

describe('what a token was', () => {
  test.for([...formulas, ...commands, ...nested, ...fonts, ...numbers, ...words])('%s', ([, source, tokens]) => {
    expect(shown(pairOf(source))).toBe(tokens);
  });

  test.for(['times', 'pm', 'cdot', 'sim', 'approx', 'le', 'leq', 'ge', 'geq', 'simeq', '=', '<', '>', '×', '±'])(
    'numbers on both sides of %s join it',
    (sign) => {
      const tex = /\w/.test(sign) ? `\\${sign}` : sign;
      expect(shown(pairOf(`5 $${tex}$ 3`))).toBe(`⟦5⟧ +⟦${tex}⟧ +⟦3⟧`);
    },
  );

  test.for([
    ['a multiple', String.raw`2$\times$ faster`, String.raw`$2\times$ faster`],
    ['a multiple behind a space', String.raw`2 $\times$ faster`, String.raw`$2 \times$ faster`],
    ['a product', String.raw`2$\times$3`, String.raw`$2\times3$`],
    ['about a number', String.raw`$\sim$ 3`, String.raw`$\sim 3$`],
    ['a value', '$n=$5', '$n=5$'],
  ] as const)('%s is the same with its numbers in the formula and outside of it', ([, outside, inside]) => {
    expect(shown(pairOf(outside))).toBe(shown(pairOf(inside)));
  });
});

test.for([
  ['less than', [{ type: 'text', value: 'a' }]],
  ['more than', [{ type: 'math', tex: String.raw`\alpha\beta` }]],
  ['something else with formulas than', [{ type: 'math', tex: String.raw`\mathcal{abcde}` }]],
  ['nothing of', []],
] as const)('parts that make %s the damaged text are refused', ([, inline]) => {
  const pair: Pair = { key: 'title:2401.00001', damaged: 'abcd', inline };
  expect(() => align(pair)).toThrow('title:2401.00001: the parts do not make the damaged text.');
});

const tex = fc
  .array(
    fc.constantFrom(
      'x',
      'N',
      '7',
      ' ',
      '(',
      '^',
      '_',
      '{',
      '}',
      String.raw`\%`,
      String.raw`\alpha`,
      String.raw`\in`,
      String.raw`\mathcal{A}`,
      String.raw`\mathbf{v}`,
      String.raw`\sqrt{ab}`,
    ),
    { minLength: 1 },
  )
  // A letter would make a longer name of a command before it.
  .map((parts) => parts.join('').replace(/(\\[a-z]+)(?=[a-zA-Z])/g, '$1 '));
const text = fc.string({ unit: fc.constantFrom('a', 'th', ' ', ' ', '-', '5', ',', '\\', '{'), minLength: 1 });

test('damaged again, what a token was is the token', () => {
  // Two formulas that touch are one to whoever reads them, so that text stands between any two.
  const texts = fc.array(fc.tuple(text, tex), { maxLength: 5 });
  fc.assert(
    fc.property(texts, (parts) => {
      const source = parts.flatMap(([value, formula]) => [
        { type: 'text', value } as const,
        { type: 'math', tex: formula } as const,
      ]);
      const damaged = source.map((part) => (part.type === 'math' ? damageFormula(part.tex) : part.value)).join('');
      const tokens = tokenise(damaged);
      for (const [index, gold] of readGold({ key: '', damaged, inline: source }).entries()) {
        if (gold.tex === '') continue;
        const again = damageFormula(gold.tex.replace(/\\(sqrt)\{(?![^}]*\})/, ''));
        expect(gold.before + again + gold.after).toBe(tokens[index]?.text);
      }
    }),
  );
});
