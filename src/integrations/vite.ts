import type { AstroConfig } from 'astro';

/** A plugin of Vite's, as Astro takes one. */
export type VitePlugin = NonNullable<AstroConfig['vite']['plugins']>[number];

/** What Vite calls the program that renders pages while building. */
export const PRERENDER = 'prerender';
