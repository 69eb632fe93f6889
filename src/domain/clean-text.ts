// Line ends of all kinds; other control characters, byte order marks and noncharacters show nothing, and the two overrides can
// make a text read as something else than it holds, which marks, embeddings and isolates cannot.
const LINE_END = /\r\n|[\v\f\r\u0085\u2028\u2029]/g;
const UNPUBLISHABLE = /[^\t\n\v\f\r\u0085\P{Cc}]|[\u202d\u202e\ufeff\p{Noncharacter_Code_Point}]/gu;

/**
 * Text without what XML, HTML and readers cannot take: control characters, noncharacters, byte order marks and bidirectional
 * overrides go, unpaired surrogates become U+FFFD, line ends `\n`. All else stays, typographic spaces and bidirectional marks
 * too.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function publishable(text: string): string {
  return text.toWellFormed().replace(UNPUBLISHABLE, '').replace(LINE_END, '\n');
}

/** Whether a text holds nothing that {@link publishable} would remove or replace, line ends aside. */
export function isPublishable(text: string): boolean {
  return text.isWellFormed() && text.search(UNPUBLISHABLE) === -1;
}

/** Text as this site publishes it: {@link publishable}, with any run of spaces, tabs and line ends as one space. */
export function cleanText(text: string): string {
  return publishable(text).replace(/[ \t\n]+/g, ' ');
}
