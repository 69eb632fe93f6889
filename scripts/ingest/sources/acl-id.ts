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

/**
 * The id of a paper by its place: `2021.eacl`, `main` and `1` are `2021.eacl-main.1`; `W89`, `1` and `1` are `W89-0101`, where
 * workshops have two digits for the volume and the others one.
 *
 * @returns undefined where the parts make no id
 */
export function aclIdOf(collection: string, volume: string, paper: string): string | undefined {
  if (volume === '' || paper === '') return undefined;
  const isOld = /^[A-Z]\d{2}$/.test(collection);
  const isWide = /^W|^C69|^D19/.test(collection) && !(collection === 'D19' && Number(volume) < 5);
  const number = isWide ? volume.padStart(2, '0') + paper.padStart(2, '0') : volume + paper.padStart(3, '0');
  const id = isOld ? `${collection}-${number}` : `${collection}-${volume}.${paper}`;
  return isAclId(id) ? id : undefined;
}
