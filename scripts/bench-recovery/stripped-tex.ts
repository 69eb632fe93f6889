/** What the damage leaves of one formula: `\command{x}` becomes `x`, once and not nested; then every backslash goes. */
export function strippedTex(tex: string): string {
  return tex.replace(/\\[a-zA-Z]+\{([^}]*)\}/g, '$1').replaceAll('\\', '');
}
