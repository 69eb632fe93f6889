import type { Inline } from '../../../src/domain/inline.ts';
import { joinTex, tidyTex } from './tex-source.ts';

/**
 * Inlines as they are published: text in NFC with single spaces, none at either end and none at the edges of what is set
 * apart; neighbours of a kind joined; nothing empty.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const tidied = joined(inlines);
  const first = tidied[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = tidied.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return tidied.filter((inline) => inline.type !== 'text' || inline.value !== '');
}

function joined(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'text') addText(result, inline.value);
    else if (inline.type === 'math') addMath(result, tidyTex(inline.tex));
    else if (inline.type === 'code') addCode(result, inline.value);
    else addStyled(result, inline);
  }
  for (const inline of result) {
    if (inline.type === 'text') inline.value = inline.value.replace(/[ \t\n\v\f\r]+/g, ' ').normalize('NFC');
  }
  return result;
}

function addText(result: Inline[], value: string): void {
  const last = result.at(-1);
  if (last?.type === 'text') last.value += value;
  else if (value !== '') result.push({ type: 'text', value });
}

function addMath(result: Inline[], tex: string): void {
  const last = result.at(-1);
  if (last?.type === 'math') last.tex = joinTex(last.tex, tex);
  else if (tex !== '') result.push({ type: 'math', tex });
}

function addCode(result: Inline[], source: string): void {
  const value = source.replace(/\s+/g, ' ').trim().normalize('NFC');
  if (value !== '') result.push({ type: 'code', value });
}

/** Spaces at the edges of a styled run belong to the text around it. */
function addStyled(result: Inline[], inline: Exclude<Inline, { type: 'text' | 'math' | 'code' }>): void {
  const inner = joined(inline.children);
  const children = tidyInlines(inner.map((child) => ({ ...child })));
  const first = inner[0];
  const last = inner.at(-1);
  if (first?.type === 'text' && /^\s/.test(first.value)) addText(result, ' ');
  if (children.length > 0) result.push({ ...inline, children });
  if (last?.type === 'text' && /\s$/.test(last.value)) addText(result, ' ');
}
