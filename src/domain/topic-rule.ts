import type { PaperMetadata } from './paper.ts';
import type { TopicRule } from './topic.ts';
import { type PhraseFinder, phraseFinder } from './topic-phrases.ts';

/** What a rule looks at: title and abstract as plain Unicode text, and arXiv categories. */
export interface TopicEvidence {
  readonly title: string;
  readonly abstract: string;
  readonly categories: readonly string[];
}

type Corrections = PaperMetadata['topics'];
type Identified = { readonly id: string };
type Ruled = Identified & { readonly rule: TopicRule };

/** Whether the rule by itself puts the paper into its topic. */
export function matchesTopic(rule: TopicRule, paper: TopicEvidence): boolean {
  return paperTopics([{ id: 'topic', rule }], paper).length > 0;
}

/**
 * The ids of the paper's topics in the order of `topics`: what the rules find and what was added by hand, without what was
 * removed by hand. Ids that no topic has are left out; `unknownTopics` lists them. Quick for many papers and one `topics`.
 */
export function paperTopics(topics: readonly Ruled[], paper: TopicEvidence, corrections?: Corrections): string[] {
  const { find, rules } = compiled(topics);
  const found = findEvidence(find, paper);
  return rules
    .filter(({ id, matches }) => {
      if (corrections?.remove?.includes(id)) return false;
      return corrections?.add?.includes(id) || matches(found);
    })
    .map(({ id }) => id);
}

/** The ids among a paper's corrections that no topic has, each once. */
export function unknownTopics(topics: readonly Identified[], corrections: Corrections): string[] {
  // Hardly any paper has corrections.
  if (corrections === undefined) return [];
  const known = new Set(topics.map(({ id }) => id));
  const named = new Set([...(corrections.add ?? []), ...(corrections.remove ?? [])]);
  return [...named].filter((id) => !known.has(id));
}

interface CompiledTopics {
  /** For the phrases of all rules. */
  readonly find: PhraseFinder;
  readonly rules: readonly (Identified & { readonly matches: Matcher })[];
}
type Matcher = (found: FoundEvidence) => boolean;

/** The phrases of any rule that a paper has, and its categories. */
interface FoundEvidence {
  readonly title: readonly string[];
  readonly anywhere: readonly string[];
  readonly categories: readonly string[];
}

const compiledTopics = new WeakMap<readonly Ruled[], CompiledTopics>();

function compiled(topics: readonly Ruled[]): CompiledTopics {
  const known = compiledTopics.get(topics);
  if (known !== undefined) return known;
  const find = phraseFinder(topics.flatMap(({ rule }) => [...rule.title, ...rule.abstract, ...rule.except]));
  const fresh = { find, rules: topics.map(({ id, rule }) => ({ id, matches: compileRule(rule) })) };
  compiledTopics.set(topics, fresh);
  return fresh;
}

function compileRule(rule: TopicRule): Matcher {
  const title = new Set(rule.title);
  const abstract = new Set(rule.abstract);
  const except = new Set(rule.except);
  const categories = new Set(rule.categories);
  return (found) =>
    (holdsAny(categories, found.categories) || holdsAny(title, found.title) || holdsAny(abstract, found.anywhere)) &&
    !holdsAny(except, found.anywhere);
}

function holdsAny(set: ReadonlySet<string>, values: readonly string[]): boolean {
  return values.some((value) => set.has(value));
}

function findEvidence(find: PhraseFinder, paper: TopicEvidence): FoundEvidence {
  const title = find(paper.title);
  return { title, anywhere: [...title, ...find(paper.abstract)], categories: paper.categories };
}
