/** The rule that `looksLikeMaths` applies, in words. */
export const UNDOLLARED_RULE = 'a formula found holds `^`, `_`, `=`, `<` or `>`, or is a call such as `O(N)`';

const RELATION = /[\^_=<>]/;
/** One letter or command, braces closed behind it or not, and its bracket. */
const CALL = /(?:\\[A-Za-z]+|(?<![A-Za-z\\])[A-Za-z])\}*\(/;

/** Whether a formula found where the author marked none is surely maths all the same, left without its dollars. */
export function looksLikeMaths(tex: string): boolean {
  return RELATION.test(tex) || CALL.test(tex);
}
