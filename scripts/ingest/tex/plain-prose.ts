import { walkInlines } from '../../../src/domain/inline.ts';
import { parseProse } from './prose.ts';

/** TeX-flavoured prose as plain text in one line, for names of people and venues. */
export function plainProse(source: string): string {
  const parts = [...walkInlines(parseProse(source))].map((inline) => {
    if (inline.type === 'math') return inline.tex;
    return 'value' in inline ? inline.value : '';
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
