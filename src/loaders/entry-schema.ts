import { z } from 'zod';
import { PaperSchema } from '../domain/paper.ts';

/** What an entry's file says of its paper. */
export const EntrySchema = PaperSchema.extend({
  // An entry that a person writes from nothing may leave out what only ingestion knows.
  authors: PaperSchema.shape.authors.default([]),
  categories: PaperSchema.shape.categories.default([]),
  listed: PaperSchema.shape.listed.default([]),
  sources: PaperSchema.shape.sources.default([]),
  generated: PaperSchema.shape.generated.default({}),
  /** Whether the body is compiled as a module. */
  usesComponents: z.boolean(),
  /** The fields that a person changed. */
  edited: z.array(z.string()),
});

/** A paper as its entry gives it. */
export type ReadPaper = z.infer<typeof EntrySchema>;
