import { excerpt } from '../../domain/excerpt.ts';
import { onceEach } from '../../domain/once-each.ts';
import type { Paper } from '../../domain/paper.ts';
import { parseInline } from '../../maths/parse-inline.ts';
import { toHtml } from '../../maths/to-html.ts';

/** About what three lines of the widest column hold. */
const LENGTH = 330;

/** Title and beginning of the abstract as HTML; they stand in the lists of the paper's topics and of all its authors. */
export const textsOf = onceEach((paper: Paper) => ({
  title: toHtml(parseInline(paper.title)),
  excerpt: toHtml(excerpt(paper.abstract, LENGTH)),
}));
