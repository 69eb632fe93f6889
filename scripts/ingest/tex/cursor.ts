// Bounds every look ahead, so that hostile input costs linear time; the longest argument in arXiv's abstracts is far shorter.
const LONGEST_GROUP = 1000;

/** A place in a text that a scanner moves forward. */
export class Cursor {
  readonly source: string;
  position = 0;

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.position >= this.source.length;
  }

  /** The character before the cursor, or an empty string at the start. */
  get previous(): string {
    return this.source.charAt(this.position - 1);
  }

  /** The character at the cursor, or `offset` after it; an empty string past the end. */
  peek(offset = 0): string {
    return this.source.charAt(this.position + offset);
  }

  startsWith(prefix: string): boolean {
    return this.source.startsWith(prefix, this.position);
  }

  /** Moves on by so many characters and returns them. */
  take(count = 1): string {
    this.position += count;
    return this.source.slice(this.position - count, this.position);
  }

  /** Matches a sticky pattern (flag `y`) at the cursor without moving. */
  look(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    return pattern.exec(this.source) ?? undefined;
  }

  /** Matches a sticky pattern at the cursor and moves behind what matched. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    const found = this.look(pattern);
    if (found !== undefined) this.position += found[0].length;
    return found;
  }

  /** Reads a balanced `{…}` at the cursor and moves behind it; undefined, without moving, where there is none. */
  group(): string | undefined {
    if (this.peek() !== '{') return undefined;
    const end = groupEnd(this.source, this.position);
    if (end === undefined) return undefined;
    const content = this.source.slice(this.position + 1, end);
    this.position = end + 1;
    return content;
  }
}

/**
 * Where the group that opens at `start` closes.
 *
 * @param start the index of its `{`
 * @returns the index of its `}`, or undefined where it does not close within reach
 */
export function groupEnd(source: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(source.length, start + LONGEST_GROUP);
  for (let index = start; index < limit; index += 1) {
    const character = source[index];
    if (character === '\\') index += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return undefined;
}
