import { damage } from './damage.ts';
import type { Capture } from './sources/source.ts';

/** A made-up paper as its authors wrote it, before any source has it. */
interface Work {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly (readonly [given: string, family: string])[];
  readonly published: string;
  readonly updated: string;
  readonly version: number;
  readonly categories: readonly string[];
  readonly doi?: string;
  readonly journal?: string;
  readonly comment?: string;
}

const GIVEN = ['Ada', 'Børge', 'Chiara', 'Dmitri', 'Élodie', 'Fatima', 'Gérard', 'Hiroko', 'Ji-Woo', 'Kwame'];
const FAMILY = [
  'Lovelace',
  'van der Berg',
  'Müller',
  'Nguyễn',
  'Oyelaran',
  'Petrov',
  'Quinn',
  'Ruiz García',
  'Sato',
  'Wu',
];
const THINGS = ['kernels', 'attention', 'diffusion', 'sparse codes', 'operator learning', 'quantisation', 'pruning'];
const FORMULAS = [
  String.raw`$\mathcal{O}(n \log n)$`,
  '$k$',
  String.raw`$2.2\times$`,
  String.raw`$\mathbb{R}^d$`,
  String.raw`$\alpha_i$`,
];

/** So many papers, the same each time. */
function works(count: number): Work[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = <Value>(list: readonly Value[], step: number): Value =>
      list[(index * step + step) % list.length] as Value;
    const month = String(1 + (index % 12)).padStart(2, '0');
    const day = String(1 + (index % 27)).padStart(2, '0');
    const thing = pick(THINGS, 3);
    return {
      id: `25${month}.${String(10_000 + index)}`,
      title: `On ${thing} in ${pick(FORMULAS, 2)} steps, part ${index} of many & more`,
      abstract: `We study ${thing} number ${index}, and show ${pick(FORMULAS, 1)} where ${pick(FORMULAS, 4)} was known before; this costs 5% of the time. Our work has ${index} parts, each of which is longer than the one before it.`,
      authors: Array.from(
        { length: 1 + (index % 4) },
        (__, place) => [pick(GIVEN, place + 1), pick(FAMILY, place + 3)] as const,
      ),
      published: `2025-${month}-${day}`,
      updated: index % 3 === 0 ? `2025-12-${day}` : `2025-${month}-${day}`,
      version: index % 3 === 0 ? 2 : 1,
      categories: index % 2 === 0 ? ['cs.LG', 'stat.ML'] : ['math.ST'],
      ...(index % 5 === 0 && { doi: `10.1234/made.up.${index}`, journal: 'Journal of Made-Up Results' }),
      ...(index % 4 === 0 && { comment: `${index} pages` }),
    };
  });
}

/** The same papers as four kinds of sources have them, each in so many captures. */
export function madeUpLibrary(count: number, captures: number): Capture[] {
  const all = works(count);
  const size = Math.ceil(count / captures);
  const parts = Array.from({ length: captures }, (_, part) => all.slice(part * size, (part + 1) * size));
  return parts.flatMap((part, index) => [
    {
      path: `hf/daily-papers-2025-12-${10 + index}.json`,
      text: JSON.stringify(part.map((work, place) => toHf(work, place, 10 + index))),
    },
    { path: `arxiv-api/query-${index}.xml`, text: toAtom(part) },
    { path: `library-${index}.bib`, text: part.map(toBibtex).join('\n\n') },
    { path: `library-${index}.csl.json`, text: JSON.stringify(part.map(toCsl)) },
  ]);
}

function toHf(work: Work, place: number, day: number): unknown {
  const { id, title, abstract, authors, published } = work;
  return {
    paper: {
      id,
      title: damage(title),
      summary: damage(abstract),
      authors: authors.map(([given, family], index) => ({
        name: `${given} ${family}`,
        hidden: false,
        ...(index === 0 && { user: { user: `user-${given.length}-${family.length}` }, status: 'admin_assigned' }),
      })),
      publishedAt: `${published}T10:00:00.000Z`,
      submittedOnDailyAt: `2025-12-${day}T00:00:00.000Z`,
      upvotes: place * 3,
      ...(place % 3 === 0 && { githubRepo: `https://github.com/made-up/${id}` }),
    },
  };
}

function toAtom(part: readonly Work[]): string {
  const entries = part.map(
    ({ id, title, abstract, authors, published, updated, version, categories, doi, journal, comment }) => `<entry>
<id>http://arxiv.org/abs/${id}v${version}</id>
<title>${escaped(title)}</title>
<updated>${updated}T09:00:00Z</updated>
<published>${published}T09:00:00Z</published>
<summary>${escaped(abstract)}</summary>
${authors.map(([given, family]) => `<author><name>${given} ${family}</name></author>`).join('')}
${comment === undefined ? '' : `<arxiv:comment>${comment}</arxiv:comment>`}
${journal === undefined ? '' : `<arxiv:journal_ref>${journal}</arxiv:journal_ref>`}
${doi === undefined ? '' : `<arxiv:doi>${doi}</arxiv:doi>`}
<arxiv:primary_category term="${categories[0]}"/>
${categories.map((category) => `<category term="${category}"/>`).join('')}
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><id>http://arxiv.org/api/made-up</id>
${entries.join('\n')}
</feed>`;
}

function toBibtex({ id, title, abstract, authors, published, categories, doi, journal }: Work): string {
  const [year, month] = published.split('-');
  return `@${journal === undefined ? 'misc' : 'article'}{work${id.replace('.', '')},
  title = {{${tex(title)}}},
  author = {${authors.map(([given, family]) => `${family}, ${given}`).join(' and ')}},
  year = {${year}},
  month = {${Number(month)}},
  eprint = {${id}},
  archivePrefix = {arXiv},
  primaryClass = {${categories[0]}},${journal === undefined ? '' : `\n  journal = {${journal}},\n  volume = {7},`}${doi === undefined ? '' : `\n  doi = {${doi}},`}
  abstract = {${tex(abstract)}}
}`;
}

function toCsl(work: Work): unknown {
  const { id, title, abstract, authors, published, categories, doi, journal } = work;
  return {
    id: `work${id}`,
    type: journal === undefined ? 'article' : 'article-journal',
    title: tex(title),
    abstract: tex(abstract),
    author: authors.map(([given, family]) => ({ given, family })),
    issued: { 'date-parts': [published.split('-').map(Number)], circa: true },
    archive: 'arXiv',
    archive_location: id,
    keyword: categories.join(', '),
    ...(doi !== undefined && { DOI: doi }),
    ...(journal !== undefined && { 'container-title': journal, volume: '7' }),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function tex(text: string): string {
  return text.replaceAll('&', String.raw`\&`).replaceAll('%', String.raw`\%`);
}
