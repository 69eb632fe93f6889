import { fieldOf, isRecord } from './csl-record.ts';
import { hfFragments } from './hf-fragments.ts';
import { hfListOf } from './hf-list.ts';
import { parseJson } from './json.ts';
import type { Capture, SourceAdapter } from './source.ts';

const NAME = 'hf-api';
// No other source has these as keys; quotes within a text are escaped, so that no text can look like one.
const HF_KEY = /"(?:paper|upvotes|publishedAt|submittedOnDailyAt)"\s*:|"\{\s*'(?:paper|id)':/;
const HF_NAME = /(?:^|\/)hf[/-]|daily[-_ ]?papers/i;

/**
 * Reads the JSON of Hugging Face's API: `daily_papers`, a list, or `papers/{id}`, one paper, which stands on no list here because
 * its answer does not tell the place. Titles and abstracts come damaged, hence `damaged`. The day of a list is the one on which
 * a paper was submitted to it, in UTC, else the one in the file's name. A record that cannot be read is left out and reported.
 *
 * @see https://huggingface.co/docs/hub/api
 */
export const hfApi: SourceAdapter = {
  name: NAME,
  accepts(capture) {
    if (!/(?<!\.csl)\.json$/i.test(capture.path) || !isLikely(capture)) return false;
    const parsed = parseJson(capture.text);
    return parsed.ok && (hfListOf(parsed.value) ?? emptyAnswer(capture.path, parsed.value)) !== undefined;
  },
  adapt({ path, text }) {
    const parsed = parseJson(text);
    if (!parsed.ok)
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: path + parsed.at, what: parsed.reason }] };
    const list = hfListOf(parsed.value);
    if (list !== undefined) return hfFragments(NAME, path, list);
    const what = emptyAnswer(path, parsed.value) ?? 'the file holds no list of papers';
    return { fragments: [], issues: what === '' ? [] : [{ code: 'source-error', where: path, what }] };
  },
};

/** Whether it is worth parsing: short answers without a paper are told by their names. */
function isLikely({ path, text }: Capture): boolean {
  return HF_KEY.test(text) || (HF_NAME.test(path) && text.length < 10_000);
}

/** For answers without papers in a file named as Hugging Face's: what the source's error says, or nothing for an empty day. */
function emptyAnswer(path: string, value: unknown): string | undefined {
  if (!HF_NAME.test(path)) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? '' : undefined;
  const error = isRecord(value) ? fieldOf(value, 'error') : undefined;
  return typeof error === 'string' ? `Hugging Face answered: ${JSON.stringify(error.slice(0, 200))}` : undefined;
}
