import { fieldOf, isRecord } from './csl-record.ts';

/** One element of a list as it was parsed, and its place behind the file's name: `[3]`, `.data[0]`, nothing for one alone. */
interface Element {
  readonly value: unknown;
  readonly at: string;
}

/** What a file of Hugging Face's API holds. */
export interface HfList {
  readonly elements: readonly Element[];
  /** Its papers stand on no list of a day: one alone, as `papers/{id}` sends it. */
  readonly isUnranked?: true;
  /** The key under which a list was found in an object that should have been the list. */
  readonly wrappedIn?: string;
}

// What Python prints of such a record: archives hold these in place of the record.
const PYTHON_REPR = /^\{\s*'(?:paper|id)':/;
const PAPER_KEYS = ['title', 'summary', 'authors', 'upvotes', 'publishedAt'];
const HF_KEYS = ['upvotes', 'publishedAt', 'submittedOnDailyAt'];

/**
 * Finds the papers in the parsed answer of `daily_papers` (a list) or `papers/{id}` (an object), or in an object around a list.
 *
 * @returns undefined for a value of another source; a list without any paper is one too
 * @see https://huggingface.co/docs/hub/api
 */
export function hfListOf(value: unknown): HfList | undefined {
  if (Array.isArray(value)) return value.some(isPaperLike) ? { elements: elementsOf(value, '') } : undefined;
  if (!isRecord(value)) return undefined;
  if (isPaperLike(value)) return { elements: [{ value, at: '' }], isUnranked: true };
  for (const [key, list] of Object.entries(value)) {
    if (Array.isArray(list) && list.some(isPaperLike))
      return { elements: elementsOf(list, `.${key.slice(0, 40)}`), wrappedIn: key.slice(0, 40) };
  }
  return undefined;
}

/** Whether a value is meant to be a paper of Hugging Face's, be it nested in `paper`, flat, or printed by Python. */
function isPaperLike(value: unknown): boolean {
  if (typeof value === 'string') return PYTHON_REPR.test(value);
  if (!isRecord(value)) return false;
  const paper = fieldOf(value, 'paper');
  if (isRecord(paper)) return Object.hasOwn(paper, 'id') || PAPER_KEYS.some((key) => Object.hasOwn(paper, key));
  const isNamed = Object.hasOwn(value, 'title') || Object.hasOwn(value, 'summary');
  return Object.hasOwn(value, 'id') && isNamed && HF_KEYS.some((key) => Object.hasOwn(value, key));
}

/** The elements of a list with their places below `at`. */
export function elementsOf(list: readonly unknown[], at: string): Element[] {
  return list.map((value, index) => ({ value, at: `${at}[${index}]` }));
}

/** Why an element that is no object cannot be read. */
export function faultOfElement(value: unknown): string {
  if (value === null) return 'the record is null';
  if (typeof value === 'string' && PYTHON_REPR.test(value))
    return 'the record is a text that Python printed, not an object of JSON';
  return `the record is a ${Array.isArray(value) ? 'list' : typeof value}, not an object`;
}
