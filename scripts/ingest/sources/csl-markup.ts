// A fixed list, for each of which the text is gone through at most once: hostile names could be as many as one likes.
const TAGS =
  'i|b|em|strong|u|sc|span|p|jats:(?:p|title|sec|italic|bold|sc|sup|sub|underline|monospace|styled-content|ext-link|inline-formula|tex-math|alternatives|list|list-item)';
const PAIRED = new RegExp(String.raw`<(${TAGS})(?:\s[^<>]*)?>((?:(?!<\1[\s>]).)*?)</\1>`, 'gis');
const ITALIC = '(?:i|em|jats:italic)';
const VARIABLES = String.raw`ℎℏℓ\p{Script=Greek}\u{1D400}-\u{1D7FF}`;
// A formula would run words together that a space parts.
const SPACE = String.raw`(?<![\p{L}\p{N}](?= [\p{L}\p{N}])) `;
const RAISED = String.raw`(?:<${ITALIC}>)?(?! +<)(?:[\w+*∞−,/().=′″'${VARIABLES}-]|${SPACE}){1,20}(?:</${ITALIC}>)?`;
const SCRIPT = `<(?:jats:)?su(?:p>${RAISED}</(?:jats:)?sup|b>${RAISED}</(?:jats:)?sub)>`;
const SCRIPTS = `((?:${SCRIPT}){1,4})`;
const LETTER = `[A-Za-z${VARIABLES}]`;
const SCRIPTED = new RegExp(
  [
    String.raw`<(${ITALIC})>(${LETTER}{1,6})(?:</\1>${SCRIPTS}|${SCRIPTS}</\1>)`,
    String.raw`(?:(?<![\p{L}\p{N}'’\\])(${LETTER}))?${SCRIPTS}`,
  ].join('|'),
  'giu',
);
const PARTS = new RegExp(`<(?:jats:)?su([pb])>(?:<${ITALIC}>)?([^<>]+)`, 'gi');
// Upright capitals are elements and parts of names, H₂ and U²-Net; m² and s⁻¹ are units, and signs may be charges.
const UPRIGHT_VARIABLE = new RegExp(`^(?:[a-z${VARIABLES}]_|[a-ln-rt-z${VARIABLES}]\\^\\{(?!\\d*[+−-]))`, 'u');
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", amp: '&' };
// Tags within tags are taken off from the inside; deeper ones are not markup that anybody means.
const DEEPEST = 4;

/** Encloses a formula. */
type Fence = (tex: string) => string;

/**
 * A CSL-JSON text with its HTML subset as TeX-flavoured prose: raised and lowered text becomes a formula, together with the
 * variable that it belongs to, an italic word or a small letter; other known tags go, their text stays. A `<` that opens no
 * known, closed tag is a sign.
 *
 * @see https://www.zotero.org/support/kb/rich_text_bibliography
 */
export function withoutMarkup(text: string): string {
  const fence = fenceFor(text);
  let plain = text.replace(
    SCRIPTED,
    (_, _tag, word?: string, after?: string, within?: string, letter = '', alone = '') =>
      word === undefined
        ? withUpright(letter, texOf(alone), fence)
        : fence(variable(word) + texOf(after ?? within ?? '')),
  );
  plain = plain.replace(/<\/?su[pb]>/gi, '');
  for (let depth = 0; depth < DEEPEST && plain.includes('</'); depth += 1) {
    plain = plain.replace(PAIRED, (_, tag: string, content: string) =>
      /^(?:p|jats:p)$/i.test(tag) ? `\n\n${content}\n\n` : content,
    );
  }
  return plain.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

/** What encloses formulas in a text: dollars, unless one of its own would pair with them. */
function fenceFor(text: string): Fence {
  const dollars = text.match(/\\.|\$/gs)?.filter((token) => token === '$') ?? [];
  return dollars.length % 2 === 0 ? (tex) => `$${tex}$` : (tex) => `\\(${tex}\\)`;
}

function withUpright(letter: string, scripts: string, fence: Fence): string {
  return UPRIGHT_VARIABLE.test(letter + scripts) ? fence(letter + scripts) : letter + fence(scripts);
}

function variable(word: string): string {
  return /^.$/u.test(word) ? word : `\\mathit{${word}}`;
}

/** TeX's scripts for raised and lowered text. */
function texOf(scripts: string): string {
  return [...scripts.matchAll(PARTS)]
    .map(([, place, script = '']) => `${place?.toLowerCase() === 'p' ? '^' : '_'}{${withPrimes(script).trim()}}`)
    .join('');
}

function withPrimes(script: string): string {
  return script.replace(/[′'″]/g, (prime) => '\\prime '.repeat(prime === '″' ? 2 : 1));
}
