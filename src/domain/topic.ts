import { z } from 'zod';

/**
 * Words that stand together: `kernel method*`. `*` at the end of a word stands for any ending, also none.
 * Case and diacritics don't matter, and a hyphen is a space; all other punctuation means itself.
 */
const PhraseSchema = z.string().regex(/[\p{L}\p{N}]/u, 'A phrase holds at least one letter or digit.');

/** When a paper belongs to a topic: any one of `title`, `abstract` and `categories` suffices, unless `except` matches. */
export const TopicRuleSchema = z.strictObject({
  /** Phrases looked for in the title. */
  title: z.array(PhraseSchema).default([]),
  /** Phrases looked for in the abstract and the title. */
  abstract: z.array(PhraseSchema).default([]),
  /** arXiv categories, primary or cross-listed: `cs.IR`. */
  categories: z.array(z.string().min(1)).default([]),
  /** Phrases in title or abstract that rule the topic out. */
  except: z.array(PhraseSchema).default([]),
});
export type TopicRule = z.output<typeof TopicRuleSchema>;

/** The front matter of `content/topics/<topic>.md`; the file's name is the topic's id, its body the introduction. */
export const TopicSchema = z.strictObject({
  title: z.string().min(1),
  /** One sentence for lists and feeds. */
  blurb: z.string().min(1),
  rule: TopicRuleSchema,
});
export type Topic = z.output<typeof TopicSchema>;
