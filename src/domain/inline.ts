import { z } from 'zod';

/**
 * A piece of running text. Titles hold only `text` and `math`; abstracts may hold all of them.
 * `tex` is TeX source without its dollars; `value` is plain Unicode text, never markup.
 */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'math'; tex: string }
  | { type: 'code'; value: string }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'strong'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] };

/** A block of an abstract: a paragraph, or one formula set on a line of its own. */
export type Block = { type: 'paragraph'; children: Inline[] } | { type: 'math'; tex: string };

export const InlineSchema: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('text'), value: z.string() }),
    z.object({ type: z.literal('math'), tex: z.string() }),
    z.object({ type: z.literal('code'), value: z.string() }),
    z.object({ type: z.literal('emphasis'), children: z.array(InlineSchema) }),
    z.object({ type: z.literal('strong'), children: z.array(InlineSchema) }),
    z.object({ type: z.literal('link'), url: z.string(), children: z.array(InlineSchema) }),
  ]),
);

export const BlockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(InlineSchema) }),
  z.object({ type: z.literal('math'), tex: z.string() }),
]);

/**
 * Every inline of a tree in reading order, parents before their children.
 *
 * @param inlines the tree's top level
 */
export function* walkInlines(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walkInlines(inline.children);
  }
}

/** Every inline of an abstract in reading order; a formula of its own line counts as an inline. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Inline> {
  for (const block of blocks) {
    if (block.type === 'math') yield block;
    else yield* walkInlines(block.children);
  }
}
