/** Digits and what stands between them, once commands that only space them or read as they do are out. */
const NUMBERS = /^[\d\s.,:;%+\-–()/\\!~]*$/;
const BESIDE_NUMBERS = /\\(?:%|,|;|!|:| |sim)/g;
/** Words in a text font, one group after the other. */
const WORDS =
  /^\s*(?:\\(?:text\w*|mathrm|mathsf|mathtt|mathbf|mathit|operatorname|rm|bf|tt|sf)\s*\{[^{}$\\]*\}[\s,.-]*)+$/;

/** Whether a formula reads the same as text: recovery is neither asked to find it nor punished for finding it. */
export function isNeutral(tex: string): boolean {
  return NUMBERS.test(tex.replace(BESIDE_NUMBERS, '')) || WORDS.test(tex);
}
