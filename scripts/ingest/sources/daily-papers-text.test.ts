import { describe, expect, test } from 'vitest';
import { shorthand } from '../tex/shorthand.ts';
import { dailyPapersText } from './daily-papers-text.ts';

const HEADER = ['new', '', 'Get trending papers in your email inbox!', '', 'Subscribe', '', 'Daily Papers', ''];
const BY = ['byAK and the research community', '', 'Dec 10', ''];
const ABSTRACT = `${'A sentence about kernels of many kinds. '.repeat(10)}The end.`;
const FIRST = ['First Paper', '', ABSTRACT, '', '  • 6 authors', '·', 'Aug 30, 2021', ''];
const SECOND = ['Second Paper', '', ABSTRACT, '', '  • 1 author', '·', 'Mar 29 3', ''];
const PAGE = [...HEADER, ...BY, ...FIRST, ...SECOND];

/** Per paper: line, title, paragraphs, date, and what the list showed. */
function read(lines: string | readonly string[], path = 'hf/daily-papers-2025-12-10.txt') {
  const text = typeof lines === 'string' ? lines : lines.join('\n');
  const { fragments, issues } = dailyPapersText.adapt({ path, text });
  return {
    papers: fragments.map(({ where, title, abstract, published, listed }) => {
      const { rank, upvotes, authorCount } = listed?.[0] ?? {};
      const line = where.slice(where.lastIndexOf(':') + 1);
      return [line, shorthand(title), abstract?.length ?? 0, published, rank, authorCount, upvotes].join(' | ');
    }),
    issues: issues.map(({ where, code }) => `${where.replace('hf/daily-papers-2025-12-10.txt', '')} ${code}`),
  };
}

const FIRST_READ = '13 | First Paper | 1 | 2021-08-30 | 1 | 6 | ';
const SECOND_READ = '21 | Second Paper | 1 | 2025-03-29 | 2 | 1 | 3';

test('a page gives its papers in order', () => {
  expect(read(PAGE)).toEqual({ papers: [FIRST_READ, SECOND_READ], issues: [] });
});

test('a fragment says where it comes from, and that its source damages', () => {
  const [fragment] = dailyPapersText.adapt({ path: 'hf/2025-12-10.txt', text: PAGE.join('\n') }).fragments;
  expect(fragment).toMatchObject({
    source: 'daily-papers-text',
    capture: 'hf/2025-12-10.txt',
    where: 'hf/2025-12-10.txt:13',
    damaged: { title: 'First Paper', abstract: ABSTRACT },
    publishedCirca: true,
    listed: [{ date: '2025-12-10', rank: 1, authorCount: 6 }],
  });
});

describe('drift that changes nothing', () => {
  test.for<[name: string, text: string]>([
    ['CRLF', PAGE.join('\r\n')],
    ['trailing spaces', PAGE.map((line) => `${line}  \t`).join('\n')],
    ['a byte order mark', `\uFEFF${PAGE.join('\n')}`],
    ['no-break spaces', PAGE.join('\n').replaceAll(' authors', '\u00A0authors').replace('  •', '\u00A0\u00A0•')],
    ['other bullets', PAGE.join('\n').replaceAll('•', '*').replaceAll('·', '•')],
    ['no bullets', PAGE.join('\n').replaceAll('•', '')],
    ['no end', PAGE.join('\n').trimEnd()],
  ])('%s', ([, text]) => {
    expect(read(text)).toEqual({ papers: [FIRST_READ, SECOND_READ], issues: [] });
  });
});

describe('drift that is met half way', () => {
  const without = (...lines: string[]): string[] => PAGE.map((line) => (lines.includes(line) ? '' : line));

  test.for<[name: string, lines: readonly string[], papers: string[], issues: string[]]>([
    [
      'a missing author line',
      without('  • 6 authors'),
      ['13 | First Paper | 1 | 2021-08-30 | 1 |  | ', SECOND_READ],
      [':13 field-malformed'],
    ],
    [
      'a missing date line',
      without('Mar 29 3'),
      [FIRST_READ, '21 | Second Paper | 1 |  | 2 | 1 | '],
      [':21 field-malformed'],
    ],
    [
      'a missing footer between two papers',
      without('  • 6 authors', '·', 'Aug 30, 2021'),
      ['13 | First Paper | 1 |  | 1 |  | ', SECOND_READ],
      [':13 field-malformed', ':13 field-malformed'],
    ],
    [
      'a date that does not exist',
      PAGE.map((line) => line.replace('Aug 30, 2021', 'Feb 31, 2021')),
      ['13 | First Paper | 1 |  | 1 | 6 | ', SECOND_READ],
      [':13 field-malformed'],
    ],
    [
      'a missing abstract',
      [...HEADER, ...BY, ...FIRST.filter((line) => line !== ABSTRACT), ...SECOND],
      ['13 | First Paper | 0 | 2021-08-30 | 1 | 6 | ', '20 | Second Paper | 1 | 2025-03-29 | 2 | 1 | 3'].map(
        (row) => row,
      ),
      [],
    ],
    ['an end within an abstract', PAGE.slice(0, 23), [FIRST_READ], [':21 record-malformed']],
    ['an end within the author line', [...PAGE.slice(0, 24), '  • 6 aut'], [FIRST_READ], [':21 record-malformed']],
    [
      'an end before the date',
      PAGE.slice(0, 25),
      [FIRST_READ, '21 | Second Paper | 1 |  | 2 | 1 | '],
      [':21 field-malformed'],
    ],
    [
      'a line of a menu above the first title',
      [...HEADER, ...BY, 'Upgrade to PRO', '', ...FIRST.with(0, 'The First Paper'), ...SECOND],
      ['15 | The First Paper | 1 | 2021-08-30 | 1 | 6 | ', SECOND_READ.replace('21', '23')],
      [':13 record-malformed'],
    ],
    [
      'lines of a menu between two papers',
      [...HEADER, ...BY, ...FIRST, 'Upgrade to PRO', '', 'Back', '', ...SECOND.with(0, 'The Second Paper')],
      [FIRST_READ, '25 | The Second Paper | 1 | 2025-03-29 | 2 | 1 | 3'],
      [':21 record-malformed'],
    ],
    [
      'a line that may be of a menu above a title of few words',
      [...HEADER, ...BY, 'Articles', '', ...FIRST, ...SECOND],
      ['13 | Articles | 1 | 2021-08-30 | 1 | 6 | ', SECOND_READ.replace('21', '23')],
      [':15 record-malformed'],
    ],
    ['no header', [...FIRST, ...SECOND], [FIRST_READ.replace('13', '1'), SECOND_READ.replace('21', '9')], []],
    [
      'another day in the header',
      PAGE.map((line) => line.replace('Dec 10', 'Dec 9')),
      [FIRST_READ, SECOND_READ],
      [' capture-date-differs'],
    ],
    [
      'control characters',
      PAGE.map((line) => line.replace('First', 'Fi\u0000rst')),
      [FIRST_READ, SECOND_READ],
      [':13 text-cleaned'],
    ],
    ['nothing', [], [], [' capture-unreadable']],
  ])('%s', ([, lines, papers, issues]) => {
    expect(read(lines)).toEqual({ papers, issues });
  });
});

test.for<[name: string, abstract: string[], paragraphs: string]>([
  ['between sentences parts paragraphs', ['One.', '', 'Two.'], 'One. ¶ Two.'],
  ['within a sentence does not', ['One', '', '', 'and two.'], 'One and two.'],
  ['is more than a line end', ['One', 'and two.'], 'One and two.'],
])('a blank line %s', ([, abstract, paragraphs]) => {
  const text = ['T', '', ...abstract, '', '• 2 authors', '·', 'Dec 9'].join('\n');
  const [fragment] = dailyPapersText.adapt({ path: '2025-12-10.txt', text }).fragments;
  expect(shorthand(fragment?.abstract ?? [])).toBe(paragraphs);
});

test.for<[date: string, captured: string, published: string | undefined]>([
  ['Dec 10', '2025-12-10', '2025-12-10'],
  ['Dec 28', '2026-01-02', '2025-12-28'],
  ['Dec 11', '2025-12-10', '2025-12-11'],
  ['Dec 12', '2025-12-10', '2024-12-12'],
  ['Jan 1', '2025-12-31', '2026-01-01'],
  ['Jan 2', '2025-12-31', '2025-01-02'],
  ['Feb 29', '2024-02-28', '2024-02-29'],
  ['Feb 29', '2023-03-10', undefined],
  ['Feb 29', '2025-01-10', '2024-02-29'],
  ['December 9, 2019', '2025-12-10', '2019-12-09'],
])('%s on a page of %s is %s', ([date, captured, published]) => {
  const text = ['T', '', 'A.', '', '• 2 authors', '·', date].join('\n');
  expect(dailyPapersText.adapt({ path: `${captured}.txt`, text }).fragments[0]?.published).toBe(published);
});

test.for<[name: string, lines: string[], upvotes: number]>([
  ['behind the date', ['Dec 9 1.2k'], 1200],
  ['on a line of their own', ['Dec 9', '1,204'], 1204],
  ['in thousands on a line of their own', ['Dec 9', '', '1.2k'], 1200],
  ['with a capital', ['Dec 9', '2K'], 2000],
])('upvotes count %s', ([, lines, upvotes]) => {
  const text = ['T', '', 'A.', '', '• 2 authors', '·', ...lines, '', '2048', '', 'A.', '', '• 2 authors', '·', 'Dec 9'];
  const second = `${8 + lines.length} | 2048 | 1 | 2025-12-09 | 2 | 2 | `;
  expect(read(text).papers).toEqual([`1 | T | 1 | 2025-12-09 | 1 | 2 | ${upvotes}`, second]);
});

test('without a day in its name a capture cannot be read', () => {
  expect(read(PAGE, 'daily-papers.txt')).toEqual({ papers: [], issues: ['daily-papers.txt capture-date-missing'] });
});

test('a day in its name that is none is named', () => {
  const capture = { path: 'daily-papers-2025-13-40.txt', text: PAGE.join('\n') };
  expect(dailyPapersText.accepts(capture)).toBe(true);
  expect(dailyPapersText.adapt(capture).issues).toEqual([
    { code: 'capture-date-missing', where: capture.path, what: '2025-13-40 is no day of the calendar' },
  ]);
});
