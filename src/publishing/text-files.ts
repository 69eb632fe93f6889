import type { PlannedPage } from './write-pages.ts';

/** A file of the site that is plain text, made without a page. */
export interface TextFile extends PlannedPage {
  /** With its character set where it needs one. */
  readonly mediaType: string;
  render(): string;
}

interface TextPath {
  params: Record<string, string>;
  props: { file: TextFile };
}

// The build's integrations and its pages are loaded apart, and share nothing else.
const shared = globalThis as { broadsheetTextFiles?: TextFile[] };

/** Lets routes hand their text files over, until {@link takeTextFiles}. */
export function awaitTextFiles(): void {
  shared.broadsheetTextFiles = [];
}

/**
 * The paths of a route that puts out text files. Where someone awaits the files, it has none, but hands them over: a path, a request and a
 * response for each would take most of a build's time and memory.
 *
 * @param route such as `papers/[citation]`, its one parameter at its end
 */
export function textPaths(route: string, files: readonly TextFile[]): TextPath[] {
  const awaited = shared.broadsheetTextFiles;
  if (awaited !== undefined) {
    // One by one: there are more than a call may have arguments.
    for (const file of files) awaited.push(file);
    return [];
  }
  const [folder = '', parameter = ''] = route.split(/\[(?:\.{3})?|\]/);
  return files.map((file) => ({ params: { [parameter]: file.file.slice(folder.length) }, props: { file } }));
}

/** The text files that routes have handed over. */
export function takeTextFiles(): TextFile[] {
  const files = shared.broadsheetTextFiles ?? [];
  delete shared.broadsheetTextFiles;
  return files;
}

/** The answer of a route of text files in development. */
export function respondWithText({ props: { file } }: { props: { file: TextFile } }): Response {
  return new Response(file.render(), { headers: { 'Content-Type': file.mediaType } });
}
