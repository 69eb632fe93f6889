// Tab and line ends are whitespace; every other control, the byte order mark and the noncharacters show nothing.
const UNPUBLISHABLE = /[^\t\n\r\P{Cc}]|[\uFEFF\p{Noncharacter_Code_Point}]/gu;
// The two overrides can make a text read as something else than it holds; marks, embeddings and isolates cannot.
const OVERRIDES = /[\u202D\u202E]/g;

/** Whether a text holds nothing that {@link publishable} would remove or replace. */
export function isPublishable(text: string): boolean {
  return text.isWellFormed() && text.search(UNPUBLISHABLE) === -1 && text.search(OVERRIDES) === -1;
}

/**
 * A text without what XML, HTML and readers cannot take: control characters and bidirectional overrides go, unpaired
 * surrogates become U+FFFD, line ends become `\n`.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function publishable(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNPUBLISHABLE, '').replace(OVERRIDES, '');
}
