import { expect, test } from 'vitest';
import { parseStandingSources } from './standing-sources.ts';

test.for([
  ['a list', 'sources:\n  - hf\n  - "arxiv:cat:cs.LG AND ti:kernel"\n', ['hf', 'arxiv:cat:cs.LG AND ti:kernel']],
  ['a source named twice', 'sources: [hf, hf]', ['hf']],
  ['comments alone', '# nothing yet\n', []],
  ['an empty list', 'sources: []', []],
  ['a list with nothing below it', 'sources:\n', []],
] as const)('%s is read', ([, yaml, sources]) => {
  expect(parseStandingSources(yaml, 'sources.yaml')).toEqual(sources);
});

const LIST = 'Write "sources:" and a list of sources, as the README shows.';
const QUOTES = 'Put the source in quotes, as in - "hf:2025-12-10".';

test.for([
  ['a list alone', '- hf', `it does not begin with "sources:". ${LIST}`],
  ['a text', 'hf', `it does not begin with "sources:". ${LIST}`],
  ['nothing under that name', '{}', `sources is no list. ${LIST}`],
  ['one source', 'sources: hf', `sources is no list. ${LIST}`],
  ['a misspelt key', 'source: [hf]', `"source" means nothing there. ${LIST}`],
  ['an alias', 'sources: [&a hf, *a]', 'it holds an alias. Write out what it stands for.'],
  ['other keys', 'sources: []\nextra: 1\nmore: 2', `"extra", "more" means nothing there. ${LIST}`],
  ['a source that is a number', 'sources: [hf, 2025]', `sources[1] is no text. ${QUOTES}`],
  ['a source with a space after its colon', 'sources:\n  - hf: 2025-12-10', `sources[0] is no text. ${QUOTES}`],
  ['an item without a source', 'sources:\n  -', `sources[0] is no text. ${QUOTES}`],
  ['an empty source', 'sources: [""]', 'sources[0] is empty. Write a source there, or leave it out.'],
  [
    'a very long source',
    `sources: [${'a'.repeat(2001)}]`,
    'sources[0] has more than 2000 characters. Write a shorter one.',
  ],
  ['very many sources', `sources: [${'hf,'.repeat(1001)}]`, 'sources has more than 1000. Leave some out.'],
] as const)('%s is refused with what to do', ([, yaml, message]) => {
  expect(() => parseStandingSources(yaml, 'sources.yaml')).toThrow(new Error(`sources.yaml: ${message}`));
});

test.for([
  ['what breaks off', 'sources: ['],
  ['a key twice', 'sources: []\nsources: []'],
] as const)('%s is no YAML that is taken', ([, yaml]) => {
  expect(() => parseStandingSources(yaml, 'sources.yaml')).toThrow(
    /^sources\.yaml: it is no YAML: [^\n]*[^.\n]\. Write "sources:" and a list of sources, as the README shows\.$/,
  );
});
