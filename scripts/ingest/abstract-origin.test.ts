import { expect, test } from 'vitest';
import { recoverFragment } from './fragment-recovery.ts';
import { entryClaim, fragmentClaim } from './identity-claim.ts';
import { fragment, listedFragment } from './made-up-fragment.ts';
import { madeUpRecovery } from './made-up-recovery.ts';
import { readEntry } from './mdx/entry.ts';
import { ingestPaper } from './pipeline-paper.ts';
import type { Fragment } from './sources/source.ts';

const PATH = '2510/2510.00001.mdx';
const original = fragment({ arxivId: '2510.00001', abstract: 'We show $x$.' });
const listed = (said: Parameters<typeof listedFragment>[1] = {}): Fragment =>
  listedFragment('2025-10-02', { arxivId: '2510.00001', abstract: 'We show x.', ...said });
const bare = fragment({ arxivId: '2510.00001' });
const another = listedFragment('2025-10-01', { arxivId: '2510.00001', abstract: 'We show x.' });

/** The entry after a run over one paper. */
function run(said: Fragment, ...earlier: string[]): string {
  const known = earlier.map((text) => entryClaim(readEntry(PATH, text)));
  return ingestPaper([fragmentClaim(said), ...known]).text ?? earlier[0] ?? '';
}

const recovered = (confidence?: number): Fragment => recoverFragment(listed(), madeUpRecovery({ x: 'x' }, confidence));
const once = run(recovered());

test.for<[name: string, text: string, status: string, confidence: number | undefined, body: string]>([
  ['recovered', once, 'recovered', 0.94, 'We show $x$.'],
  ['still recovered, when its capture is not read', run(another, once), 'recovered', 0.94, 'We show $x$.'],
  ['as captured, when recovery finds nothing any more', run(listed(), once), 'captured', undefined, 'We show x.'],
  ['recovered, when recovery finds something now', run(recovered(), run(listed())), 'recovered', 0.94, 'We show $x$.'],
  ['as sure as today', run(recovered(0.6), once), 'recovered', 0.6, 'We show $x$.'],
  ['original, when a better source came', run(original, once), 'original', undefined, 'We show $x$.'],
  ['still original, when only a list is read', run(recovered(), run(original)), 'original', undefined, 'We show $x$.'],
  [
    'still recovered, when its entry gives way to one without',
    run(another, run(bare), once.replace('id: "2510.00001"', 'id: "paper-1"')),
    'recovered',
    0.94,
    'We show $x$.',
  ],
  [
    'as it was, when a person edited it',
    run(original, once.replace('We show', 'We prove')),
    'recovered',
    0.94,
    'We prove $x$.',
  ],
])('an abstract is %s', ([, text, status, confidence, body]) => {
  const entry = readEntry(PATH, text);
  expect([entry.data.abstractStatus, entry.data.recoveryConfidence, entry.body.trim()]).toEqual([
    status,
    confidence,
    body,
  ]);
});

test('what is recovered again alike is not written again', () => {
  expect(run(recovered(), once)).toBe(once);
  expect(once).toContain('abstractStatus: "recovered"\nrecoveryConfidence: 0.94\n');
});
