import { handOver } from './handed-files.ts';
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

/**
 * The paths of a route that puts out text files; none where they could be handed over.
 *
 * @param route such as `papers/[citation]`, its one parameter at its end
 */
export function textPaths(route: string, files: readonly TextFile[]): TextPath[] {
  if (handOver(files)) return [];
  const [folder = '', parameter = ''] = route.split(/\[(?:\.{3})?|\]/);
  return files.map((file) => ({ params: { [parameter]: file.file.slice(folder.length) }, props: { file } }));
}

/** The answer of a route of text files in development. */
export function respondWithText({ props: { file } }: { props: { file: TextFile } }): Response {
  return new Response(file.render(), { headers: { 'Content-Type': file.mediaType } });
}
