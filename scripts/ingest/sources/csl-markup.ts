// A fixed list, for each of which the text is gone through at most once: hostile names could be as many as one likes.
const TAGS =
  'i|b|em|strong|u|sc|span|p|jats:(?:p|title|sec|italic|bold|sc|sup|sub|underline|monospace|styled-content|ext-link|inline-formula|tex-math|alternatives|list|list-item)';
const PAIRED = new RegExp(String.raw`<(${TAGS})(?:\s[^<>]*)?>((?:(?!<\1[\s>]).)*?)</\1>`, 'gis');
const SCRIPT = /<(sup|sub)>([\w+*-]{1,20})<\/\1>/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", amp: '&' };
// Tags within tags are taken off from the inside; deeper ones are not markup that anybody means.
const DEEPEST = 4;

/**
 * A CSL-JSON text with its HTML subset as TeX-flavoured prose: raised and lowered text becomes a formula, other known
 * tags go, their text stays. A `<` that opens no known, closed tag is a sign.
 *
 * @see https://www.zotero.org/support/kb/rich_text_bibliography
 */
export function withoutMarkup(text: string): string {
  let plain = text.replace(
    SCRIPT,
    (_, tag: string, script: string) => `$${tag.toLowerCase() === 'sup' ? '^' : '_'}{${script}}$`,
  );
  plain = plain.replace(/<\/?su[pb]>/gi, '');
  for (let depth = 0; depth < DEEPEST && plain.includes('</'); depth += 1) {
    plain = plain.replace(PAIRED, (_, tag: string, content: string) =>
      /^(?:p|jats:p)$/i.test(tag) ? `\n\n${content}\n\n` : content,
    );
  }
  return plain.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}
