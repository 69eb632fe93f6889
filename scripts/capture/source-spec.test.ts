import { expect, test } from 'vitest';
import { isSourceSpec, parseSourceSpec } from './source-spec.ts';

const week = Array.from({ length: 7 }, (_, day) => `2025-12-${String(8 + day).padStart(2, '0')}`);

test.for([
  ['hf:2025-12-10', { type: 'hf-days', days: ['2025-12-10'] }],
  ['hf:2025-12-31..2026-01-01', { type: 'hf-days', days: ['2025-12-31', '2026-01-01'] }],
  ['hf:2025-W50', { type: 'hf-days', days: week }],
  ['hf:2510.13025', { type: 'hf-paper', id: '2510.13025' }],
  ['arxiv:2510.13025', { type: 'arxiv-id', id: '2510.13025' }],
  ['arXiv:2510.13025v2', { type: 'arxiv-id', id: '2510.13025', version: 2 }],
  ['arxiv:https://arxiv.org/abs/hep-th/9901001v2', { type: 'arxiv-id', id: 'hep-th/9901001', version: 2 }],
  ['arxiv:cat:cs.LG AND  ti:kernel', { type: 'arxiv-query', query: 'cat:cs.LG AND ti:kernel' }],
  ['rss:cs.CL+cs.AI', { type: 'rss', categories: 'cs.CL+cs.AI' }],
  ['oai:cs', { type: 'oai', set: 'cs' }],
  ['oai:physics:hep-th', { type: 'oai', set: 'physics:hep-th' }],
  ['oai:cs:2025-12-01..2025-12-10', { type: 'oai', set: 'cs', from: '2025-12-01', until: '2025-12-10' }],
  ['acl:2021.eacl-main.1', { type: 'acl', collection: '2021.eacl', only: '2021.eacl-main.1' }],
  ['acl:2021.eacl-main', { type: 'acl', collection: '2021.eacl', only: '2021.eacl-main' }],
  ['acl:2021.eacl', { type: 'acl', collection: '2021.eacl' }],
  ['acl:W89', { type: 'acl', collection: 'W89' }],
  ['acl:W89-0101', { type: 'acl', collection: 'W89', only: 'W89-0101' }],
] as const)('%s is read', ([text, spec]) => {
  expect(parseSourceSpec(text)).toEqual({ text, ...spec });
});

test.for([
  ['hf:2025-02', 28],
  ['hf:2024-02', 29],
  ['hf:2020-W53', 7],
  ['hf:2025-W01', 7],
] as const)('%s has %i days', ([text, count]) => {
  expect(parseSourceSpec(text)).toMatchObject({ days: { length: count } });
});

test.for([
  ['2025-12-10', 'names no source. Write one of:\n  hf:2025-12-10'],
  ['hf:', 'Write, for example: hf:2025-12-10'],
  ['hf:2025-02-30', 'Write, for example'],
  ['hf:2025-13', 'Write, for example'],
  ['hf:2021-W53', 'Write, for example'],
  ['hf:2025-W00', 'Write, for example'],
  ['hf:1000-W01', 'Write, for example'],
  ['hf:2025-12-10..2025-12-01', 'Write, for example'],
  ['hf:2025-12-10..2025-12-11..2025-12-12', 'Write, for example'],
  ['hf:2020-01-01..2025-01-01', 'more than 366 days'],
  ['arxiv:kernel', 'Write, for example: arxiv:2510.13025'],
  ['arxiv:2510.1', 'Write, for example'],
  ['rss:../../etc', 'Write, for example: rss:cs.CL+cs.AI'],
  ['rss:cs.CL?x', 'Write, for example'],
  ['oai:cs:2025-12-10', 'Write, for example: oai:cs'],
  ['oai:__proto__', 'Write, for example'],
  ['acl:../../x', 'Write, for example: acl:2021.eacl-main.1'],
  ['acl:2021.eacl/..', 'Write, for example'],
] as const)('%s is refused with what is allowed', ([text, message]) => {
  expect(() => parseSourceSpec(text)).toThrow(message);
});

test.for([
  ['hf:x', true],
  ['ARXIV:x', true],
  ['library.bib', false],
  ['C:\\captures\\hf.json', false],
] as const)('%s is a specification: %s', ([argument, isSpec]) => {
  expect(isSourceSpec(argument)).toBe(isSpec);
});
