/** A base path as it appears in addresses: `repo`, `/repo` and `/repo/` all become `/repo/`; nothing becomes `/`. */
export function normaliseBase(base: string | undefined): string {
  const path = (base ?? '').replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}
