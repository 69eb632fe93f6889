import { expect, test } from 'vitest';
import { repairTex } from './tex-repairs.ts';

const REASONS = [
  String.raw`\newcommand{\R} attempting to redefine \R; use \renewcommand`,
  "Expected '}', got 'EOF'",
  String.raw`Expected '\right', got 'EOF'`,
  "Expected 'EOF', got '_'",
  String.raw`\tag works only in display equations`,
  'Limit controls must follow a math operator',
  'Double superscript',
  String.raw`Got function '\a' with no arguments as superscript`,
  "Expected group after '^'",
  'Font metrics not found for font: Typewriter-Bold.',
];

test.for([
  ['spaces after a definition', String.raw`\newcommand`.padEnd(100_000)],
  ['definitions', String.raw`\newcommand{\R}{r}`.repeat(5_500)],
  ['braces', '{'.repeat(100_000)],
  ['text that does not end', String.raw`\text{`.repeat(16_000)],
  ['letters after \\text', String.raw`\text`.padEnd(100_000, 'a')],
  ['scripts with arguments', String.raw`^\a{b} {c}`.repeat(10_000)],
  ['arguments that do not end', String.raw`_\a{`.repeat(25_000)],
  ['spaces after signs', '^ _ '.repeat(25_000)],
  ['a sign and spaces', '^'.padEnd(100_000)],
  ['unpaired delimiters', String.raw`\left( & `.repeat(11_000)],
] as const)('100 kB of %s are mended in no time, whatever the reason', ([, tex]) => {
  const started = performance.now();
  for (const reason of REASONS) repairTex(tex, reason, []);
  expect(performance.now() - started).toBeLessThan(800);
});

test.for(REASONS)('"%s" calls for a repair, and only once', (reason) => {
  const tex = String.raw`{\newcommand{\R}{r}x^2^3_\a_\left(#\tag{1}\limits\textbf{b}`;
  const repair = repairTex(tex, reason, []);
  expect(repair).toBeDefined();
  expect(repairTex(tex, reason, [repair?.meaning ?? ''])?.meaning).not.toBe(repair?.meaning);
});
