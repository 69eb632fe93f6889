/** A word of TeX source. A command's value is its name without backslash: `alpha`, `%`, `\`. */
export type TexToken =
  | { type: 'command'; value: string }
  | { type: 'character'; value: string }
  | { type: 'space' | 'open' | 'close' | 'sup' | 'sub' | 'dollar' | 'cell' };

const TOKEN = /\\(?:([A-Za-z@]+)\s*|(\s)|(.))|(\s+)|(.)/gsu;
const SPECIAL: Readonly<Record<string, Exclude<TexToken['type'], 'command' | 'character' | 'space'>>> = {
  '{': 'open',
  '}': 'close',
  '^': 'sup',
  _: 'sub',
  $: 'dollar',
  '&': 'cell',
};

/**
 * Cuts TeX source into tokens. Everything is read; a backslash at the very end is dropped.
 *
 * @param tex source without its dollars
 */
export function texTokens(tex: string): TexToken[] {
  return [...tex.matchAll(TOKEN)].flatMap(([, name, blank, symbol, space, character]): TexToken[] => {
    if (name !== undefined) return [{ type: 'command', value: name }];
    if (blank !== undefined) return [{ type: 'command', value: ' ' }];
    if (symbol !== undefined) return [{ type: 'command', value: symbol }];
    if (space !== undefined) return [{ type: 'space' }];
    if (character === undefined || character === '\\') return [];
    if (character === '~') return [{ type: 'command', value: ' ' }];
    const special = SPECIAL[character];
    return [special === undefined ? { type: 'character', value: character } : { type: special }];
  });
}
