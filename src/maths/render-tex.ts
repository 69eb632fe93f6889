import katex from 'katex';
import { katexOptions } from './katex-options.ts';

interface RenderOptions {
  /** Set on a line of its own. */
  display?: boolean;
  /** `mathml` gives a bare `<math>` element, which needs no stylesheet. */
  output?: 'htmlAndMathml' | 'mathml';
}

export type RenderedTex = { ok: true; html: string } | { ok: false; reason: string };

/**
 * A formula as HTML. Its TeX source is not repeated in the output, where copies and searches would find it.
 *
 * @param tex source without dollars
 * @returns markup that is also well-formed XML; or KaTeX's reason to refuse the formula (unknown command, unbalanced braces,
 *   a command that loads or links something). Never throws.
 */
export function renderTex(tex: string, { display = false, output = 'htmlAndMathml' }: RenderOptions = {}): RenderedTex {
  try {
    const html = katex.renderToString(tex, {
      ...katexOptions(),
      output,
      displayMode: display,
      throwOnError: true,
      trust: refuse,
    });
    const lean = html.replace(/<annotation\b[^>]*>[^<]*<\/annotation>/, '').replace(/<\/?semantics>/g, '');
    return { ok: true, html: output === 'mathml' ? lean.replace(/^<span[^>]*>|<\/span>$/g, '') : lean };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** KaTeX's message without its preamble, and without the source that it repeats with underlines. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace('KaTeX parse error: ', '').replace(/ at (?:position \d+|end of input): .*$/s, '');
}

// With `trust: false`, KaTeX would print such a command's name in red instead of refusing the formula.
function refuse({ command }: { command: string }): never {
  throw new Error(`${command} is not allowed`);
}
