import { CalendarDaySchema } from '../../../src/domain/calendar.ts';
import type { Issue } from '../issues.ts';
import { captureDay } from './capture-day.ts';
import { fieldOf, isRecord } from './csl-record.ts';
import { hfFragments } from './hf-fragments.ts';
import { elementsOf } from './hf-list.ts';
import { htmlTags } from './html-tags.ts';
import { parseJson } from './json.ts';
import type { SourceAdapter } from './source.ts';

const NAME = 'daily-papers-html';
const HTML_NAME = /\.x?html?$/i;
const PAPERS_NAME = /daily[-_ ]?papers/i;
const PAPERS_TITLE = /<title>[^<]{0,50}Daily Papers[^<]{0,50}<\/title>/i;
const TARGET = 'DailyPapers';
const REMEDY =
  'save what the server sends (curl -o daily-papers-2025-12-10.html https://huggingface.co/papers/date/2025-12-10), or ingest hf:2025-12-10';

/**
 * Reads the HTML of a Daily Papers page of Hugging Face. The server writes the page's data into it for the browser's scripts, as JSON
 * in the attribute `data-props` of the element with `data-target="DailyPapers"`; its `dailyPapers` holds the records that the API
 * sends. Its `dateString` is the page's day. The attribute is all that is read of the page, by a scan for tags (`html-tags.ts`):
 * what else is shown, and how the elements nest, does not matter, and changes often.
 *
 * A page without that data, or whose data is no JSON, is reported whole.
 *
 * @see https://huggingface.co/papers
 * @see https://github.com/DIYgod/RSSHub/blob/master/lib/routes/huggingface/daily-papers.ts
 */
export const dailyPapersHtml: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) =>
    HTML_NAME.test(path) &&
    (PAPERS_NAME.test(path) ||
      PAPERS_TITLE.test(text.slice(0, 20_000)) ||
      /data-target=["']?DailyPapers\b/i.test(text)),
  adapt({ path, text }) {
    const props = readProps(text);
    if (typeof props === 'string') {
      const issue: Issue = { code: 'capture-unreadable', where: path, what: props };
      return { fragments: [], issues: [issue] };
    }
    const elements = elementsOf(props.dailyPapers, '.dailyPapers');
    const shown = CalendarDaySchema.safeParse(props.dateString);
    const list = { elements, ...(props.isTrending && { isUnranked: true as const }) };
    return hfFragments(NAME, path, list, shown.success ? shown.data : captureDay(path));
  },
};

interface Props {
  dailyPapers: readonly unknown[];
  dateString: unknown;
  /** The page of what is read most these days, which is no day's list. */
  isTrending: boolean;
}

/** The page's data, or why it cannot be read. */
function readProps(html: string): Props | string {
  for (const { attributes } of htmlTags(html)) {
    const json = attributes.get('data-target') === TARGET ? attributes.get('data-props') : undefined;
    if (json === undefined) continue;
    const parsed = parseJson(json);
    if (!parsed.ok)
      return `the data of ${TARGET} in the page is no valid JSON, at ${parsed.at.slice(1)} in it; ${REMEDY}`;
    const props = isRecord(parsed.value) ? parsed.value : {};
    const dailyPapers = fieldOf(props, 'dailyPapers');
    if (!Array.isArray(dailyPapers)) return `the data of ${TARGET} in the page has no list "dailyPapers"; ${REMEDY}`;
    return { dailyPapers, dateString: fieldOf(props, 'dateString'), isTrending: fieldOf(props, 'isTrending') === true };
  }
  return `the page holds no data of ${TARGET}, as one that was saved after its scripts had run may; ${REMEDY}`;
}
