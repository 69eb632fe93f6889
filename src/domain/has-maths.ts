import { walkBlocks } from './inline.ts';
import type { Paper } from './paper.ts';

/** Whether a page that shows the paper needs the stylesheet of formulas. */
export function hasMaths(paper: Pick<Paper, 'title' | 'abstract'>): boolean {
  if (/(?<!\\)\$/.test(paper.title)) return true;
  for (const inline of walkBlocks(paper.abstract)) if (inline.type === 'math') return true;
  return false;
}
