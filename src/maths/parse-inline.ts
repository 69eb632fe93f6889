import type { Inline } from '../domain/inline.ts';

/**
 * Reads a title: text with formulas as `$…$`. In text, `\$` is a dollar and `\\` a backslash; every other backslash stands for
 * itself. In a formula, a dollar inside braces or after a backslash belongs to it. A dollar without a partner is text.
 */
export function parseInline(source: string): Inline[] {
  // Most titles hold neither formulas nor backslashes, and each is asked for many times.
  if (/[$\\]/.test(source)) return parseMarkup(source);
  return source === '' ? [] : [{ type: 'text', value: source }];
}

function parseMarkup(source: string): Inline[] {
  const inlines: Inline[] = [];
  let text = '';
  let position = 0;
  while (position < source.length) {
    const character = source.charAt(position);
    const next = source.charAt(position + 1);
    const end = character === '$' ? formulaEnd(source, position + 1) : -1;
    if (end !== -1) {
      if (text !== '') inlines.push({ type: 'text', value: text });
      text = '';
      inlines.push({ type: 'math', tex: source.slice(position + 1, end).trim() });
      position = end + 1;
    } else if (character === '\\' && (next === '$' || next === '\\')) {
      text += next;
      position += 2;
    } else {
      text += character;
      position += 1;
    }
  }
  if (text !== '') inlines.push({ type: 'text', value: text });
  return inlines;
}

/**
 * The inverse of {@link parseInline}. Markup that a title cannot hold leaves its text; a formula with a dollar that no TeX
 * could hold there gets it escaped.
 */
export function formatInline(inlines: readonly Inline[]): string {
  return inlines.map(formatOne).join('');
}

function formatOne(inline: Inline): string {
  if (inline.type === 'math') return formatFormula(inline.tex.trim());
  if ('children' in inline) return formatInline(inline.children);
  return inline.value.replace(/[\\$]/g, '\\$&');
}

function formatFormula(tex: string): string {
  if (tex === '') return '';
  // A control space loses its space where the formula is trimmed.
  const closed = /(?:^|[^\\])(?:\\\\)*\\$/.test(tex) ? `${tex} ` : tex;
  if (formulaEnd(`${closed}$`, 0) === closed.length) return `$${closed}$`;
  const escaped = closed.replace(/(\\.)|\$/g, (dollar, command: string | undefined) => command ?? `\\${dollar}`);
  return formulaEnd(`${escaped}$`, 0) === escaped.length ? `$${escaped}$` : '';
}

/** Index of the dollar that closes a formula; the first one at all where braces never balance; -1 without one. */
function formulaEnd(source: string, start: number): number {
  let depth = 0;
  let first = -1;
  for (let position = start; position < source.length; position += 1) {
    const character = source.charAt(position);
    if (character === '\\') position += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    else if (character === '$') {
      if (first === -1) first = position;
      if (depth <= 0) return closing(source, start, position);
    }
  }
  return closing(source, start, first);
}

function closing(source: string, start: number, end: number): number {
  return end === -1 || source.slice(start, end).trim() === '' ? -1 : end;
}
