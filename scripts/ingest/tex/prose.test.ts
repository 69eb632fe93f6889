import { describe, expect, test } from 'vitest';
import { parseAbstract, parseProse } from './prose.ts';
import { shorthand } from './shorthand.ts';

/** What it shows, the source, the result in shorthand. */
type Row = [name: string, source: string, result: string];

const text: Row[] = [
  ['escaped signs are signs', String.raw`10.1\% R\&D \#1 a\_b \{x\} \$5`, '10.1% R&D #1 a_b {x} $5'],
  ['a bare percent sign begins no comment', 'below 19% for OPT and 1% for LLaMA', 'below 19% for OPT and 1% for LLaMA'],
  [
    'accents are letters',
    String.raw`Schr\"odinger Schr\"{o}dinger L\'{e}vy Tr\`eves \c{s} \v{S} \H{o}`,
    'Schrödinger Schrödinger Lévy Trèves ş Š ő',
  ],
  ['accents take the dotless i', String.raw`na\"{\i}ve \'\i x`, 'naïve íx'],
  [
    'an accent may follow a letter command',
    String.raw`Ob\l\'oj and Fran\c{c}ois, Todor\v{c}evi\'c`,
    'Obłój and François, Todorčević',
  ],
  [
    'an accent over more than a letter loses none',
    String.raw`3\b{eta}-O-phthalic, \emph{\v{Sk}oda}`,
    '3e\u0331ta-O-phthalic, /Škoda/',
  ],
  [
    'letter commands go on with their word',
    String.raw`H{\aa}stad, Fj\o rtoft, Maa\ss\ lifting, \L{}ukasz`,
    'Håstad, Fjørtoft, Maaß lifting, Łukasz',
  ],
  ['an escaped plain quote is no accent before a space', String.raw`\"Is it?\" we ask`, 'Ïs it?" we ask'],
  ['decomposed text is composed', 'Cafe\u0301', 'Café'],
  [
    'symbols are characters',
    String.raw`5.18\times faster, \alpha-divergence, \sim 3, {\deg}C, \textmu m`,
    '5.18× faster, α-divergence, ∼ 3, °C, µm',
  ],
  ['TeX quotes curl', "propose a ``See Large, Focus Small'' strategy", 'propose a “See Large, Focus Small” strategy'],
  [
    'quotes that open the wrong way round curl',
    "under a mild ''informative'' condition",
    'under a mild “informative” condition',
  ],
  [
    'single quotes curl',
    "leveraging `low-dimensional structures' present",
    'leveraging ‘low-dimensional structures’ present',
  ],
  ['a prime of a formula closes no quotation', "the `\\(f'\\) of $g'$ x' of", "the ‘⟦f'⟧ of ⟦g'⟧ x’ of"],
  ['backticks on both sides curl', 'into the `larger` groups', 'into the ‘larger’ groups'],
  ['apostrophes stay', "Transformers' fine-tuning isn't it's", "Transformers' fine-tuning isn't it's"],
  ['an apostrophe inside a quotation does not end it', "the `model's view' of it", "the ‘model's view’ of it"],
  ['a lone backtick stays', 'a la `t Hooft', 'a la `t Hooft'],
  ['straight quotes stay', 'the "best" one', 'the "best" one'],
  [
    'hyphens make dashes',
    'interventions--such as x---do, limited -- most, a-b',
    'interventions–such as x—do, limited – most, a-b',
  ],
  ['a rule of hyphens stays', 'a ----- b', 'a ----- b'],
  ['a tie is a no-break space', 'Fig.~3, et al.~[1], ours~\\cite{k}', 'Fig.\u00A03, et al.\u00A0[1], ours\u00A0[k]'],
  ['a tilde that means about stays', 'of ~3x, (~0.6x), a ~ b, 5~10%', 'of ~3x, (~0.6x), a ~ b, 5~10%'],
  ['spaces of all kinds are one', 'a \t b\nc\r\nd\\\\ e\\ f', 'a b c d e f'],
  ['thin spaces keep words apart', String.raw`5\,s and 43{,}000 trans\-parent`, '5\u00A0s and 43,000 transparent'],
  ['control characters go, surrogates are replaced', 'a\u0000b\u0007\uFFFE \uD800c \u202Ed', 'ab \uFFFDc d'],
  ['an underscore alone is a name', 'the max_length of foo_bar', 'the max_length of foo_bar'],
  ['stray braces go', 'a { b } } c {d', 'a b c d'],
  ['a backslash at the end goes', 'end\\', 'end'],
];

const commands: Row[] = [
  ['emphasis in both manners', String.raw`\emph{a b} \textit{c} {\em d} {\it e}f`, '/a b/ /c/ /d/ /e/f'],
  ['strong in both manners', String.raw`(\textbf{L}arge-\textbf{S}mall) {\bf x}`, '(*L*arge-*S*mall) *x*'],
  ['a style inside itself is one', String.raw`\emph{a {\em b} c}`, '/a b c/'],
  ['styles nest', String.raw`\textbf{a \emph{b $c$}}`, '*a /b ⟦c⟧/*'],
  ['spaces at the edges of a style are outside', String.raw`a\emph{ b }c {\em\ } d`, 'a /b/ c d'],
  ['a style that never closes is dropped', String.raw`a \emph{b c. And on`, 'a b c. And on'],
  ['code keeps its hyphens', String.raw`\texttt{validation\_set --x} {\tt a}`, '‹validation_set --x› ‹a›'],
  [
    'font commands show their text',
    String.raw`\textsc{parity} \text{x} \mbox{y} {\sc Majorana} {\rm z}`,
    'parity x y Majorana z',
  ],
  [
    'citations show their keys',
    String.raw`by \citet{derakhshani2021kernel} and \cite[see][p.~3]{a, b}`,
    'by [derakhshani2021kernel] and [see, p.\u00A03, a, b]',
  ],
  ['a citation may hold a symbol', String.raw`\cite{KtT2: \S4}`, '[KtT2: §4]'],
  ['labels and references go', String.raw`a\label{x} in Section \ref{s}.`, 'a in Section .'],
  ['an unknown command shows its argument or its name', String.raw`\foo{x} \foo, \foo{} \foo{x}{y}`, 'x foo, foo xy'],
  [
    'a quotation has its marks',
    String.raw`the \enquote{poverty index} and \enquote {a}`,
    'the “poverty index” and “a”',
  ],
  [
    'quantities and chemistry are formulas',
    String.raw`\SI{10}{\tesla} of \ce{H2O} at \num{1e3}, \ensuremath{x} and \si{}`,
    String.raw`⟦\SI{10}{\tesla}⟧ of ⟦\ce{H2O}⟧ at ⟦\num{1e3}⟧, ⟦x⟧ and si`,
  ],
  ['a unit follows its number', String.raw`\unit[29.35]{kg} or \unit{m}, \unit`, '29.35\u00A0kg or m, unit'],
  ['an ion has its stage', String.raw`\ion{N}{II} and \ion{x`, 'N\u00A0II and x'],
  ['numbers in circles are characters', String.raw`\ding{182} a \ding{173} \ding{51} \ding{999}`, '❶ a ② ✓ 999'],
  [
    'a letter in an alphabet of formulas is one',
    String.raw`isomorphic to \mathbb{C}, n \in \mathbb N and \mathcal{H}_t, \mathcal{Foo}`,
    String.raw`isomorphic to ⟦\mathbb{C}⟧, n ∈ ⟦\mathbb N⟧ and ⟦\mathcal{H}_t⟧, Foo`,
  ],
  [
    'a link between dollars is a link',
    String.raw`at $\href{https://a.org/x_y}{\text{here}}$ or $\url{b.org/}$.`,
    'at <https://a.org/x_y|here> or <https://b.org/|b.org/>.',
  ],
  ['double bars are a character', String.raw`\|a\|`, '‖a‖'],
  ['colours go', String.raw`\textcolor{red}{as} \textbf{\color{ddt}D}`, 'as *D*'],
  ['a footnote stands apart', String.raw`alignment.\footnote{Code here}`, 'alignment. Code here'],
  ['raised text is a formula', String.raw`\textsuperscript{13}C`, '⟦^{13}⟧C'],
  ['an address is a link', 'at https://a.org/x_y/z~q.', 'at <https://a.org/x_y/z~q|https://a.org/x_y/z~q>.'],
  [
    'brackets around an address stay outside',
    '(https://a.org/b_(c)), [http://b.org]',
    '(<https://a.org/b_(c)|https://a.org/b_(c)>), [<http://b.org|http://b.org>]',
  ],
  ['an address in TeX is a link', String.raw`\url{https://a.org/x\_y}.`, '<https://a.org/x_y|https://a.org/x_y>.'],
  ['an address may lack its scheme', String.raw`\url{github.com/x/y}`, '<https://github.com/x/y|github.com/x/y>'],
  ['a link has a text of its own', String.raw`\href{https://a.org/\%20}{\emph{t} u}`, '<https://a.org/%20|/t/ u>'],
  [
    'other schemes are text',
    String.raw`\href{javascript:alert(1)}{t} \url{data:text/html,x} javascript:x`,
    't data:text/html,x javascript:x',
  ],
];

describe('parseProse', () => {
  test.for([...text, ...commands])('%s', ([, source, result]) => {
    expect(shorthand(parseProse(source))).toBe(result);
  });
});

describe('damaged prose', () => {
  test.for<Row>([
    ['braces that a formula left are characters', 'cost mathcal{O}(nlog n)', 'cost mathcal{O}(nlog n)'],
    ['so are those in each other', 'mathcal{C_{Phi circ Psi}/n}', 'mathcal{C_{Phi circ Psi}/n}'],
    ['so are those that are not balanced', 'a } b {c', 'a } b {c'],
    ["a command's own go", String.raw`\textit{a} \textbf{b {c} d} \foo{x}`, '/a/ *b {c} d* x'],
    ["a declaration's own go", String.raw`{\em a} H{\aa}stad na\"{\i}ve`, '/a/ Håstad naïve'],
    ['a declaration ends with its brace', String.raw`{a {\bf b} c} d`, '{a *b* c} d'],
    ['other TeX of prose is read', "10\\% of ``x'' -- 5times$ y", '10% of “x” – 5times y'],
  ])('%s', ([, source, result]) => {
    expect(shorthand(parseProse(source, { isDamaged: true }))).toBe(result);
    expect(shorthand(parseAbstract(source, { isDamaged: true }))).toBe(result);
  });
});

describe('parseAbstract', () => {
  test.for<Row>([
    ['a single line end is a space', 'a\nb', 'a b'],
    ['a blank line parts paragraphs', 'a\n \n\n b', 'a ¶ b'],
    ['a formula on its own line is a block', String.raw`a $$x$$ b \[y\] c`, 'a ¶ ⟦⟦x⟧⟧ ¶ b ¶ ⟦⟦y⟧⟧ ¶ c'],
    ['an equation is a block', String.raw`a \begin{equation*}x\label{e}\end{equation*} b`, 'a ¶ ⟦⟦x⟧⟧ ¶ b'],
    [
      'aligned equations stay aligned',
      String.raw`a \begin{align}x&=y\end{align}`,
      String.raw`a ¶ ⟦⟦\begin{aligned}x&=y\end{aligned}⟧⟧`,
    ],
    ['within a style a block is a formula', 'a \\emph{$$x$$ b}', 'a /⟦x⟧ b/'],
    ['a dollar does not reach the next paragraph', 'a $x\n\ny$ b', 'a $x ¶ y b'],
    ['nothing is no block', ' \n\n ', ''],
  ])('%s', ([, source, result]) => {
    expect(shorthand(parseAbstract(source))).toBe(result);
  });
});
