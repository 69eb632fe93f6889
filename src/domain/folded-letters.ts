/** Small Latin letters that Unicode does not take for a base letter with a mark. */
const FOLDED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ŋ: 'n',
  ı: 'i',
};

/** Text in small letters without marks or ligatures, for comparing names: `Żółć-Groß` → `zolc-gross`. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðħŧþŋı]/g, (letter) => FOLDED[letter] ?? letter);
}
