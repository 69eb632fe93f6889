import type { Issue } from '../issues.ts';
import { adaptAclPaper, readAclPaperId, readAclVolume } from './acl-paper.ts';
import type { Fragment, SourceAdapter } from './source.ts';
import { attributeOf, childrenNamed, parseXmlText } from './xml.ts';

const NAME = 'acl-anthology';

/**
 * Reads a collection of the ACL Anthology in its own XML. Front matter is no paper.
 *
 * @see https://github.com/acl-org/acl-anthology/blob/master/data/xml/schema.rnc
 */
export const aclAnthology: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) => /\.xml$/i.test(path) && /<collection\s[^<>]*\bid\s*=/.test(text.slice(0, 5000)),
  adapt({ path, text, only }) {
    const parsed = parseXmlText(text);
    if (!parsed.ok)
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: path + parsed.at, what: parsed.reason }] };
    const collection = attributeOf(parsed.root, 'id') ?? '';
    const issues: Issue[] = [];
    const fragments: Fragment[] = [];
    for (const element of childrenNamed(parsed.root, 'volume')) {
      const volume = readAclVolume(element, collection);
      for (const [index, paper] of childrenNamed(element, 'paper').entries()) {
        const id = readAclPaperId(paper, volume);
        if (!isWanted(id, only)) continue;
        const place = id ?? `volume ${volume.id.slice(0, 40)} paper ${index + 1}`;
        const origin = { source: NAME, capture: path, where: `${path} ${place}` };
        const fragment = adaptAclPaper(paper, volume, origin, (code, what) =>
          issues.push({ code, where: origin.where, what }),
        );
        if (fragment !== undefined) fragments.push(fragment);
      }
    }
    if (fragments.length === 0 && issues.length === 0)
      issues.push({ code: 'capture-unreadable', where: path, what: 'the collection holds no paper' });
    return { fragments, issues };
  },
};

/** @param only ids of papers and volumes: `2021.eacl-main.1`, `2021.eacl-main`, `W89-01` */
function isWanted(id: string | undefined, only: readonly string[] | undefined): boolean {
  if (only === undefined) return true;
  return id !== undefined && only.some((part) => id === part || id.startsWith(`${part}.`) || isOldVolume(id, part));
}

/** Ids of old style join volume and paper: `W89-01` and `01` are `W89-0101`. */
function isOldVolume(id: string, part: string): boolean {
  return /^[A-Z]\d\d-\d{1,2}$/.test(part) && id.startsWith(part) && /^[A-Z]\d\d-\d{4}$/.test(id);
}
