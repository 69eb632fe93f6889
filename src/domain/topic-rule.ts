import type { PaperMetadata } from './paper.ts';
import type { TopicRule } from './topic.ts';

/** What a rule looks at: title and abstract as plain Unicode text, and arXiv categories. */
export interface TopicEvidence {
  readonly title: string;
  readonly abstract: string;
  readonly categories: readonly string[];
}

type Corrections = PaperMetadata['topics'];
type Identified = { readonly id: string };
type Matcher = (paper: TopicEvidence) => boolean;

/** Whether the rule by itself puts the paper into its topic. */
export function matchesTopic(rule: TopicRule, paper: TopicEvidence): boolean {
  return matcher(rule)(foldEvidence(paper));
}

/**
 * The ids of the paper's topics in the order of `topics`: what the rules find and what was added by hand, without what was
 * removed by hand. Ids that no topic has are left out; `unknownTopics` lists them.
 */
export function paperTopics(
  topics: readonly (Identified & { readonly rule: TopicRule })[],
  paper: TopicEvidence,
  corrections?: Corrections,
): string[] {
  const folded = foldEvidence(paper);
  return topics
    .filter(({ id, rule }) => {
      if (corrections?.remove?.includes(id)) return false;
      return corrections?.add?.includes(id) || matcher(rule)(folded);
    })
    .map(({ id }) => id);
}

/** The ids among a paper's corrections that no topic has, each once. */
export function unknownTopics(topics: readonly Identified[], corrections: Corrections): string[] {
  const known = new Set(topics.map(({ id }) => id));
  const named = new Set([...(corrections?.add ?? []), ...(corrections?.remove ?? [])]);
  return [...named].filter((id) => !known.has(id));
}

const matchers = new WeakMap<TopicRule, Matcher>();

function matcher(rule: TopicRule): Matcher {
  const known = matchers.get(rule);
  if (known !== undefined) return known;
  const compiled = compileTopicRule(rule);
  matchers.set(rule, compiled);
  return compiled;
}

function compileTopicRule(rule: TopicRule): Matcher {
  const title = phrasesPattern(rule.title);
  const abstract = phrasesPattern(rule.abstract);
  const except = phrasesPattern(rule.except);
  const categories = new Set(rule.categories);
  return (paper) => {
    const occurs = (phrases: RegExp) => phrases.test(paper.title) || phrases.test(paper.abstract);
    const inCategory = paper.categories.some((category) => categories.has(category));
    return (inCategory || title.test(paper.title) || occurs(abstract)) && !occurs(except);
  };
}

/** One pattern for all phrases, over folded text; no phrases match nothing. */
function phrasesPattern(phrases: readonly string[]): RegExp {
  return phrases.length === 0 ? /(?!)/ : new RegExp(` (?:${phrases.map(phrasePattern).join('|')}) `);
}

/** No folded word holds a space, so an ending stays within its word and the search is linear. */
function phrasePattern(phrase: string): string {
  return phrase
    .split(/(?<=[\p{L}\p{N}\p{M}])\*(?![\p{L}\p{N}*])/u)
    .map((part) => foldWords(part).replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`))
    .join('[^ ]* ')
    .trimEnd();
}

function foldEvidence(paper: TopicEvidence): TopicEvidence {
  return {
    title: ` ${foldWords(paper.title)} `,
    abstract: ` ${foldWords(paper.abstract)} `,
    categories: paper.categories,
  };
}

/** Words and single punctuation marks, parted by one space each: `Kernel-based (Möbius)` to `kernel based ( mobius )`. */
function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[^\p{L}\p{N}\s\p{Pd}]/gu, ' $& ')
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .trim();
}
