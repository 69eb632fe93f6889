import type { Lexicon } from '../ingest/recovery/lexicon.ts';
import { priorOf } from '../ingest/recovery/lexicon.ts';
import { type Token, tokenise } from '../ingest/recovery/tokens.ts';
import { countLeanings } from './count-leanings.ts';
import { countTokens } from './count-tokens.ts';
import { countUpright } from './count-upright.ts';
import { align, type Gold, goldOf, type Pair } from './gold.ts';
import { katexSymbols } from './katex-symbols.ts';
import { renders } from './renders.ts';
import { type Classified, countSubjects } from './subjects.ts';

interface Count {
  text: number;
  maths: number;
}

/** What fewer texts have is not counted: a habit of one author is no rule. */
const leastTexts = 3;
const mostRewrites = 8;

/** Counts a corpus. */
export function buildLexicon(pairs: readonly Pair[], classified: readonly Classified[]): Lexicon {
  const priors = new Map<string, Count>();
  const commands = new Map<string, number>();
  const suffixes = new Map<string, number>();
  const rewrites = new Map<string, number>();
  for (const pair of pairs) {
    const tokens = tokenise(pair.damaged);
    const gold = goldOf(tokens, pair.damaged, align(pair));
    for (const [text, own] of countTokens(tokens, gold)) {
      const count = priors.get(text) ?? { text: 0, maths: 0 };
      count.text += own.text;
      count.maths += own.maths;
      priors.set(text, count);
    }
    const own = findOwn(tokens, gold);
    for (const name of own.commands) increase(commands, name);
    for (const suffix of own.suffixes) increase(suffixes, suffix);
    for (const rewrite of own.rewrites) increase(rewrites, rewrite);
  }
  return {
    commands: withRare(new Map([...commands].filter(isUsable).sort(byCount)), priors),
    suffixes: new Set([...suffixes].filter(([, count]) => count >= leastTexts).map(([suffix]) => suffix)),
    rewrites: groupRewrites(rewrites),
    priors: worthKeeping(priors),
    leanings: countLeanings(pairs),
    subjects: countSubjects(classified),
    upright: countUpright(pairs),
  };
}

interface Own {
  readonly commands: Set<string>;
  readonly suffixes: Set<string>;
  /** Token and TeX, parted by a null character. */
  readonly rewrites: Set<string>;
}

/** What one text has, each once. */
function findOwn(tokens: readonly Token[], gold: readonly Gold[]): Own {
  const own: Own = { commands: new Set(), suffixes: new Set(), rewrites: new Set() };
  for (const [index, { tex, before, after }] of gold.entries()) {
    if (tex === '') continue;
    for (const [, name = ''] of tex.matchAll(/\\([a-zA-Z]+)(?!\{|[a-zA-Z])/g)) own.commands.add(name);
    const token = tokens[index]?.text ?? '';
    if (after !== '') own.suffixes.add(after);
    else if (before === '' && tex !== token) own.rewrites.add(`${token}\0${tex}`);
  }
  return own;
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Long names are believed even if they are rare: no prose ends in one by chance. */
function isUsable([name, count]: readonly [string, number]): boolean {
  return (count >= leastTexts || name.length > 4) && renders(`\\${name}`);
}

/** Adds the commands that KaTeX knows and no text has, but for those that are words of prose. */
function withRare(commands: Map<string, number>, priors: ReadonlyMap<string, Count>): Map<string, number> {
  for (const name of katexSymbols()) {
    if (name.length > 4 && !commands.has(name) && (priors.get(name)?.text ?? 0) === 0) commands.set(name, 1);
  }
  return commands;
}

function groupRewrites(rewrites: ReadonlyMap<string, number>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [rewrite, count] of [...rewrites].sort(byCount)) {
    const [token = '', tex = ''] = rewrite.split('\0');
    const group = groups.get(token) ?? [];
    if (count < leastTexts || group.length >= mostRewrites || !isWhole(tex)) continue;
    groups.set(token, [...group, tex]);
  }
  return groups;
}

/** Braces pair up, or the damage took the outer command of two. */
function isWhole(tex: string): boolean {
  if (/^\\[a-zA-Z]+\{\\[a-zA-Z]+$/.test(tex) || /^\\?[{}]$/.test(tex)) return true;
  return (tex.match(/\{/g) ?? []).length === (tex.match(/\}/g) ?? []).length && renders(tex);
}

/** Leaves out what hardly any text has, and words that only a sentence's start sets apart from their lower case. */
function worthKeeping(priors: ReadonlyMap<string, Count>): Map<string, Count> {
  const kept = [...priors].filter(
    ([token, { text, maths }]) => maths > 1 || (maths === 1 && token.length < 4) || text >= 4,
  );
  const lexicon = { priors: new Map(kept) };
  return new Map(
    kept.filter(([token, { maths }]) => {
      const lower = token.toLowerCase();
      return lower === token || maths > 0 || token.length < 3 || (priorOf(lexicon, lower)?.text ?? 0) < 4;
    }),
  );
}

function byCount([first, many]: readonly [string, number], [second, fewer]: readonly [string, number]): number {
  return fewer - many || (first < second ? -1 : 1);
}
