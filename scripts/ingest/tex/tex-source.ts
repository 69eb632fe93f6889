import { groupEnd } from './cursor.ts';

const TEXT_GROUP = /\\(?:text[a-z]*|mbox|hbox)\s*\{/y;

/**
 * The first dollar that is neither escaped nor inside a text group that holds formulas of its own (`\text{if $x$}`).
 *
 * @param from where the search begins
 * @param limit where it ends
 */
export function dollarAfter(source: string, from: number, limit: number): number | undefined {
  for (let index = from; index < limit; index += 1) {
    const character = source[index];
    if (character === '$') return index;
    if (character === '\\') index = textGroupEnd(source, index) ?? index + 1;
  }
  return undefined;
}

function textGroupEnd(source: string, start: number): number | undefined {
  TEXT_GROUP.lastIndex = start;
  const opening = TEXT_GROUP.exec(source);
  if (opening === null) return undefined;
  const end = groupEnd(source, start + opening[0].length - 1);
  if (end === undefined) return undefined;
  const dollars = source.slice(start, end).match(/(?<!\\)\$/g)?.length ?? 0;
  return dollars > 0 && dollars % 2 === 0 ? end : undefined;
}

/**
 * A formula's source on one line, with what would break it where it is written: a bare `%` would begin a comment, a bare
 * `$` would end the formula (inner formulas become `\(…\)`), a `\label` is refused by KaTeX, a final backslash would
 * escape the delimiter.
 */
export function tidyTex(tex: string): string {
  const line = tex.replace(/\\label\s*\{[^{}]*\}/g, '').replace(/\s+/g, ' ');
  const isPaired = line.replace(/\\./gu, '').split('$').length % 2 === 1;
  let isInner = false;
  const tidied = line.replace(/\\.|[$%]/gu, (token) => {
    if (token === '%') return '\\%';
    if (token !== '$') return token;
    isInner = !isInner;
    const delimiter = isInner ? '\\(' : '\\)';
    return isPaired ? delimiter : '';
  });
  const trimmed = tidied.trim();
  const backslashes = /\\*$/.exec(trimmed)?.[0].length ?? 0;
  return backslashes % 2 === 0 ? trimmed : trimmed.slice(0, -1).trim();
}

/** Two formulas that touch, as one: a control word and the letter after it are kept apart. */
export function joinTex(left: string, right: string): string {
  return /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}
