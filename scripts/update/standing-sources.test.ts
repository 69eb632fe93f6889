import { expect, test } from 'vitest';
import { parseStandingSources } from './standing-sources.ts';

test.for([
  ['a list', 'sources:\n  - hf\n  - "arxiv:cat:cs.LG AND ti:kernel"\n', ['hf', 'arxiv:cat:cs.LG AND ti:kernel']],
  ['a source named twice', 'sources: [hf, hf]', ['hf']],
  ['comments alone', '# nothing yet\n', []],
  ['an empty list', 'sources: []', []],
] as const)('%s is read', ([, yaml, sources]) => {
  expect(parseStandingSources(yaml, 'sources.yaml')).toEqual(sources);
});

test.for([
  ['what is no YAML', 'sources: [', /^sources\.yaml: it is no YAML: .*\. Write "sources:"/],
  ['a list alone', '- hf', /expected object/],
  ['a misspelt key', 'source: [hf]', /[Ii]nvalid input.*sources|Unrecognized key/],
  ['a source that is no text', 'sources: [2025]', /expected string.*sources\[0\]/],
  ['an empty source', 'sources: [""]', /sources\[0\]/],
  ['another key', 'sources: []\nextra: 1', /Unrecognized key: "extra"/],
  ['an alias', 'sources: &a [hf]\nextra: *a', /alias|extra/i],
] as const)('%s is refused with what to do', ([, yaml, message]) => {
  expect(() => parseStandingSources(yaml, 'sources.yaml')).toThrow(message);
});
