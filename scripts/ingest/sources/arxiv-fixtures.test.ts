import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { walkInlines } from '../../../src/domain/inline.ts';
import { recorded } from '../recorded.ts';
import { adapterFor } from './registry.ts';
import type { Fragment } from './source.ts';

const FIXTURES = recorded('fixtures');
const FOLDERS = ['arxiv_api_atom', 'arxiv_api_atom/arxiv.py', 'arxiv_oai/ADSIngestParser', 'arxiv_oai/hepcrawl'];

function read(path: string) {
  const capture = { path, text: readFileSync(`${FIXTURES}/${path}`, 'utf8') };
  const { fragments, issues } = adapterFor(capture)?.adapt(capture) ?? { fragments: [], issues: [] };
  return { records: capture.text.match(/<(?:entry|record)[ >]/g)?.length ?? 0, fragments, issues };
}

function titleOf({ title }: Fragment): string {
  return [...walkInlines(title)]
    .map((part) => ('tex' in part ? `$${part.tex}$` : 'value' in part && part.value))
    .join('');
}

function expected(path: string): unknown {
  return JSON.parse(readFileSync(`${FIXTURES}/arxiv_oai/${path}`, 'utf8'));
}

interface Expected {
  readonly titles: readonly { title: string }[];
  readonly authors: readonly { full_name: string }[];
  readonly arxiv_eprints: readonly { value: string; categories: string[] }[];
  readonly preprint_date: string;
  readonly dois?: readonly { value: string }[];
}

function expectPaper(fragments: readonly Fragment[], paper: Expected): void {
  const fragment = fragments.find(({ arxivId }) => arxivId === paper.arxiv_eprints[0]?.value);
  expect(fragment).toBeDefined();
  if (fragment === undefined) return;
  // Expected names have spaces taken out or dots put in, and are sorted by the alphabet, as categories are.
  const plain = (name: string): string => name.replace(/[\s.]/g, '');
  const names = fragment.authors?.map(({ name, family, given }) =>
    family === undefined ? name : `${family}, ${given}`,
  );
  expect(names?.map(plain).sort()).toEqual(paper.authors.map((author) => plain(author.full_name)).sort());
  expect(titleOf(fragment)).toBe(paper.titles[0]?.title);
  expect(fragment.published).toBe(paper.preprint_date);
  expect(fragment.doi).toBe(paper.dois?.[0]?.value);
  expect(fragment.categories?.toSorted()).toEqual(paper.arxiv_eprints[0]?.categories.toSorted());
}

describe.skipIf(!existsSync(FIXTURES))(`recorded answers (skipped where there is no ${FIXTURES})`, () => {
  const files = existsSync(FIXTURES)
    ? FOLDERS.flatMap((folder) =>
        readdirSync(`${FIXTURES}/${folder}`).flatMap((name) => (name.endsWith('.xml') ? [`${folder}/${name}`] : [])),
      )
    : [];

  test('every record becomes a fragment, and the error an issue', () => {
    const table = files.map((path) => {
      const { records, fragments, issues } = read(path);
      return { path, records, fragments: fragments.length, issues: issues.map(({ code }) => code).join(' ') };
    });
    const width = Math.max(...table.map(({ path }) => path.length));
    const rows = table.map((row) => `${row.path.padEnd(width)} ${row.records} ${row.fragments} ${row.issues}`);
    process.stdout.write(`${['file: records, fragments, issues', ...rows].join('\n')}\n`);
    for (const { path, records, fragments, issues } of table) {
      expect([path, fragments]).toEqual([path, path.includes('id_abc') ? 0 : records]);
      expect(issues).toMatch(path.includes('id_abc') ? /^source-error$/ : /^(?:capture-encoding)?$/);
    }
    expect(table.map(({ fragments }) => fragments).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(250);
  });

  test('every paper of the API has what the API always tells', () => {
    for (const fragment of files.filter((path) => path.includes('arxiv_api')).flatMap((path) => read(path).fragments)) {
      const keys = ['title', 'arxivId', 'abstract', 'authors', 'published', 'updated', 'version', 'categories'];
      expect(Object.keys(fragment)).toEqual(expect.arrayContaining(keys));
    }
  });

  test('the papers of OAI-PMH are those expected', () => {
    const lists = ['arxiv-physics-hep-ex', 'arxiv-physics-hep-th', 'arxiv-single', 'sample_arxiv_record10'];
    const fragments = lists.flatMap((name) => read(`arxiv_oai/hepcrawl/${name}.xml`).fragments);
    const [parsed] = expected('hepcrawl/sample_arxiv_record10_parsed.json') as { results_data: Expected[] }[];
    const papers = ['arxiv_expected', 'arxiv_expected_single'].flatMap(
      (name) => expected(`hepcrawl/${name}.json`) as Expected[],
    );
    for (const paper of [...papers, ...(parsed?.results_data ?? [])]) expectPaper(fragments, paper);
    expect(papers).toHaveLength(7);
  });

  test.for(['0901_2443', '1711_04702', '1711_05739', 'math_0306266'])(
    'the paper of oai_dc in %s is the one expected',
    (name) => {
      const [fragment] = read(`arxiv_oai/ADSIngestParser/input_arxiv_${name}.xml`).fragments;
      const paper = expected(`ADSIngestParser/output_arxiv_${name}.json`) as {
        title: { textEnglish: string };
        pubDate: { electrDate: string };
        authors: { name: { pubraw: string } }[];
      };
      expect(fragment && titleOf(fragment)).toBe(paper.title.textEnglish);
      expect(fragment?.updated ?? fragment?.published).toBe(paper.pubDate.electrDate);
      const names = fragment?.authors?.map(({ family, given }) => `${family}, ${given}`);
      expect(names).toEqual(paper.authors.map((author) => author.name.pubraw));
    },
  );
});

const SNAPSHOT = recorded('corpora/arxiv-snapshot-30k.jsonl.gz');

describe.skipIf(!existsSync(SNAPSHOT))(`the sample of the snapshot (skipped where there is no ${SNAPSHOT})`, () => {
  test('every record of every tenth part becomes a fragment', { timeout: 120_000 }, () => {
    const lines = gunzipSync(readFileSync(SNAPSHOT)).toString('utf8').trimEnd().split('\n');
    for (let index = 0; index < lines.length; index += 5000) {
      const part = lines.slice(index, index + 500);
      const capture = { path: 'snapshot.jsonl', text: `${part.join('\n')}\n`, firstLine: index + 1 };
      const { fragments, issues } = adapterFor(capture)?.adapt(capture) ?? { fragments: [], issues: [] };
      expect(fragments.map(({ where }) => where)).toEqual(part.map((_, line) => `snapshot.jsonl:${index + line + 1}`));
      expect(issues.filter(({ code }) => code !== 'text-cleaned')).toEqual([]);
    }
  });
});
