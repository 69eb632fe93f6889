/** 0, 1, 2, 3–4, 5–8, 9–16, more. */
export function sizeClass(count: number): number {
  return count < 3 ? count : Math.min(6, Math.ceil(Math.log2(count)) + 1);
}
