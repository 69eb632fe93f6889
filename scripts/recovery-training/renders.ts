import katex from 'katex';

/** Whether KaTeX knows what a symbol is made of: tried alone, with arguments, and as a delimiter. */
export function renders(tex: string): boolean {
  return [tex, `${tex}{x}`, `${tex}{x}{y}`, `${tex}(x\\right)`, `\\left(x${tex})`, `x${tex}`].some((attempt) => {
    try {
      katex.renderToString(attempt, { throwOnError: true, strict: 'ignore', output: 'mathml' });
      return true;
    } catch {
      return false;
    }
  });
}
