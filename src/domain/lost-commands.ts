import { type Block, walkBlocks } from './inline.ts';

/**
 * The commands of an abstract's formulas that a daily list drops outright, each once: those that take a group
 * (`\sqrt{x}` is shown as `x`). Others lose their backslash alone.
 *
 * @param abstract as its author wrote it
 */
export function lostCommands(abstract: readonly Block[]): string[] {
  const lost = new Set<string>();
  for (const inline of walkBlocks(abstract)) {
    if (inline.type !== 'math') continue;
    // As the damage goes: once from left to right, so that a command inside another's group loses its backslash alone.
    for (const [, command] of inline.tex.matchAll(/(\\[a-zA-Z]+)\{[^}]*\}/g)) lost.add(command as string);
  }
  return [...lost];
}

/** Whether a daily list's damage shows in this abstract: some formula of it holds a backslash. */
export function isDamagedByLists(abstract: readonly Block[]): boolean {
  for (const inline of walkBlocks(abstract)) if (inline.type === 'math' && inline.tex.includes('\\')) return true;
  return false;
}
