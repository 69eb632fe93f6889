/** `1 paper`, `39 papers`, `1,204 papers`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : `${noun}s`}`;
}
