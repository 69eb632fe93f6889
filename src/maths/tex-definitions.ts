import { meanings, type TexMeaning } from './tex-meaning.ts';
import { quantities } from './tex-quantities.ts';

const tex = String.raw;

/** Words of a key or name, without the signs that TeX would read in them. */
const plain = (source: string): string => source.replace(/[^\p{L}\p{N} .,:;+-]/gu, ' ').trim();

/** LaTeX's own commands. @see https://ctan.org/pkg/latex2e-help-texinfo */
const LATEX = meanings<TexMeaning>([
  ['ensuremath', '#1'],
  ['mbox', tex`\text{#1}`],
  ['makebox framebox parbox', tex`\text{#1}`],
  ['textsc', tex`\text{#1}`],
  ['textsl', tex`\textit{#1}`],
  ['textsuperscript', tex`^{\text{#1}}`],
  ['textsubscript', tex`_{\text{#1}}`],
  ['sl em', tex`\it`],
  ['boldmath unboldmath sc protect noindent leavevmode strut null centering par linebreak break displaylimits', ''],
  ['hfill hfil eqno leqno', tex`\quad`],
  ['label vspace footnote thanks', { args: 1, write: () => '' }],
  ['ref', { args: 1, write: (key) => tex`\text{${plain(key)}}` }],
  ['cite', { args: 1, write: (key) => tex`\text{[${plain(key)}]}` }],
  ['textdegree', tex`{}^{\circ}`],
  ['textmu', tex`\mu`],
  ['texttimes', tex`\times`],
  ['textasciitilde', tex`\sim`],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textbar', '|'],
  ['textbackslash', tex`\backslash`],
  ['texttrademark trademark', tex`{}^{\text{TM}}`],
  ['-', ''],
  ['/', ''],
]);

/** @see https://ctan.org/pkg/amsmath and https://ctan.org/pkg/mathtools */
const AMSMATH = meanings<TexMeaning>([
  ['eqref', { args: 1, write: (key) => tex`\text{(${plain(key)})}` }],
  ['intertext shortintertext', tex`\text{#1}\\`],
  ['prescript', tex`{}^{#1}_{#2}{#3}`],
]);

/** Plain TeX and AMS-TeX. @see https://ctan.org/pkg/texbook and https://ctan.org/pkg/amstex */
const PLAIN_TEX = meanings<TexMeaning>([
  ['Cal', tex`\mathcal{#1}`],
  ['roman', tex`\mathrm{#1}`],
  ['italic', tex`\mathit{#1}`],
  ['slanted', tex`\mathit{#1}`],
  ['goth', tex`\mathfrak{#1}`],
  ['scr', tex`\mathscr{#1}`],
  ['mit oldstyle', ''],
  ['matrix', tex`\begin{matrix}#1\end{matrix}`],
  ['pmatrix', tex`\begin{pmatrix}#1\end{pmatrix}`],
  ['cases', tex`\begin{cases}#1\end{cases}`],
  ['eqalign', tex`\begin{aligned}#1\end{aligned}`],
  ['sp', '^'],
  ['sb', '_'],
]);

/** Packages of symbols and alphabets: dsfont, bbm, calrfont, txfonts, wasysym, eurosym, upgreek. @see https://ctan.org/topic/font-maths */
const FONTS = meanings<TexMeaning>([
  ['mathbbm mathds mathbbmss mathbbold', tex`\mathbb{#1}`],
  ['mathpzc', tex`\mathcal{#1}`],
  ['mathbfit mathbold', tex`\boldsymbol{#1}`],
  ['bbox', tex`\boldsymbol{#1}`],
  ['varv', 'v'],
  ['sun Sun', tex`\odot`],
  ['earth Earth', tex`\oplus`],
  ['euro', tex`\text{€}`],
  ['uppi', tex`\pi`],
  ['upmu', tex`\mu`],
  ['upalpha', tex`\alpha`],
  ['upbeta', tex`\beta`],
  ['upgamma', tex`\gamma`],
  ['bigsqcap', tex`\mathop{\sqcap}`],
  ['mathlarger mathsmaller', '#1'],
]);

/** Small packages: xspace, nicefrac, xfrac, slashed, MathJax's `\unicode`. @see https://docs.mathjax.org/en/latest/input/tex/extensions/unicode.html */
const PACKAGES = meanings<TexMeaning>([
  ['xspace', ''],
  ['nicefrac sfrac', '{#1}/{#2}'],
  ['slashed', tex`\not{#1}`],
  ['unicode', { args: 1, write: unicode }],
]);

/** @see https://ctan.org/pkg/physics */
const PHYSICS = meanings<TexMeaning>([
  ['norm', tex`\left\lVert #1\right\rVert`],
  ['abs', tex`\left\lvert #1\right\rvert`],
  ['dd', tex`\mathrm{d}`],
  ['dv', tex`\frac{\mathrm{d}#1}{\mathrm{d}#2}`],
  ['pdv', tex`\frac{\partial #1}{\partial #2}`],
  ['tr', tex`\operatorname{tr}`],
  ['Tr', tex`\operatorname{Tr}`],
  ['rank', tex`\operatorname{rank}`],
  ['expval ev', tex`\left\langle #1\right\rangle`],
  ['mel', tex`\left\langle #1\middle|#2\middle|#3\right\rangle`],
  ['ketbra dyad op outerproduct', tex`\left|#1\right\rangle\!\left\langle #2\right|`],
  ['ip innerproduct', tex`\left\langle #1\middle|#2\right\rangle`],
  ['comm commutator', tex`\left[#1,#2\right]`],
  ['acomm anticommutator', tex`\left\{#1,#2\right\}`],
  ['order', tex`\mathcal{O}\left(#1\right)`],
  ['vb', tex`\mathbf{#1}`],
  ['vu', tex`\hat{\mathbf{#1}}`],
]);

const DEFINITIONS: ReadonlyMap<string, TexMeaning> = new Map([
  ...LATEX,
  ...AMSMATH,
  ...PLAIN_TEX,
  ...FONTS,
  ...PACKAGES,
  ...PHYSICS,
  ...quantities,
]);

/**
 * What a command of a package, or of TeX itself, means that KaTeX lacks. KaTeX's own commands are not among them.
 *
 * @param name without its backslash
 */
export function definitionOf(name: string): TexMeaning | undefined {
  return DEFINITIONS.get(name);
}

/** The names of all of them. */
export function definedNames(): string[] {
  return [...DEFINITIONS.keys()];
}

/** `x2020`, `8224` → the character; nothing for what is no printable one. */
function unicode(code: string): string {
  const trimmed = code.trim();
  const point = /^[xX"]/.test(trimmed) ? Number.parseInt(trimmed.slice(1), 16) : Number.parseInt(trimmed, 10);
  if (!(point > 0x9f && point <= 0x10ffff)) return '';
  const character = String.fromCodePoint(point);
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? tex`\text{${character}}` : tex`\ `;
}
