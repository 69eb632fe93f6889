// Those that KaTeX takes. @see https://github.com/KaTeX/KaTeX/blob/v0.16.47/src/functions/delimsizing.ts
const DELIMITER = [
  String.raw`[()[\]<>/|.⌊⌋⌈⌉⟨⟩⟮⟯⎰⎱]`,
  String.raw`\\[{}|]`,
  String.raw`\\(?:[lr](?:paren|brack|brace|floor|ceil|angle|vert|Vert|group|moustache)|[lg]t|backslash|[vV]ert)(?![A-Za-z])`,
  String.raw`\\(?:[uU]p|[dD]own|[uU]pdown)arrow(?![A-Za-z])`,
].join('|');
const TOKEN = new RegExp(
  String.raw`(?:([_^]|\\sqrt(?![A-Za-z]))\s*)?\\(left|right|middle)(?![A-Za-z])(?!\s*[{}&])\s*(${DELIMITER})?|\\(?:[A-Za-z]+|.)|[{}&]`,
  'gs',
);
// A space after it is none in a formula, and a null delimiter shows nothing.
const SIZING = /\\(?:left|right|middle)(?![A-Za-z])\s*\.?/g;

/**
 * Leaves out each `\left`, `\right` and `\middle` that is in no sound pair, so that what follows it has its own size:
 * `\left( a \right) + \left[ b` → `\left( a \right) + [ b`. A pair lies in one group, environment and cell, has delimiters that
 * KaTeX can stretch, and is no script or radicand without braces. All else stays as it was.
 */
export function leaveOutUnpaired(tex: string): string {
  const pairs = new PairReader();
  for (const { 0: token, 1: before, 2: command, 3: delimiter, index } of tex.matchAll(TOKEN)) {
    if (command === undefined) pairs.bound(token);
    else pairs.size(command, before === undefined && delimiter !== undefined ? index : undefined);
  }
  return tex.replace(SIZING, (command, position: number) => (pairs.sound.has(position) ? command : ''));
}

/** Leaves out all of them. */
export function leaveOutSizing(tex: string): string {
  return tex.replace(SIZING, '');
}

/** A `\left` that is open: its position and those of its `\middle`s, or undefined where it is not sound. */
type Opening = number[] | undefined;

/** Pairs the commands of a formula in their order. */
class PairReader {
  /** Where the commands of sound pairs stand. */
  readonly sound = new Set<number>();
  readonly #outer: Opening[][] = [];
  #cell: Opening[] = [];

  /** @param position undefined where the command is not sound by itself */
  size(command: string, position: number | undefined): void {
    if (command === 'left') this.#cell.push(position === undefined ? undefined : [position]);
    else if (command === 'right') this.#close(this.#cell.pop(), position);
    else if (position !== undefined) this.#cell.at(-1)?.push(position);
  }

  #close(opening: Opening, position: number | undefined): void {
    if (opening === undefined || position === undefined) return;
    for (const part of opening) this.sound.add(part);
    this.sound.add(position);
  }

  /** Takes note of what begins or ends a group, an environment or a cell; of anything else, nothing. */
  bound(token: string): void {
    if (token === '{' || token === '\\begin') {
      this.#outer.push(this.#cell);
      this.#cell = [];
    } else if (token === '}' || token === '\\end') this.#cell = this.#outer.pop() ?? [];
    else if (token === '&' || token === '\\\\' || token === '\\cr') this.#cell = [];
  }
}
