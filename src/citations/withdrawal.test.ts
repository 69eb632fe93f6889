import { expect, test } from 'vitest';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { madeUpWithdrawal } from './made-up-paper.ts';
import { ris } from './ris.ts';

test.for([
  [bibtex, '  note = {Withdrawn}', '  url = {https://aclanthology.org/W89-0101/}'],
  [ris, 'N1  - Withdrawn\r\n', 'UR  - https://aclanthology.org/W89-0101/\r\n'],
  [cslJson, '"note": "Withdrawn"', '"URL": "https://aclanthology.org/W89-0101/"'],
] as const)('$0.label says that a paper was withdrawn, and where it is', ([format, ...lines]) => {
  for (const line of lines) expect(format.serialize(madeUpWithdrawal)).toContain(line);
});
