/** A month and a day as the page shows them; the year where it is not the current one. */
export interface ShownDate {
  year?: number;
  /** 1–12 */
  month: number;
  day: number;
}

/** What stands below an abstract. */
export interface Footer {
  authorCount?: number;
  date?: ShownDate;
  upvotes?: number;
}

/** What the page shows of one paper, still as it was captured. */
export interface Listed {
  /** Line of the title, from 1. */
  line: number;
  title: string;
  /** Paragraphs parted by blank lines. */
  abstract: string;
  /** Paragraphs of the abstract that may be the title of another paper, whose predecessor's footer is missing. */
  doubts: { line: number; text: string }[];
  footer?: Footer;
}

/** Characters of a title at most, and of most abstracts and of any abstract at least. */
const TITLE_LENGTH = 250;
const USUAL_ABSTRACT = 300;
const SHORTEST_ABSTRACT = 100;

/** Lines above a title, like those of the page's menus: what has neither a footer nor an abstract worth the name. */
export function isStray({ abstract, footer }: Listed): boolean {
  return footer === undefined && abstract.length < SHORTEST_ABSTRACT;
}

/** The lines above a footer while they come in: one paper, as a rule. */
export class Draft {
  footer: Footer | undefined;
  isBreak = false;
  readonly #paragraphs: { readonly line: number; text: string }[] = [];

  add(text: string, line: number): void {
    const last = this.#paragraphs.at(-1);
    if (last === undefined || this.isBreak) this.#paragraphs.push({ line, text });
    else last.text += ` ${text}`;
    this.isBreak = false;
  }

  /** The paper; two and more where the footer between them is missing, or where stray lines stand above the first. */
  finish(): Listed[] {
    const papers: Listed[] = [];
    for (const [index, { line, text }] of this.#paragraphs.entries()) {
      const paper = papers.at(-1);
      const before = this.#paragraphs[index - 1]?.text ?? '';
      const after = this.#paragraphs[index + 1]?.text ?? '';
      const mayBeTitle = readsAsTitle(before, text, after);
      if (paper === undefined || (mayBeTitle && startsPaper(paper, before, text, after))) {
        papers.push({ line, title: text, abstract: '', doubts: [] });
        continue;
      }
      if (mayBeTitle) paper.doubts.push({ line, text });
      paper.abstract = joined(paper.abstract, text);
    }
    const last = papers.at(-1);
    if (last !== undefined && this.footer !== undefined) last.footer = this.footer;
    return papers;
  }
}

/** Whether a paragraph could be a title with the abstract after it. */
function readsAsTitle(before: string, text: string, after: string): boolean {
  const isShort = text.length <= TITLE_LENGTH && !/[.,:;]$/.test(text);
  return isShort && (startsAnew(text) || isOver(before)) && after.length >= SHORTEST_ABSTRACT && startsAnew(after);
}

/** Whether such a paragraph is a title for sure: between two abstracts, or in several words below lines that are none. */
function startsPaper(paper: Listed, before: string, text: string, after: string): boolean {
  if (!startsAnew(text) || after.length < USUAL_ABSTRACT) return false;
  return isStray(paper) ? /\S \S+ \S/.test(text) : isOver(before) && before.length >= USUAL_ABSTRACT;
}

function isOver(abstract: string): boolean {
  return /[.!?)\]"'”’]$|https?:\/\/\S+$/.test(abstract);
}

function startsAnew(text: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text);
}

function joined(before: string, text: string): string {
  if (before === '') return text;
  return before + (/[.!?:)\]"'”’]$/.test(before) ? '\n\n' : ' ') + text;
}
