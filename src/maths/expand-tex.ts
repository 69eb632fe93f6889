import { definitionOf } from './tex-definitions.ts';
import { habitOf } from './tex-habits.ts';
import { arityOf, type TexMeaning } from './tex-meaning.ts';
import { unicodeSymbol } from './tex-symbols.ts';
import { hasReading } from './tex-tree.ts';
import { isSilent } from './tex-writer.ts';

/** One formula's commands that are replaced at most, so that no source grows without end. */
const MOST_REPLACED = 500;
/** Meanings hold commands that have meanings; none is deeper. */
const DEEPEST = 4;
const LONGEST = 20_000;

/** Letters of words, which formulas do not have: Ø and Ł. */
const TEXT_LETTERS = /^[OL]$/;

const COMMAND = /\\(?:([A-Za-z]+)[ \t\n]*|.)/sy;
const NEXT = /\\/g;

/**
 * A formula with the commands written out that only KaTeX's definitions explain: `\RR` → `\mathbb{R}`, `\SI{5}{\metre}`. Those
 * that plain text has a reading of stay.
 *
 * @param tex source without its dollars
 */
export function expandTex(tex: string): string {
  if (tex.length > LONGEST || !tex.includes('\\')) return tex;
  return new Expansion().expand(tex, 0);
}

class Expansion {
  #replaced = 0;

  expand(tex: string, depth: number): string {
    let written = '';
    let position = 0;
    while (position < tex.length) {
      NEXT.lastIndex = position;
      const at = NEXT.exec(tex)?.index ?? tex.length;
      written += tex.slice(position, at);
      const found = matchAt(COMMAND, tex, at);
      if (found === undefined) return written + tex.slice(at);
      position = at + found[0].length;
      const meaning = this.#meaningOf(found[1], tex.charAt(position), depth);
      const args = meaning === undefined ? undefined : readArguments(tex, position, arityOf(meaning));
      if (meaning === undefined || args === undefined) {
        written += found[0];
        continue;
      }
      position = args.end;
      written += `${this.expand(fill(meaning, args.values), depth + 1)} `;
    }
    return written;
  }

  #meaningOf(name: string | undefined, next: string, depth: number): TexMeaning | undefined {
    if (name === undefined || depth >= DEEPEST || this.#replaced >= MOST_REPLACED) return undefined;
    const meaning = meaningOf(name, next);
    // A command whose arguments are missing counts too, since they were looked for.
    if (meaning !== undefined) this.#replaced += 1;
    return meaning;
  }
}

/** @param next what follows the command */
function meaningOf(name: string, next: string): TexMeaning | undefined {
  if (name === 'ce' && next === '{') return CHEMISTRY;
  if (hasReading(name) || isSilent(name)) return undefined;
  if (unicodeSymbol(name) !== undefined && !TEXT_LETTERS.test(name)) return undefined;
  const definition = definitionOf(name);
  if (definition !== undefined && (typeof definition === 'string' || next === '{')) return definition;
  const habit = habitOf(name);
  return habit?.includes('#1') === true && next !== '{' ? undefined : habit;
}

/** Groups, commands or characters; undefined where the source ends before. */
function readArguments(tex: string, start: number, count: number): { values: string[]; end: number } | undefined {
  const values: string[] = [];
  let end = start;
  for (let index = 0; index < count; index += 1) {
    end += matchAt(/\s*/y, tex, end)?.[0].length ?? 0;
    const length =
      tex[end] === '{' ? groupLength(tex, end) : matchAt(/\\(?:[A-Za-z]+|.)|[^}]/suy, tex, end)?.[0].length;
    if (length === undefined) return undefined;
    const argument = tex.slice(end, end + length);
    values.push(argument.startsWith('{') ? argument.slice(1, -1) : argument);
    end += length;
  }
  return { values, end };
}

function groupLength(tex: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < tex.length; index += 1) {
    if (tex[index] === '\\') index += 1;
    else if (tex[index] === '{') depth += 1;
    else if (tex[index] === '}') depth -= 1;
    if (depth === 0) return index + 1 - start;
  }
  return undefined;
}

function fill(meaning: TexMeaning, values: readonly string[]): string {
  if (typeof meaning !== 'string') return meaning.write(...values);
  return meaning.replace(/#([1-9])/g, (_, place) => values[Number(place) - 1] ?? '');
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text) ?? undefined;
}

/** The commonest of mhchem's notation: `H2O`, `SO4^2-`, `A + B -> C`. @see https://ctan.org/pkg/mhchem */
const CHEMISTRY: TexMeaning = {
  args: 1,
  write: (formula) =>
    formula
      .replace(/\^\{?(\d*[+-])\}?|(?<=[A-Za-z\])])([+-])(?![->A-Za-z])/g, (_, charge, sign) => `^{${charge ?? sign}}`)
      .replace(/(?<=[A-Za-z)\]])(\d+)/g, '_{$1}')
      .replace(/<=>|<->/g, '\\rightleftharpoons ')
      .replace(/->/g, '\\to '),
};
