import { expect, test } from 'vitest';
import { digest } from '../domain/digest.ts';
import { normaliseBody } from '../domain/entry-text.ts';
import { type ParsedEntry, parseEntry } from './parse-entry.ts';

const BODY = 'It is $\\frac{1}{$ and $\\nope x$, in $L^2$.';

const parse = (generated: string): ParsedEntry => {
  const source = `---\nid: "1"\ntitle: "The $\\\\hope$"\ngenerated: {${generated}}\n---\n\n${BODY}\n`;
  // An entry that can be read.
  return parseEntry({ id: '1', filePath: '1.mdx', source }) as ParsedEntry;
};

const OF_TITLE =
  '1: $\\hope$ is no TeX as it stands: \\hope is shown as \\operatorname{hope}. Correct it in the entry.';
const OF_ABSTRACT = [
  '1: $\\frac{1}{$ is no TeX as it stands: mended, with braces balanced. Correct it in the entry.',
  '1: $\\nope x$ is no TeX as it stands: \\nope is shown as \\operatorname{nope}. Correct it in the entry.',
];

test.for<[typed: string, generated: string, said: string[]]>([
  ['all of it', '', [OF_TITLE, ...OF_ABSTRACT]],
  ['the abstract', `title: "${digest('The $\\hope$')}"`, OF_ABSTRACT],
  ['nothing', `title: "${digest('The $\\hope$')}", abstract: "${digest(normaliseBody(BODY))}"`, []],
])('where a person typed %s, what is guessed in formulas is said of that', ([, generated, said]) => {
  expect(parse(generated).guesses).toEqual(said);
});
