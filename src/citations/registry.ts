import { bibtex } from './bibtex.ts';
import type { CitationFormat } from './citation.ts';
import { cslJson } from './csl-json.ts';
import { ris } from './ris.ts';

/** Every format in which a paper can be cited, in the order in which pages offer them. */
export const citationFormats: readonly CitationFormat[] = [bibtex, ris, cslJson];
