const ID = /^(?:[A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9]+-[a-z0-9_]+\.\d+)$/;

/**
 * Whether a text is the id of a paper in the ACL Anthology: `2021.eacl-main.1`, or `W89-0101` of the time before 2020.
 *
 * @see https://aclanthology.org/info/ids/
 */
export function isAclId(text: string): boolean {
  return ID.test(text);
}

/** The id's page. */
export function aclPageUrl(id: string): string {
  return `https://aclanthology.org/${id}/`;
}

/** The id's PDF. */
export function aclPdfUrl(id: string): string {
  return `https://aclanthology.org/${id}.pdf`;
}
