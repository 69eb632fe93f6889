import type { Plugin } from 'postcss';

/**
 * Keeps the woff2 source of every `@font-face` that has one. KaTeX's stylesheet also names woff and ttf files, for browsers
 * that are too old to show this site; the build would copy all of them (0.8 MB).
 */
export function woff2Only(): Plugin {
  return {
    postcssPlugin: 'woff2-only',
    Declaration: {
      src(declaration) {
        const sources = declaration.value.split(/,(?=\s*url\()/);
        const woff2 = sources.filter((source) => source.includes('woff2'));
        if (woff2.length > 0 && woff2.length < sources.length) declaration.value = woff2.join(',');
      },
    },
  };
}
