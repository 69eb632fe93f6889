import { meanings, type TexMeaning } from './tex-meaning.ts';

const tex = String.raw;

/** Units and prefixes by name; where a name has another use in formulas, as `\bar` and `\degree`, KaTeX's reading stands. */
const UNITS = meanings<string>([
  ['metre meter', 'm'],
  ['gram', 'g'],
  ['kilogram kg', 'kg'],
  ['second', 's'],
  ['ampere', 'A'],
  ['kelvin', 'K'],
  ['mole', 'mol'],
  ['candela', 'cd'],
  ['hertz', 'Hz'],
  ['newton', 'N'],
  ['pascal', 'Pa'],
  ['joule', 'J'],
  ['watt', 'W'],
  ['coulomb', 'C'],
  ['volt', 'V'],
  ['farad', 'F'],
  ['ohm', tex`\Omega`],
  ['siemens', 'S'],
  ['weber', 'Wb'],
  ['tesla', 'T'],
  ['henry', 'H'],
  ['lumen', 'lm'],
  ['becquerel', 'Bq'],
  ['sievert', 'Sv'],
  ['litre liter', 'L'],
  ['minute', 'min'],
  ['hour', 'h'],
  ['tonne', 't'],
  ['dalton', 'Da'],
  ['decibel', 'dB'],
  ['angstrom', tex`\text{Å}`],
  ['electronvolt', 'eV'],
  ['parsec', 'pc'],
  ['barn', 'b'],
  ['percent', tex`\%`],
  ['celsius degreeCelsius', tex`{}^{\circ}\mathrm{C}`],
  ['arcminute', tex`{}'`],
  ['arcsecond', tex`{}''`],
  ['atto', 'a'],
  ['femto', 'f'],
  ['pico', 'p'],
  ['nano', 'n'],
  ['micro', tex`\mu`],
  ['milli', 'm'],
  ['centi', 'c'],
  ['deci', 'd'],
  ['kilo', 'k'],
  ['mega', 'M'],
  ['giga', 'G'],
  ['tera', 'T'],
  ['peta', 'P'],
  ['per', '/'],
  ['squared', '^{2}'],
  ['cubed', '^{3}'],
]);

const upright = (meaning: string): string => (/^[A-Za-z]+$/.test(meaning) ? tex`\mathrm{${meaning}}` : meaning);

/** siunitx, whose numbers and units are no TeX. @see https://ctan.org/pkg/siunitx */
export const quantities: readonly [string, TexMeaning][] = [
  ...UNITS.map(([name, meaning]): [string, TexMeaning] => [name, upright(meaning)]),
  ...meanings<TexMeaning>([
    ['SI qty', { args: 2, write: (value, unit) => tex`${number(value)}\,${units(unit)}` }],
    ['si', { args: 1, write: units }],
    ['num', { args: 1, write: number }],
    [
      'SIrange qtyrange',
      { args: 3, write: (from, to, unit) => tex`${number(from)}\text{–}${number(to)}\,${units(unit)}` },
    ],
    ['numrange', { args: 2, write: (from, to) => tex`${number(from)}\text{–}${number(to)}` }],
    ['ang', { args: 1, write: (angle) => tex`${angle.split(';')[0] ?? ''}^{\circ}` }],
  ]),
];

/** `1.5e-3` → `1.5\times10^{-3}`; uncertainties and products stay as they are written. */
function number(value: string): string {
  return value
    .trim()
    .replace(
      /(\d)\s*[eEdD]\s*([+-]?)0*(\d+)/g,
      (_, digit, sign, power) => tex`${digit}\times10^{${sign === '-' ? '-' : ''}${power}}`,
    )
    .replace(/^[eE]\s*([+-]?\d+)$/, '10^{$1}')
    .replace(/\+-/g, tex`\pm `)
    .replace(/(?<=\d)\s*x\s*(?=\d)/g, tex`\times `);
}

/** `m.s^{-1}`, `\kilo\metre\per\second`; `\square\metre` says the power before the unit. */
function units(source: string): string {
  const written = source
    .replace(/\\(square|cubic)\s*(\\[A-Za-z]+)/g, (_, power, unit) => `${unit}${power === 'square' ? '^{2}' : '^{3}'}`)
    .replace(/\\bar(?![A-Za-z])/g, 'bar')
    .replace(/\\degree(?![A-Za-z])/g, tex`{}^{\circ}`)
    .replace(/[.~]/g, tex`\,`);
  return tex`\mathrm{${written}}`;
}
