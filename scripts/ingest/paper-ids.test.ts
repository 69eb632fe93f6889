import { expect, test } from 'vitest';
import { Ingestion } from './ingestion.ts';
import { madeUpArchive } from './made-up-archive.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import { Memory } from './memory.ts';
import type { Report } from './report.ts';
import type { Capture } from './sources/source.ts';

const library = (path: string, title: string): Capture => ({
  path,
  text: `@article{smith2020, title = {${title}}, author = {Smith, Ada}, year = {2020}, journal = {J}}`,
});
const one = library('one.bib', 'On Kernels and Their Convergence');
const other = library('other.bib', 'A Study of Diffusion');

async function run(archive: ReturnType<typeof madeUpArchive>, captures: readonly Capture[]): Promise<Report> {
  const ingestion = new Ingestion(
    archive,
    new Memory({ files: new Map(), captures: new Map() }, async () => undefined),
    madeUpRecovery(),
  );
  for (const capture of captures) await ingestion.add(capture);
  return await ingestion.finish();
}

const titles = (archive: ReturnType<typeof madeUpArchive>): (string | undefined)[] =>
  [...archive.files.values()].map((text) => /title: "(.*)"/.exec(text)?.[1]).sort();

test.for([
  ['in one run', [[one, other]]],
  ['in two runs', [[one], [other]]],
  ['in two runs, the other way round', [[other], [one]]],
] as const)('two papers that two libraries call alike are two entries, %s', async ([, runs]) => {
  const archive = madeUpArchive();
  let report: Report | undefined;
  for (const captures of runs) report = await run(archive, captures);
  expect(titles(archive)).toEqual(['A Study of Diffusion', 'On Kernels and Their Convergence']);
  expect([...archive.files.keys()].filter((path) => path.endsWith('bibtex-smith2020.mdx'))).toHaveLength(1);
  expect(report?.issues).toMatchObject([
    {
      code: 'id-taken',
      what: expect.stringMatching(/^Another paper is called bibtex-smith2020 already, so this one is paper-/),
    },
  ]);
  const before = new Map(archive.files);
  await run(archive, [one, other]);
  expect(archive.files).toEqual(before);
});

test('a paper whose title was corrected in its library stays the same one', async () => {
  const archive = madeUpArchive();
  await run(archive, [one]);
  await run(archive, [library('one.bib', 'On Kernels, and Their Divergence')]);
  expect([...archive.files.keys()]).toEqual(['2020/bibtex-smith2020.mdx']);
  expect(titles(archive)).toEqual(['On Kernels, and Their Divergence']);
});

test('two records of one id in one file are two papers, and the second is told', async () => {
  const archive = madeUpArchive();
  const records = ['On Kernels and Their Convergence', 'A Study of Diffusion'].map((title) => ({
    id: 'smith2020',
    title,
  }));
  const report = await run(archive, [{ path: 'a.csl.json', text: JSON.stringify(records) }]);
  expect(titles(archive)).toEqual(['A Study of Diffusion', 'On Kernels and Their Convergence']);
  expect(report.issues).toMatchObject([
    { code: 'field-malformed', where: 'a.csl.json[1]', what: 'the id smith2020 is that of a record before it' },
  ]);
});
