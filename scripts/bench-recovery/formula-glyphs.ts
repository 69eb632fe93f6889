import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import katex from 'katex';

/** An alphabet is one glyph's difference. Weight and text fonts leave no trace in damaged text and count nothing. */
const ALPHABETS: Readonly<Record<string, string>> = {
  'double-struck': '\u{F0001}',
  script: '\u{F0002}',
  fraktur: '\u{F0003}',
};

const known = new Map<string, string | undefined>();

/**
 * What a reader sees of a formula, on one line that keeps its structure: `√(x)`, `(a)/(b)`, `x^(2)`, `x_(i)`. It is read off
 * the MathML that KaTeX writes, without macros, so that it means the same to everyone who measures.
 *
 * @returns undefined where KaTeX refuses the formula
 */
export function formulaGlyphs(tex: string): string | undefined {
  if (!known.has(tex)) known.set(tex, readGlyphs(tex));
  return known.get(tex);
}

function readGlyphs(tex: string): string | undefined {
  try {
    const mathml = katex.renderToString(tex, { output: 'mathml', throwOnError: true, strict: 'ignore' });
    return parseXml(mathml).children.map(linearise).join('');
  } catch {
    return undefined;
  }
}

/** @see https://www.w3.org/TR/mathml-core/ */
function linearise(node: unknown): string {
  // The published figures count a straight quotation mark as its escape, and figures are there to be compared.
  if (node instanceof XmlText) return node.text.replaceAll('"', '&quot;');
  if (!(node instanceof XmlElement)) return '';
  const parts = node.children.map(linearise);
  const [base = '', second = '', third = ''] = parts;
  switch (node.name) {
    case 'annotation':
      return '';
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return `√[${second}](${base})`;
    case 'mfrac':
      return `(${base})/(${second})`;
    case 'msup':
      return `${base}^(${second})`;
    case 'msub':
      return `${base}_(${second})`;
    case 'msubsup':
      return `${base}_(${second})^(${third})`;
    case 'mover':
    case 'munder':
    case 'munderover':
      return `${base}{${parts.slice(1).join(',')}}`;
    case 'mi':
    case 'mn':
    case 'mo':
      return (ALPHABETS[node.attributes['mathvariant'] ?? ''] ?? '') + parts.join('');
    default:
      return parts.join('');
  }
}
