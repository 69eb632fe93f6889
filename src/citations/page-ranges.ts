/** Pages from one to another, or one page or article number. */
export interface PageRange {
  first: string;
  last?: string;
}

/** `12-34, e5` as its ranges. A hyphen within a page's own number, as in `A-12`, parts nothing. */
export function pageRanges(pages: string): PageRange[] {
  return pages.split(/\s*,\s*/).map((part) => {
    const [, first, last] = /^(\w*\d|[ivxlcdm]+)-(\w+)$/i.exec(part) ?? [];
    return first === undefined || last === undefined ? { first: part } : { first, last };
  });
}
