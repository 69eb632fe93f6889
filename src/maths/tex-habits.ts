import { meanings } from './tex-meaning.ts';

const tex = String.raw;

/** Short names that many authors give to the same thing, and some to another. */
const HABITS: ReadonlyMap<string, string> = new Map(
  meanings<string>([
    ['eps veps ep vep ve varep', tex`\varepsilon`],
    ['al', tex`\alpha`],
    ['be bet', tex`\beta`],
    ['gam ga', tex`\gamma`],
    ['de del dl', tex`\delta`],
    ['ze', tex`\zeta`],
    ['th tht', tex`\theta`],
    ['ka kap', tex`\kappa`],
    ['la lam lm lbd', tex`\lambda`],
    ['si sig', tex`\sigma`],
    ['om ome', tex`\omega`],
    ['ph vphi vp vf', tex`\varphi`],
    ['ups', tex`\upsilon`],
    ['Ga Gam', tex`\Gamma`],
    ['De Del', tex`\Delta`],
    ['Th', tex`\Theta`],
    ['La Lam', tex`\Lambda`],
    ['Si Sig', tex`\Sigma`],
    ['Om Ome', tex`\Omega`],
    ['Ph', tex`\Phi`],
    ['ra rar ri', tex`\to`],
    ['lra', tex`\longrightarrow`],
    ['Ra', tex`\Rightarrow`],
    ['LRa', tex`\Leftrightarrow`],
    ['hra', tex`\hookrightarrow`],
    ['pa pd', tex`\partial`],
    ['na nab', tex`\nabla`],
    ['ot', tex`\otimes`],
    ['op', tex`\oplus`],
    ['ti', tex`\times`],
    ['sm sminus', tex`\setminus`],
    ['wt', tex`\widetilde{#1}`],
    ['wh what', tex`\widehat{#1}`],
    ['ol ov ovl', tex`\overline{#1}`],
    ['ul', tex`\underline{#1}`],
    ['gsim simgt gtrsimeq apgt', tex`\gtrsim`],
    ['lsim simlt aplt', tex`\lesssim`],
    ['mc cal mcal', tex`\mathcal{#1}`],
    ['mf mfr mfrak', tex`\mathfrak{#1}`],
    ['mb mbb', tex`\mathbb{#1}`],
    ['mbf mathbff', tex`\mathbf{#1}`],
    ['msf', tex`\mathsf{#1}`],
    ['mrm', tex`\mathrm{#1}`],
    ['ms mscr', tex`\mathscr{#1}`],
    ['bs bi', tex`\boldsymbol{#1}`],
    ['gr', tex`\operatorname{gr}`],
    ['nats naturals', tex`\mathbb{N}`],
    ['ints integers', tex`\mathbb{Z}`],
    ['rats rationals', tex`\mathbb{Q}`],
    ['complex complexes', tex`\mathbb{C}`],
    ['ceil', tex`\left\lceil #1\right\rceil`],
    ['floor', tex`\left\lfloor #1\right\rfloor`],
    ['alg lie', tex`\mathfrak{#1}`],
    ['CP', tex`\mathbb{CP}`],
    ['bigO BigO bigo Oh', tex`O`],
    ['softO tO Ot softOh', tex`\widetilde{O}`],
    ['GeV gev', tex`\,\mathrm{GeV}`],
    ['MeV mev', tex`\,\mathrm{MeV}`],
    ['TeV tev', tex`\,\mathrm{TeV}`],
    ['keV kev', tex`\,\mathrm{keV}`],
    ['eV', tex`\,\mathrm{eV}`],
    ['km', tex`\,\mathrm{km}`],
    ['msun Msun msol Msol', tex`M_{\odot}`],
    ['lsun Lsun', tex`L_{\odot}`],
    ['rsun Rsun', tex`R_{\odot}`],
    ['kms', tex`\,\mathrm{km\,s^{-1}}`],
    ['pbar', tex`\bar{p}`],
    ['ppbar', tex`p\bar{p}`],
    ['qbar', tex`\bar{q}`],
    ['epem', tex`e^{+}e^{-}`],
    ['ttbar', tex`t\bar{t}`],
    ['scri', tex`\mathscr{I}`],
    ['argmin', tex`\operatorname*{arg\,min}`],
    ['argmax', tex`\operatorname*{arg\,max}`],
    ['esssup', tex`\operatorname*{ess\,sup}`],
    ['st', tex`\text{ s.t. }`],
    ['one ind1 indic bone', tex`\mathbb{1}`],
    ['id Id', tex`\mathrm{id}`],
    ['continuum', tex`\mathfrak{c}`],
  ]),
);

/** Names that say their alphabet and letter: `\RR`, `\bbR`, `\cA`, `\bfx`, `\fg`. */
const PATTERNS: readonly (readonly [pattern: RegExp, alphabet: string])[] = [
  [/^(?:bbb|bb|BB|Bb|mbb|I)([A-Z])$/, 'mathbb'],
  [/^([A-Z])\1{1,2}$/, 'mathbb'],
  [/^([A-Z])bb$/, 'mathbb'],
  [/^(?:cal|mc|ca|ma|c)([A-Z])$/, 'mathcal'],
  [/^([A-Z])(?:cal|c)$/, 'mathcal'],
  [/^([a-z])cal$/, 'mathcal'],
  [/^(?:frak|fr|mf|f|g)([A-Za-z])$/, 'mathfrak'],
  [/^(?:scr|ms|s)([A-Z])$/, 'mathscr'],
  [/^(?:bold|bf|bm|bs|b|v|vec)([A-Za-z])$/, 'mathbf'],
  [/^([a-zA-Z])(?:bf|b)$/, 'mathbf'],
  [/^([a-z])\1$/, 'mathbf'],
  [/^([CDEFHKNPQRTZ])$/, 'mathbb'],
  [/^([A-Z])$/, 'mathcal'],
  [/^([uvwxyz])$/, 'mathbf'],
];

/**
 * What an author most likely means by a command of their own: a guess.
 *
 * @param name without its backslash
 * @returns TeX in which `#1` is the command's argument, or undefined where the name says nothing
 */
export function habitOf(name: string): string | undefined {
  const habit = HABITS.get(name);
  if (habit !== undefined || name.length > 6) return habit;
  for (const [pattern, alphabet] of PATTERNS) {
    const letter = pattern.exec(name)?.[1];
    // Calligraphic small letters are in no font of KaTeX.
    if (letter !== undefined) return `\\${alphabet}{${alphabet === 'mathcal' ? letter.toUpperCase() : letter}}`;
  }
  return undefined;
}
