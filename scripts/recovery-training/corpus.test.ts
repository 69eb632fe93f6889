import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Corpus, paperOf, readCorpus, readPairs, weightOf } from './corpus.ts';
import type { Pair } from './gold.ts';
import { type MadeUpCorpora, pairOf, paper, writeCorpora } from './made-up-corpora.ts';

const folder = mkdtempSync(join(tmpdir(), 'corpora-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(corpora: MadeUpCorpora): Corpus {
  return readCorpus(writeCorpora(folder, corpora));
}

function keysOf(pairs: readonly Pair[]): string[] {
  return pairs.map(({ key }) => key);
}

test.for<[name: string, key: string, id: string]>([
  ['an abstract', 'abstract:2401.00001', '2401.00001'],
  ['a title', 'title:2401.00001', '2401.00001'],
  ['a bare id', '2401.00001', '2401.00001'],
  ['an id of letters', 'abstract:math/0203251', 'math/0203251'],
  ['an id of letters with a class', 'abstract:math.GT/0309136', 'math.GT/0309136'],
  ['an id of four digits', 'abstract:1412.9999', '1412.9999'],
  ['the first one of five digits', 'abstract:1501.00001', '1501.00001'],
  ['an id that a float made longer', 'abstract:1906.0714699999999', '1906.07147'],
  ['an id that a float made longer, upwards', 'abstract:1906.0714700000001', '1906.07147'],
  ['an id that a float took the first digit from', 'abstract:912.2349', '0912.2349'],
  ['an id that a float took the last digit from', 'abstract:2401.1234', '2401.12340'],
  ['an id that a float took both from', 'abstract:704.1', '0704.1000'],
])('%s names its paper', ([, key, id]) => {
  expect(paperOf(key)).toBe(id);
});

describe('a file of pairs', () => {
  const file = `${folder}/maths-arxiv-simulated.train.jsonl`;
  const pair = pairOf('in $O(n)$ time');

  test('has one in each line that is not empty', () => {
    writeCorpora(folder, { train: [pair, pair] });
    appendFileSync(file, `\n\n${JSON.stringify(pair)}`);
    expect(readPairs(file)).toEqual([pair, pair, pair]);
  });

  test.for(['nonsense', '{"key":"abstract:2401.00001","damaged":"in O('])('is refused with the line %s', (line) => {
    writeCorpora(folder, { train: [pair] });
    appendFileSync(file, `${line}\n`);
    expect(() => readPairs(file)).toThrow(`${file}:2: it is not JSON. Get the corpora anew.`);
  });
});

test.for<[name: string, source: string, damaged: string | undefined]>([
  ['a text is damaged as its source is', String.raw`In $\mathcal{O}(n\log n)$ \emph{time}`, 'In O(nlog n) time'],
  ['white space is one blank', '  a\n $x$\tb\n', 'a x b'],
  ['a dollar without another one is text', 'for $5 each', 'for $5 each'],
  ['an argument with a dollar in it tears its formula apart', String.raw`\emph{costs $x$} more`, undefined],
  ['prose between two formulas is no formula', 'a $$x$$ where it is shown that $y$', undefined],
  ['nor is it in a formula of its own', 'from $5 to as much as $6', undefined],
  ['words of a formula are no prose', String.raw`$x \text{ where it is shown}$`, 'x  where it is shown'],
])('%s', ([, abstract, damaged]) => {
  const { pairs, prose } = read({ snapshot: [paper('2401.00001', { abstract })] });
  expect([...pairs, ...prose].find(({ key }) => key === 'abstract:2401.00001')?.damaged).toBe(damaged);
});

test('a text is in parts as it was before its damage', () => {
  const abstract = String.raw`The $k$th of \textbf{ten}, $\alpha$$\beta$.`;
  expect(read({ snapshot: [paper('2401.00001', { abstract })] }).pairs[0]?.inline).toEqual([
    { type: 'text', value: 'The ' },
    { type: 'math', tex: 'k' },
    { type: 'text', value: 'th of ten, ' },
    { type: 'math', tex: String.raw`\alpha` },
    { type: 'math', tex: String.raw`\beta` },
    { type: 'text', value: '.' },
  ]);
});

describe('of a corpus', () => {
  test('texts with a dollar are told from those without', () => {
    const { pairs, prose } = read({ snapshot: [paper('2401.00001', { title: 'On $k$-Means' })] });
    expect(keysOf(pairs)).toEqual(['title:2401.00001']);
    expect(keysOf(prose)).toEqual(['abstract:2401.00001']);
  });

  test('an abstract is read once where two files have it', () => {
    const { pairs, prose } = read({
      train: [pairOf('$x$ of training', 'abstract:2401.0001')],
      snapshot: [paper('2401.00010', { abstract: '$x$ of the snapshot' })],
    });
    expect(pairs.map(({ damaged }) => damaged)).toEqual(['x of training']);
    expect(keysOf(prose)).toEqual(['title:2401.00010']);
  });

  test('a torn text of training is left out', () => {
    const torn = pairOf('from $5 to as much as $6', 'abstract:2401.00001');
    expect(read({ train: [torn, pairOf('$x$', 'abstract:2401.00002')] }).pairs).toHaveLength(1);
  });

  test.for<[name: string, tested: MadeUpCorpora]>([
    ['a simulated text', { simulated: [pairOf('$x$', 'abstract:1906.07147')] }],
    ['a real text', { real: [pairOf('$x$', 'abstract:1906.07147')] }],
    ['its title only', { real: [pairOf('$x$', 'title:1906.07147')] }],
    ['a key that was a float', { simulated: [pairOf('$x$', 'abstract:1906.0714699999999')] }],
  ])('no paper is learned from that is tested by %s', ([, tested]) => {
    const corpora = {
      train: [pairOf('$x$', 'abstract:1906.07147'), pairOf('$x$', 'abstract:1906.0714699999999')],
      snapshot: [paper('1906.07147', { title: '$x$' })],
    };
    const { pairs: all } = read(corpora);
    expect(keysOf(all)).toEqual(['abstract:1906.07147', 'abstract:1906.0714699999999', 'title:1906.07147']);
    expect(read({ ...corpora, ...tested })).toEqual({ pairs: [], prose: [], subjects: [] });
  });

  test('each paper has its field, with its text as the damage leaves it', () => {
    const title = String.raw`On $\alpha$`;
    const { subjects } = read({
      snapshot: [paper('2401.00001', { title, categories: 'cs.CV cs.LG' }), paper('2212.00001'), paper('math/0203251')],
    });
    expect(subjects).toEqual([
      { text: 'On alpha An abstract.', category: 'cs.CV cs.LG', isRecent: true },
      { text: 'A title An abstract.', category: 'cs.LG', isRecent: false },
      { text: 'A title An abstract.', category: 'cs.LG', isRecent: false },
    ]);
  });

  test('files may be empty', () => {
    expect(read({})).toEqual({ pairs: [], prose: [], subjects: [] });
  });

  test('none may be missing', () => {
    expect(() => readCorpus(`${folder}/none`)).toThrow('maths-arxiv-simulated.dev.jsonl');
  });
});

test.for<[name: string, key: string, source: string, weight: number]>([
  ['a text with maths', 'abstract:1412.9999', '$x$', 1],
  ['a recent one', 'abstract:2401.00001', '$x$', 2],
  ['recent prose more', 'abstract:2301.00001', 'prose', 5],
  ['a recent title as well', 'title:2512.00001', 'prose', 5],
  ['older prose less', 'abstract:2212.99999', 'prose', 0.25],
  ['prose of an id of letters too', 'abstract:math/2301251', 'prose', 0.25],
  ['prose of an id that a float has cut', 'abstract:2301.1', 'prose', 5],
])('%s counts', ([, key, source, weight]) => {
  expect(weightOf(pairOf(source, key))).toBe(weight);
});
