import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shuffled } from '../random.ts';
import type { SitePaper } from './queries.ts';

/** How many papers queries are taken from; more would give the same frequent phrases. */
const SAMPLE = 2000;

const NameSchema = z.object({
  literal: z.string().optional(),
  given: z.string().optional(),
  family: z.string().optional(),
});

const CitationSchema = z.tuple([
  z.object({
    title: z.string(),
    author: z.array(NameSchema).default([]),
    archive: z.string().optional(),
    archive_location: z.string().optional(),
    abstract: z.string().default(''),
  }),
]);

/**
 * Papers of a built site, as its citations tell them, which no change to the search changes.
 *
 * @param random decides which ones, and in which order
 * @throws an Error that says what to do, where it has no citations
 */
export function readSitePapers(site: string, random: () => number): SitePaper[] {
  return shuffled(citationsOf(site), random)
    .slice(0, SAMPLE)
    .map((file) => {
      const [citation] = CitationSchema.parse(JSON.parse(readFileSync(join(site, 'papers', file), 'utf8')));
      return {
        title: citation.title,
        authors: citation.author.map(nameOf),
        arxivId: citation.archive === 'arXiv' ? citation.archive_location : undefined,
        abstract: citation.abstract,
      };
    });
}

/** How many papers a built site has. */
export function countSitePapers(site: string): number {
  return citationsOf(site).length;
}

function citationsOf(site: string): string[] {
  const files = readdirSync(join(site, 'papers')).filter((file) => file.endsWith('.csl.json'));
  if (files.length > 0) return files.sort();
  throw new Error(`${site}: no citations as CSL-JSON, from which queries are taken. Build it with citationFiles.`);
}

function nameOf({ literal, given, family }: z.output<typeof NameSchema>): string {
  return literal ?? [given, family].filter(Boolean).join(' ');
}
