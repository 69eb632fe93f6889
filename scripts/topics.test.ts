import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitEntry } from '../src/domain/entry-text.ts';
import { TopicSchema } from '../src/domain/topic.ts';
import { paperTopics, type TopicEvidence } from '../src/domain/topic-rule.ts';
import { blocksToText } from '../src/maths/to-text.ts';
import { readEntries } from './check-site/read-entries.ts';

const topicFiles = readdirSync('content/topics')
  .sort()
  .map((file) => {
    const { frontMatter, body } = splitEntry(readFileSync(`content/topics/${file}`, 'utf8'));
    return { id: file.replace(/\.md$/, ''), frontMatter, introduction: body };
  });
const topics = topicFiles.map(({ id, frontMatter }) => ({ id, ...TopicSchema.parse(parse(frontMatter)) }));

const papers = (await readEntries('content')).map(({ id, title, paper }) => ({
  id,
  title,
  abstract: blocksToText(paper.abstract),
  categories: paper.categories,
  corrections: paper.topics,
}));
const assigned = new Map(papers.map((paper) => [paper.id, paperTopics(topics, paper, paper.corrections)]));

describe('every topic', () => {
  test('is one of at least a dozen', () => {
    expect(topics.length).toBeGreaterThanOrEqual(12);
  });

  test('has a title of its own', () => {
    expect(new Set(topics.map(({ title }) => title)).size).toBe(topics.length);
  });

  test.for(topicFiles)('$id has an id for paths and an introduction', ({ id, introduction }) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(introduction.match(/[.?!](\s|$)/g)?.length).toBeGreaterThanOrEqual(2);
  });

  test.for(topics)('$id has a blurb of one sentence and a short title', ({ title, blurb }) => {
    expect(title.length).toBeLessThanOrEqual(40);
    expect(blurb).toMatch(/^[A-Z][^.?!]*\.$/);
  });

  test.for(topics)('$id has at least one and at most half of the bundled papers', ({ id }) => {
    const count = [...assigned.values()].filter((ids) => ids.includes(id)).length;
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(papers.length / 2);
  });
});

test('the bundled papers are 39, each with title and abstract', () => {
  expect(papers).toHaveLength(39);
  for (const { title, abstract } of papers) expect(Math.min(title.length, abstract.length / 10)).toBeGreaterThan(10);
});

test.for(papers)('$id has one to four topics', ({ id }) => {
  expect(assigned.get(id)?.length).toBeGreaterThanOrEqual(1);
  expect(assigned.get(id)?.length).toBeLessThanOrEqual(4);
});

describe('a bundled paper', () => {
  const cases: [says: string, paper: string, has: string[], hasNot: string[]][] = [
    ['on deep kernel machines', '2108.13097', ['kernel-methods', 'representation-learning', 'learning-theory'], []],
    ['on linear attention', '2506.21137', ['attention-and-transformers', 'long-sequences'], ['computer-vision']],
    [
      'on a "quantization kernel" is not about kernel methods',
      '2410.07505',
      ['compression-and-quantisation', 'large-language-models'],
      ['kernel-methods', 'gpu-kernels-and-hardware'],
    ],
    [
      'on writing CUDA kernels is neither about kernel methods nor, though cross-listed, about vision',
      '2510.07356',
      ['gpu-kernels-and-hardware', 'large-language-models'],
      ['kernel-methods', 'computer-vision'],
    ],
    ['on fused kernels', '2403.04690', ['attention-and-transformers', 'gpu-kernels-and-hardware'], ['kernel-methods']],
    ['on convolution kernels', '2210.09298', ['convolutional-networks', 'long-sequences'], ['kernel-methods']],
    ['on large-kernel convolutions', '2303.16900', ['convolutional-networks', 'computer-vision'], ['kernel-methods']],
    [
      'on segmentation by learnable kernels is not about kernel methods',
      '2308.04952',
      ['computer-vision', 'continual-and-few-shot-learning'],
      ['kernel-methods'],
    ],
    ['on continual learning with kernels', '2112.13410', ['kernel-methods', 'continual-and-few-shot-learning'], []],
    [
      'on the retrieval of cached keys is not about search',
      '2510.11292',
      ['large-language-models', 'long-sequences', 'gpu-kernels-and-hardware'],
      ['retrieval-and-search'],
    ],
    ['on multi-vector retrieval', '2505.11471', ['retrieval-and-search'], ['large-language-models']],
    ['on private similarities', '2403.08917', ['privacy-and-security', 'kernel-methods'], ['retrieval-and-search']],
    [
      'on networks of infinite width only mentions language models',
      '2502.16763',
      ['learning-theory', 'kernel-methods'],
      ['large-language-models'],
    ],
    ['on quantum classifiers', '1804.11326', ['quantum-machine-learning', 'kernel-methods'], []],
    ['on dynamical systems', '2510.13025', ['scientific-computing', 'representation-learning'], ['computer-vision']],
    ['on Lie groups', '2310.11366', ['equivariance-and-geometry', 'convolutional-networks'], ['kernel-methods']],
    ['on dataset distillation', '2310.06511', ['fine-tuning-and-transfer'], ['compression-and-quantisation']],
    [
      'on a lightweight backbone only mentions attention',
      '2503.23135',
      ['computer-vision'],
      ['attention-and-transformers'],
    ],
    ['whose abstract only the daily list has', '2306.06446', ['computer-vision', 'gpu-kernels-and-hardware'], []],
  ];
  test.for(cases)('%s: %s', ([, id, has, hasNot]) => {
    const ids = assigned.get(id) ?? [];
    expect(ids).toEqual(expect.arrayContaining(has));
    expect(ids.filter((topic) => hasNot.includes(topic))).toEqual([]);
  });
});

test('thousands of papers are sorted within seconds', () => {
  const many: TopicEvidence[] = Array.from({ length: 100 }, () => papers).flat();
  const started = performance.now();
  for (const paper of many) paperTopics(topics, paper);
  expect(performance.now() - started).toBeLessThan(5000);
});
