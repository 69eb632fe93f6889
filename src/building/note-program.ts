import { isAbsolute } from 'node:path';
import type { ViteUserConfig } from 'astro';

/** What Astro compiles pages into. */
export interface CompiledProgram {
  /** Where it lies. */
  folder: string;
  /** Its first file. */
  entry: string | undefined;
  files: string[];
  /** The files of which it was made, and what goes with it to browsers. */
  readonly modules: Set<string>;
}

type VitePlugin = NonNullable<ViteUserConfig['plugins']>[number];

/** What Vite calls the program that renders pages while building. */
const PRERENDER = 'prerender';

/** A plugin that says what Vite has made: what else lies in the program's folder may be an earlier build's. */
export function noteProgram(program: CompiledProgram): VitePlugin {
  return {
    name: 'note-program',
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
