import { isAbsolute } from 'node:path';
import { PRERENDER, type VitePlugin } from '../integrations/vite.ts';
import { isBelow } from '../publishing/paths.ts';

/** What Astro compiles pages into. */
export interface CompiledProgram {
  /** Where it lies. */
  folder: string;
  /** Its first file. */
  entry: string | undefined;
  files: string[];
  /** The files of which it was made, and what goes with it to browsers. */
  readonly modules: Set<string>;
  /** Says which module takes in more than can be told from modules. */
  doubt: string | undefined;
}

/** What Vite looks for files, or into the environment, without a module that would tell. */
const TAKES_IN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['looks for files with import.meta.glob', /import\.meta\.glob\b/],
  ['may read the environment', /import\.meta\b(?!\s*\??\.)/],
  ['reads the environment', /import\.meta\.env(?!\.(?:SITE|BASE_URL|ASSETS_PREFIX|MODE|DEV|PROD|SSR|PUBLIC_\w+)\b)/],
];

/** In code of src, all that styles take in lies in src, too. */
const STYLES_TAKE_IN = /@import\b|\burl\(|\bcomposes\s*:[^;}]*\bfrom\b|@(?:use|forward|plugin|config|reference)\b/;

/**
 * A plugin that says what Vite has made: what else lies in the program's folder may be an earlier build's.
 *
 * @param source the folder of the site's own code
 */
export function noteProgram(program: CompiledProgram, source: string): VitePlugin {
  return {
    name: 'note-program',
    enforce: 'pre',
    transform: {
      order: 'pre',
      handler(code, id) {
        if (/[\\/]node_modules[\\/]/.test(id)) return;
        const file = id.replace(/\?.*/s, '');
        const [what] = TAKES_IN.find(([, pattern]) => pattern.test(code)) ?? [];
        const isStyle = /\.(?:css|scss|sass|less|styl)$|lang\.\w+$/.test(id);
        if (what !== undefined) program.doubt = `${file} ${what}`;
        else if (isStyle && !isBelow(file, source) && STYLES_TAKE_IN.test(code))
          program.doubt = `${file} is a style that takes in other files`;
      },
    },
    writeBundle({ dir }, bundle) {
      for (const id of this.getModuleIds()) {
        const [file = ''] = id.split('?');
        // Others are made up by plugins.
        if (isAbsolute(file)) program.modules.add(file);
      }
      if (this.environment.name !== PRERENDER || dir === undefined) return;
      program.folder = dir;
      // Astro moves assets to where they are put out.
      program.files = Object.keys(bundle).filter((file) => bundle[file]?.type === 'chunk');
      program.entry = program.files.find((file) => file.startsWith('prerender-entry.'));
    },
  };
}
