/** Letters of a title, of which one may differ. */
const LETTERS_PER_SLIP = 15;

/** Where the items lie whose titles have a certain segment at a certain place, by the segment. */
type Postings<Item> = Map<string, Item[]>;

/** How many letters may differ in a title of some length. */
export function slipsOf(length: number): number {
  return Math.floor(length / LETTERS_PER_SLIP);
}

/**
 * Finds titles that may differ from a given one in no more than their slips, without comparing it with each. A title is cut into
 * one segment more than it has slips; so at least one of them stands whole in any title that is alike, and it is shifted by no
 * more than the slips to its left, and to its right. (Li, Deng, Wang and Feng: Pass-Join, 2011.)
 */
export class TitleIndex<Item> {
  readonly #byLength = new Map<number, Postings<Item>[]>();

  add(title: string, item: Item): void {
    const cuts = cutsOf(title.length);
    let segments = this.#byLength.get(title.length);
    if (segments === undefined) {
      segments = cuts.slice(1).map(() => new Map());
      this.#byLength.set(title.length, segments);
    }
    for (const [at, postings] of segments.entries()) {
      const segment = title.slice(cuts[at], cuts[at + 1]);
      const items = postings.get(segment);
      if (items === undefined) postings.set(segment, [item]);
      else items.push(item);
    }
  }

  /**
   * Items whose titles may differ from this one in no more than the slips of the shorter, among them all that do.
   *
   * @param limit how many items are enough; others are left out
   */
  find(title: string, limit: number): Item[] {
    const found = new Set<Item>();
    const slips = slipsOf(title.length);
    for (let length = title.length - slips; length <= title.length + slips; length += 1) {
      for (const item of this.#ofLength(length, title)) {
        found.add(item);
        if (found.size === limit) return [...found];
      }
    }
    return [...found];
  }

  *#ofLength(length: number, title: string): Generator<Item> {
    const segments = this.#byLength.get(length) ?? [];
    const cuts = cutsOf(length);
    const longer = title.length - length;
    for (const [at, postings] of segments.entries()) {
      const [start = 0, end = 0] = [cuts[at], cuts[at + 1]];
      const [left, right] = [at, segments.length - 1 - at];
      const last = Math.min(title.length - (end - start), start + left, start + longer + right);
      for (let from = Math.max(0, start - left, start + longer - right); from <= last; from += 1)
        yield* postings.get(title.slice(from, from + end - start)) ?? [];
    }
  }
}

/** Where the segments of a title of some length begin, and where the last one ends. */
function cutsOf(length: number): number[] {
  const count = slipsOf(length) + 1;
  return Array.from({ length: count + 1 }, (_, at) => Math.floor((at * length) / count));
}
