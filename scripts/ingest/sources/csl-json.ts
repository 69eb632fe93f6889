import type { Issue } from '../issues.ts';
import { adaptCslRecord } from './csl-fragment.ts';
import { fieldOf, isRecord, type Report } from './csl-record.ts';
import { parseJson } from './json.ts';
import type { Fragment, SourceAdapter } from './source.ts';

const NAME = 'csl-json';
const CSL_KEY = /"(?:issued|author|container-title|DOI|archive_location|citation-key|date-parts)"\s*:/;

/**
 * Reads CSL-JSON as Zotero and other reference managers export it: a list of items, one item, or `{ "items": […] }`.
 * Titles and abstracts keep their authors' TeX. A record without a title, or that is no object, is left out and reported;
 * so is a field of another type than it should have.
 *
 * @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export const cslJson: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) =>
    /\.csl(?:\.json)?$/i.test(path) || (/\.json$/i.test(path) && CSL_KEY.test(text.slice(0, 5000))),
  adapt({ path, text }) {
    const parsed = parseJson(text);
    if (!parsed.ok)
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: path + parsed.at, what: parsed.reason }] };
    const records = recordsOf(parsed.value);
    if (records === undefined) {
      return {
        fragments: [],
        issues: [{ code: 'capture-unreadable', where: path, what: 'the file holds no list of records' }],
      };
    }
    const issues: Issue[] = [];
    const ids = new Set<string>();
    const fragments = records.flatMap((record, index) => {
      const where = `${path}[${index}]`;
      const origin = { source: NAME, capture: path, where };
      const report: Report = (code, what) => issues.push({ code, where, what });
      const fragment = adaptCslRecord(record, origin, report);
      return fragment === undefined ? [] : [withIdOfItsOwn(fragment, ids, report)];
    });
    return { fragments, issues };
  },
};

/** A second record of one id is another paper, unless its title says otherwise; the id tells nothing of it. */
function withIdOfItsOwn(fragment: Fragment, ids: Set<string>, report: Report): Fragment {
  const { sourceId, ...rest } = fragment;
  if (sourceId === undefined) return fragment;
  const isNew = !ids.has(sourceId);
  ids.add(sourceId);
  if (isNew) return fragment;
  report('field-malformed', `the id ${sourceId.slice(0, 60)} is that of a record before it`);
  return rest;
}

function recordsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return undefined;
  const items = fieldOf(value, 'items');
  return Array.isArray(items) ? items : [value];
}
