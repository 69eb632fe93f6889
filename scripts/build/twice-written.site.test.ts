import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parseBody } from '../../src/maths/parse-body.ts';
import { makeCorpus } from '../bench-build/corpus.ts';
import { recorded } from '../ingest/recorded.ts';
import { trialBuild } from './trial-build.ts';
import { plainBodies, readBoth, writeTwice } from './twice-written.ts';

/** Real abstracts, taken evenly from a snapshot of arXiv and made entries by ingestion. */
const REAL = 600;
const snapshot = recorded('corpora/arxiv-snapshot-30k.jsonl.gz');

/** What ingestion does not write, and a person may in a plain entry. */
const handWritten: Record<string, string> = {
  'a line that ends within a sentence': 'One line,\nand *another*\n**one** of it.',
  'a line that ends within a Chinese sentence': '注意力机制\n的复杂度。',
  'spaces around the end of a line': 'One line \n  and another.',
  'a formula over two lines': 'In $a +\nb$.',
  'a formula on a line of its own': 'So\n\n$$\n\\frac{a}{b} < c\n$$\n\nholds.',
  'a formula between dollars alone in its paragraph': '$$x$$',
  'a formula that begins and ends with spaces': 'In $` a `$ and $ b $.',
  'an empty formula': 'In $``$ and $ $.',
  'a formula among marks': 'Is **“$k$-means”** ($n^2$), or *$k$*-means, [$x$-ray]\\[$y$\\]?',
  'a formula that is refused': 'In ($\\includegraphics{x.png}$).',
  'a formula that is longer than a line': `In ($${'a + b + '.repeat(12)}c$), say.`,
  'prices, quotation marks and dashes': 'From \\$5 to \\$6 -- "so" -- it\'s ... what?',
  'entities and escapes': 'R&amp;D &lt;b&gt; \\<i\\> \\{x\\} a & b &copy; \\* \\_ \\~.',
  'code, and code with marks in it': 'A `<b>` and ``a ` b`` and `$x$`, with `two\nlines`.',
  'nested emphasis': '*a **b** c* and ***d***.',
  'a link': 'See [the *code* of $x$](https://example.org/a_b?c=d&e=f#g).',
  'a link with letters and signs beyond ASCII': 'See [it](https://example.org/é/%20/"x"/[y]/α).',
  'a link to a mail address': 'Write to [us](mailto:us@example.org).',
  'a bare address': 'See https://example.org/a_b, or (http://example.org/c).',
  'a bare address without a scheme': 'See www.example.org/a.',
  'a bare mail address': 'Write to a.b@example.org.',
  'an address that ingestion wrote': 'See https\\://example.org, www\\.example.org and a\\@example.org.',
  'text between single tildes': 'About ~5% and ~that~.',
  'two paragraphs with marks of emphasis that do not close': '*a **b\n\nc* d_e_f g\\_h',
};

let folder = '';
/** Bodies by where they are from. */
const bodies = {
  own: [] as string[],
  madeUp: [] as string[],
  real: [] as string[],
  handWritten: Object.values(handWritten),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twice-written-'));
  for (const part of ['topics', 'pages'])
    await cp(join('content', part), join(folder, 'content', part), { recursive: true });
  bodies.own = await plainBodies('content');
  bodies.madeUp = await plainBodies(join(inject('fixtureSite').directory, '../content'));
  if (existsSync(snapshot)) {
    await makeCorpus(join(folder, 'arxiv'), REAL, snapshot);
    bodies.real = await plainBodies(join(folder, 'arxiv'));
  }
  for (const [from, all] of Object.entries(bodies)) await writeTwice(join(folder, 'content'), from, all);
  await trialBuild(folder, 'site');
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

/** Those of which a plain entry's page shows anything else than a module's. */
async function differences(from: keyof typeof bodies): Promise<string[]> {
  const differs = await Promise.all(
    bodies[from].map(async (_, index) => {
      const { plain, module } = await readBoth(join(folder, 'site'), from, index);
      return plain === '' || plain !== module;
    }),
  );
  return bodies[from].filter((_, index) => differs[index]);
}

test("this project's own plain entries are the same pages as modules", async () => {
  expect(bodies.own.length).toBeGreaterThan(35);
  expect(await differences('own')).toEqual([]);
});

test('the plain entries of the made-up site are the same pages as modules', async () => {
  expect(bodies.madeUp.length).toBeGreaterThan(10);
  expect(await differences('madeUp')).toEqual([]);
});

test.skipIf(!existsSync(snapshot))(
  'real abstracts are the same pages as modules (skipped without recordings)',
  async () => {
    expect(bodies.real.length).toBeGreaterThan(500);
    expect(await differences('real')).toEqual([]);
  },
);

test.for(Object.entries(handWritten).map(([name, body], index) => [name, body, index] as const))(
  '%s is the same in a plain entry as in a module',
  async ([, body, index]) => {
    expect(parseBody(body).plain).toBe(true);
    const { plain, module } = await readBoth(join(folder, 'site'), 'handWritten', index);
    expect(plain).not.toBe('');
    expect(module).toBe(plain);
  },
);
