const ENTRY =
  /^\ufeff?---[ \t]*\r?\n(?<frontMatter>(?:(?!---[ \t]*(?:\r?\n|$)).*(?:\r?\n|$))*?)---[ \t]*(?:\r?\n|$)(?<body>[\s\S]*)$/;

/**
 * Parts an entry into its YAML front matter (without the `---` lines) and its MDX body (without the blank lines before it).
 * A text without front matter is all body.
 */
export function splitEntry(source: string): { frontMatter: string; body: string } {
  const groups = ENTRY.exec(source)?.groups;
  if (groups === undefined) return { frontMatter: '', body: source };
  return { frontMatter: groups['frontMatter'] ?? '', body: (groups['body'] ?? '').replace(/^(?:[ \t]*\r?\n)+/, '') };
}

/**
 * The inverse of {@link splitEntry}.
 *
 * @param entry the YAML ends in a line end; so does the body, unless it is empty
 */
export function joinEntry({ frontMatter, body }: { frontMatter: string; body: string }): string {
  return `---\n${frontMatter}---\n${body === '' ? '' : `\n${body}`}`;
}

/** How many lines of an entry's text come before its body. */
export function linesBeforeBody(source: string): number {
  return source.slice(0, source.length - splitEntry(source).body.length).split(/\r\n?|\n/).length - 1;
}

/** A body with `\n` line ends and one at its end; empty where there is no text. */
export function normaliseBody(body: string): string {
  const text = body.replace(/\r\n?/g, '\n').trimEnd();
  return text === '' ? '' : `${text}\n`;
}
