import type { Capture } from './sources/source.ts';

/** What people with bad intentions, or bad luck, put into a field. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['a script', '<script>alert(1)</script> in a field'],
  ['an expression of MDX', '{process.exit(1)} in a field'],
  ['a module statement', 'export const x = process.exit(1)'],
  ['an import', 'import fs from "fs"'],
  ['the end of a front matter', 'one\n---\nid: "evil"\n---\n\ntwo'],
  ['a component', '<Evil {...props} /> and <img src=x onerror=alert(1)>'],
  ['a way out of the folder', '../../../etc/passwd'],
  ['a name of the prototype', '__proto__'],
  ['signs that turn the reading', 'abc\u202Edef\u0000ghi'],
  ['half a character', 'half \ud800 of it'],
  [
    'a link that is code',
    '[x](javascript:alert(1)) and \\href{javascript:alert(1)}{y} and $\\href{javascript:alert(1)}{z}$',
  ],
  ['TeX that never ends', `$${'{'.repeat(3000)} and \\def\\a{\\a\\a}\\a`],
  ['a hundred thousand letters', 'a'.repeat(100_000)],
];

const xml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    // XML cannot hold these at all; a file with them is refused elsewhere.
    .replaceAll('\u0000', '')
    .replaceAll('\ud800', '');
const braces = (text: string): string => text.replace(/[{}]/g, (brace) => `\\${brace}`);

const oai = (id: string, metadata: string): Capture => ({
  path: 'arxiv-oai/a.xml',
  text: `<OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:${xml(id)}</identifier><datestamp>2025-12-10</datestamp></header><metadata>${metadata}</metadata></record></ListRecords></OAI-PMH>`,
});

type Hostile = readonly [name: string, capture: (text: string, id?: string) => Capture];

/** A number of arXiv's that all is well with. */
const PLAIN_ID = '2510.00001';

/** One paper whose every field is a text, as each kind of source would have it; its id is hostile where one is given. */
export const HOSTILE_SOURCES: readonly Hostile[] = [
  [
    'hf-api',
    (text, id = PLAIN_ID) => ({
      path: 'hf/daily-papers-2025-12-10.json',
      text: JSON.stringify([
        {
          paper: {
            id,
            title: text,
            summary: text,
            authors: [{ name: text, user: { user: text } }],
            publishedAt: text,
            submittedOnDailyAt: text,
            upvotes: text,
            githubRepo: text,
            projectPage: text,
            ['__proto__']: { polluted: true },
          },
        },
      ]),
    }),
  ],
  [
    'csl-json',
    (text, id = text) => ({
      path: 'a.csl.json',
      text: JSON.stringify([
        {
          id,
          type: text,
          title: text,
          abstract: text,
          author: [{ literal: text }, { family: text, given: text }],
          editor: [{ family: text }],
          issued: { raw: text },
          'container-title': text,
          volume: text,
          page: text,
          publisher: text,
          DOI: text,
          URL: text,
          keyword: text,
          note: text,
        },
      ]),
    }),
  ],
  [
    'arxiv-snapshot',
    (text, id = PLAIN_ID) => ({
      path: 'a.jsonl',
      firstLine: 1,
      text: `${JSON.stringify({ id, title: text, authors: text, abstract: text, comments: text, 'journal-ref': text, doi: text, categories: text, versions: [{ version: text, created: text }], update_date: text })}\n`,
    }),
  ],
  [
    'arxiv-api',
    (text, id = PLAIN_ID) => ({
      path: 'arxiv-api/a.xml',
      text: `<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id><entry><id>http://arxiv.org/abs/${xml(id)}v1</id><title>${xml(text)}</title><summary>${xml(text)}</summary><author><name>${xml(text)}</name></author><published>${xml(text)}</published><arxiv:comment xmlns:arxiv="x">${xml(text)}</arxiv:comment><arxiv:doi xmlns:arxiv="x">${xml(text)}</arxiv:doi><category term="${xml(text)}"/></entry></feed>`,
    }),
  ],
  [
    'acl-anthology',
    (text, id = '1') => ({
      path: 'a.xml',
      text: `<collection id="2021.eacl"><volume id="main"><meta><booktitle>${xml(text)}</booktitle><year>${xml(text)}</year></meta><paper id="${xml(id)}"><title>${xml(text)}</title><author><first>${xml(text)}</first><last>${xml(text)}</last></author><abstract>${xml(text)}</abstract><pages>${xml(text)}</pages><url>${xml(text)}</url><doi>${xml(text)}</doi><video href="${xml(text)}"/></paper></volume></collection>`,
    }),
  ],
  [
    'bibtex',
    (text, id = 'key') => ({
      path: 'a.bib',
      text: `@article{${id}, title = {${braces(text)}}, author = {${braces(text)}}, abstract = {${braces(text)}}, journal = {${braces(text)}}, year = {2020}, pages = {${braces(text)}}, doi = {${braces(text)}}, url = {${braces(text)}}, eprint = {${braces(text)}}, keywords = {${braces(text)}}}`,
    }),
  ],
  [
    'arxiv-rss',
    (text, id = PLAIN_ID) => ({
      path: 'arxiv-rss/a.xml',
      text: `<rss xmlns:arxiv="x" xmlns:dc="y"><channel><title>cs.LG updates on arXiv.org</title><lastBuildDate>${xml(text)}</lastBuildDate><item><title>${xml(text)}</title><link>https://arxiv.org/abs/${xml(id)}</link><description>arXiv:${xml(id)}v1 Announce Type: new Abstract: ${xml(text)}</description><guid>oai:arXiv.org:${xml(id)}v1</guid><category>${xml(text)}</category><pubDate>${xml(text)}</pubDate><arxiv:announce_type>${xml(text)}</arxiv:announce_type><dc:creator>${xml(text)}</dc:creator><arxiv:DOI>${xml(text)}</arxiv:DOI><arxiv:journal_reference>${xml(text)}</arxiv:journal_reference></item></channel></rss>`,
    }),
  ],
  ...['arXiv', 'arXivRaw'].map(
    (format): Hostile => [
      `arxiv-oai in the format ${format}`,
      (text, id = PLAIN_ID) =>
        oai(
          id,
          `<${format}><id>${xml(id)}</id><created>${xml(text)}</created><version version="${xml(text)}"><date>${xml(text)}</date></version><authors>${format === 'arXiv' ? `<author><keyname>${xml(text)}</keyname><forenames>${xml(text)}</forenames><suffix>${xml(text)}</suffix></author>` : xml(text)}</authors><title>${xml(text)}</title><categories>${xml(text)}</categories><comments>${xml(text)}</comments><journal-ref>${xml(text)}</journal-ref><doi>${xml(text)}</doi><abstract>${xml(text)}</abstract></${format}>`,
        ),
    ],
  ),
  [
    'arxiv-oai in the format oai_dc',
    (text, id = PLAIN_ID) =>
      oai(
        id,
        `<oai_dc:dc xmlns:dc="x">${['title', 'creator', 'subject', 'description', 'date', 'identifier'].map((name) => `<dc:${name}>${xml(text)}</dc:${name}>`).join('')}</oai_dc:dc>`,
      ),
  ],
  [
    'daily-papers-html',
    (text, id = PLAIN_ID) => {
      const paper = { id, title: text, summary: text, authors: [{ name: text }], publishedAt: text, upvotes: text };
      const props = JSON.stringify({ dateString: text, dailyPapers: [{ paper, title: text, thumbnail: text }] });
      return {
        path: 'hf/daily-papers-2025-12-10.html',
        text: `<title>${xml(text)}</title><div data-target="DailyPapers" data-props="${xml(props)}">${text}</div>`,
      };
    },
  ],
  [
    'daily-papers-text',
    (text, id = text) => ({
      path: 'hf/daily-papers-2025-12-10.txt',
      text: `Daily Papers\n\n${id}\n\n${text}\n\n  • 6 authors\n·\nAug 30, 2021\n`,
    }),
  ],
];
