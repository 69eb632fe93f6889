/** A file of the site that is plain text, made without a page. */
export interface TextFile {
  /** Below the folder of its route. */
  readonly name: string;
  /** A fingerprint of what it holds; see `pageKey`. */
  readonly key: string;
  /** With its character set where it needs one. */
  readonly mediaType: string;
  text(): string;
}

interface TextPath {
  params: Record<string, string>;
  props: { file: TextFile };
  cacheKey: string;
}

// The build's integrations and its pages are loaded apart, and share nothing else.
const shared = globalThis as { broadsheetTextFiles?: Map<string, TextFile> };

/**
 * The paths of a route that puts out text files. A build of the site asks the files for their text, since a request and a response
 * for each would take most of the time.
 *
 * @param folder of the route, with its final slash; empty for the site's root
 * @param parameter of the route
 */
export function textPaths(folder: string, parameter: string, files: readonly TextFile[]): TextPath[] {
  shared.broadsheetTextFiles ??= new Map();
  for (const file of files) shared.broadsheetTextFiles.set(`${folder}${file.name}`, file);
  return files.map((file) => ({ params: { [parameter]: file.name }, props: { file }, cacheKey: file.key }));
}

/** The text file that lies there; undefined for a page. */
export function textFileAt(path: string): TextFile | undefined {
  return shared.broadsheetTextFiles?.get(path);
}

/** The answer of a route of text files in development. */
export function respondWithText({ props: { file } }: { props: { file: TextFile } }): Response {
  return new Response(file.text(), { headers: { 'Content-Type': file.mediaType } });
}
