const WORK = '(?:paper|article|manuscript|submission|preprint|e-?print|work|note|report|document|thesis)';
const AUTHORS = String.raw`(?:(?:all |both )?(?:the |its |our )?(?:corresponding |first )?(?:authors?|submitters?)\b|author\(s\)|arxiv\b|the arxiv\b|us\b|me\b)`;
const REASON = String.raw`(?:\s*$|\s*[.;:,!](?!\w)|\s+(?:due to|owing to|because|since|as|for|until|pending|on|at the)\b|\s+by ${AUTHORS})`;

/** What a comment says only of its own paper, anywhere in it. */
const IN_COMMENT: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\b(?:of|in|to|from|on|by) )\b(?:this|the|our|present) ${WORK} (?:has|have) (?:now |hereby )?been (?:temporarily )?withdrawn\b(?! from (?!arxiv))`,
  ),
  new RegExp(
    String.raw`(?<!\b(?:of|in|to|from|on|by) )\bthis (?:${WORK} )?(?:is|was|has been) (?:hereby |being |now |temporarily )?withdrawn\b(?! from (?!arxiv))`,
  ),
  new RegExp(String.raw`(?:^|[.;:)] ?|\bfigures? |\bpages )(?:${WORK} )?(?:is )?withdrawn(?=${REASON})`),
  new RegExp(String.raw`(?:^|[.;:)] )withdrawing (?:this ${WORK} )?(?:due to|because|since|as)\b`),
  new RegExp(String.raw`\b(?:paper|submission|article|version) (?:has been |is |was )?withdrawn by ${AUTHORS}`),
  new RegExp(String.raw`\bwithdraw (?:this|the|the (?:current|present)|our) ${WORK}\b(?!['’]| from (?!arxiv))`),
  /\bplease withdraw it\b/,
  /\barxiv admin\w*(?: note)?: (?:(?:this|the) )?(?:(?:paper|submission|article) )?(?:has been |is |was )?withdrawn\b/,
];

/** What an abstract says of its own paper; elsewhere than at its beginning it speaks of others too. */
const IN_ABSTRACT: readonly RegExp[] = [
  new RegExp(
    String.raw`^\W{0,3}(?:this|the|our) ${WORK} (?:has been|have been|is|was|is being) (?:hereby |now |temporarily )?withdrawn\b`,
  ),
  new RegExp(String.raw`^\W{0,3}(?:${WORK} )?withdrawn(?=${REASON})`),
  /(?<!\b(?:of|in|to|from|on|by) )\bthis (?:paper|submission|manuscript|preprint) (?:has been|is|was) (?:hereby |now )?withdrawn\b/,
];

/** Texts are read so far; a notice is short, and stands at the beginning or in a comment. */
const LONGEST = 5000;

/**
 * Whether a comment or an abstract says that the paper itself was withdrawn: `This paper has been withdrawn by the author`,
 * `Withdrawn due to an error`. arXiv has no other mark for it. A withdrawn paper, version or statement that is only spoken
 * of does not count.
 *
 * @see https://info.arxiv.org/help/withdraw.html
 */
export function saysWithdrawn({ comment = '', abstract = '' }: { comment?: string; abstract?: string }): boolean {
  return isMet(IN_COMMENT, comment) || isMet(IN_ABSTRACT, abstract);
}

function isMet(patterns: readonly RegExp[], text: string): boolean {
  if (!/withdraw/i.test(text)) return false;
  const plain = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim().toLowerCase();
  return patterns.some((pattern) => pattern.test(plain));
}
