import { expect, test } from 'vitest';
import { toHugo } from './hugo-content.ts';

const entry = (fields: string, body = 'Text.'): string =>
  `---\nid: "2401.00001"\ntitle: "A: b"\nauthors:\n  - name: "Ann O’Brien"\ncategories: ["cs.LG"]\n${fields}---\n\n${body}\n`;

const cases: [name: string, entry: string, line: string][] = [
  ['the id is the name of the page', entry(''), 'slug: "2401.00001"'],
  ['a title is quoted where YAML asks for it', entry(''), 'title: "A: b"'],
  ['authors are terms', entry(''), 'authors:\n  - ann-o-brien'],
  ['authors keep their names', entry(''), 'names:\n  - Ann O’Brien'],
  ['categories are topics', entry(''), 'topics:\n  - cs.LG'],
  ['a day is a date', entry('published: "2024-01-02"\n'), 'date: 2024-01-02'],
  ['a month is its first day', entry('published: "2024-03"\n'), 'date: 2024-03-01'],
  ['a year is its first day', entry('published: "2024"\n'), 'date: 2024-01-01'],
  ['the abstract follows', entry(''), '---\nText.\n'],
  ['a formula keeps its commands', entry('', String.raw`$\alpha_{i}$`), String.raw`$\alpha_{i}$`],
  ['a formula begins no shortcode', entry('', '$x_{{<}}$'), '$x_{ {<}}$'],
];

test.for(cases)('%s', ([, text, line]) => expect(toHugo(text)).toContain(line));

test('a paper without a date has none', () => expect(toHugo(entry(''))).not.toContain('date:'));
