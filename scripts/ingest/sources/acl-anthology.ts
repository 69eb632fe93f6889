import type { Issue } from '../issues.ts';
import { type AclCollection, readAclCollection } from './acl-collection.ts';
import { aclIdOf } from './acl-id.ts';
import { adaptAclPaper } from './acl-paper.ts';
import type { Report } from './csl-record.ts';
import type { Fragment, SourceAdapter } from './source.ts';

const NAME = 'acl-anthology';

/**
 * Reads a collection of the ACL Anthology in its own XML. Front matter is no paper. What was asked for and is not there is
 * reported.
 *
 * @see https://github.com/acl-org/acl-anthology/blob/master/data/xml/schema.rnc
 */
export const aclAnthology: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) => /\.xml$/i.test(path) && /<collection\s[^<>]*\bid\s*=/.test(text.slice(0, 5000)),
  adapt(capture) {
    const { path, only } = capture;
    const collection = readAclCollection(capture);
    const faults = collection.faults.filter(({ id }) => id === undefined || isWanted(id, only));
    const issues: Issue[] = faults.map(({ issue }) => issue);
    const wanted = collection.papers.filter(({ id }) => isWanted(id, only));
    const fragments = wanted.flatMap(({ element, volume, id, where: line }): Fragment[] => {
      const where = id === undefined ? line : `${path} ${id}`;
      const report: Report = (code, what) => issues.push({ code, where, what });
      const fragment = adaptAclPaper(element, volume, { source: NAME, capture: path, where }, report);
      return fragment === undefined ? [] : [fragment];
    });
    issues.push(...missing(only ?? [], collection, path));
    if (fragments.length === 0 && issues.length === 0)
      issues.push({ code: 'capture-unreadable', where: path, what: 'the collection holds no paper' });
    return { fragments, issues };
  },
};

/** What was asked for, and of which the collection has no paper. */
function missing(only: readonly string[], { isWhole, papers, faults }: AclCollection, where: string): Issue[] {
  const present = [...papers, ...faults].flatMap(({ id }) => id ?? []);
  if (!isWhole && present.length === 0) return [];
  const rest = isWhole ? '' : ' in what could be read of it';
  return [...new Set(only)]
    .filter((part) => !present.some((id) => isWanted(id, [part])))
    .map((part) => {
      const volume = volumeOfFrontMatter(part);
      if (volume !== undefined && present.some((id) => isWanted(id, [volume])))
        return { code: 'front-matter', where, what: `${part} is the front matter of ${volume}, and no paper` };
      const [collection] = part.split('-', 1);
      const kind = /\.\d+$|-\d{4}$/.test(part) ? 'paper' : 'volume';
      const what = `The ACL Anthology's collection ${collection} has no ${kind} ${part}${rest}`;
      return { code: 'paper-unknown', where, what };
    });
}

/** The volume of whose front matter this is the id: `2021.eacl-main` of `2021.eacl-main.0`, and `W89-01` of `W89-0100`. */
function volumeOfFrontMatter(id: string): string | undefined {
  const [collection = '', number = ''] = id.split('-', 2);
  const volume = [number.slice(0, 1), number.slice(0, 2), number.replace(/\.0$/, '')].find(
    (name) => aclIdOf(collection, name, '0') === id,
  );
  return volume === undefined ? undefined : `${collection}-${volume}`;
}

/** @param only ids of papers and volumes: `2021.eacl-main.1`, `2021.eacl-main`, `W89-01` */
function isWanted(id: string | undefined, only: readonly string[] | undefined): boolean {
  if (only === undefined) return true;
  return id !== undefined && only.some((part) => id === part || id.startsWith(`${part}.`) || isOldVolume(id, part));
}

/** Ids of old style join volume and paper: `W89-01` and `01` are `W89-0101`. */
function isOldVolume(id: string, part: string): boolean {
  return /^[A-Z]\d\d-\d{1,2}$/.test(part) && id.startsWith(part) && /^[A-Z]\d\d-\d{4}$/.test(id);
}
