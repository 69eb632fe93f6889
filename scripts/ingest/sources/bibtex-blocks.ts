import { type BibtexEntry, defineMacro, type Macros, readEntryBody, readField } from './bibtex-entry.ts';
import { BibtexFault, BibtexReader } from './bibtex-reader.ts';
import { type BibtexBlock, BibtexScanner } from './bibtex-scanner.ts';

/** What is wrong with one block. */
export interface BibtexProblem {
  readonly line: number;
  /** The entry's key, empty where it has none. */
  readonly key: string;
  /** Whether the block is lost for it. */
  readonly isLost: boolean;
  /** As a clause: `a comma is missing behind title`. */
  readonly what: string;
}

/** What a block says, and how much of the text behind its opening delimiter is read. */
interface Read {
  readonly entry?: BibtexEntry;
  readonly problems: readonly BibtexProblem[];
  readonly length: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * The entries of a BibTeX or BibLaTeX file, with `@string` macros and the names of months put in. A block that breaks the
 * grammar is a problem and costs no other block: none reaches beyond a line that opens another. Linear in the text's length.
 *
 * @see https://www.bibtex.org/Format/
 */
export function readBibtexBlocks(text: string): { entries: BibtexEntry[]; problems: BibtexProblem[] } {
  const entries: BibtexEntry[] = [];
  const problems: BibtexProblem[] = [];
  const macros: Macros = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  const scanner = new BibtexScanner(text);
  for (let block = scanner.next(); block !== undefined; block = scanner.next()) {
    const read = readBlock(block, macros);
    if (read.entry !== undefined) entries.push(read.entry);
    for (const problem of read.problems) problems.push(problem);
    scanner.leave(read.length);
  }
  return { entries, problems };
}

/** BibTeX knows no escapes, but people and programs write them; a text that is broken with them may be whole without. */
function readBlock(block: BibtexBlock, macros: Macros): Read {
  const read = tryBlock(block, macros, true);
  if (!read.problems.some(({ isLost }) => isLost)) return read;
  const plain = tryBlock(block, macros, false);
  return plain.problems.some(({ isLost }) => isLost) ? read : plain;
}

function tryBlock(block: BibtexBlock, macros: Macros, hasEscapes: boolean): Read {
  const { type, closing, line, text, inside } = block;
  const reader = new BibtexReader(text, inside, hasEscapes);
  const problems: BibtexProblem[] = [];
  const unknown = new Set<string>();
  const report = (name: string): void => void unknown.add(name.slice(0, 40));
  try {
    if (type === 'string') {
      reader.skipBlank();
      const field = readField(reader, macros, report);
      if (!reader.take(closing)) throw new BibtexFault('it never ends: a brace may be missing');
      defineMacro(macros, field);
      return { problems, length: reader.position - inside };
    }
    const body = readEntryBody(reader, closing, macros, report);
    for (const name of unknown)
      problems.push({ line, key: body.key, isLost: false, what: `no @string defines ${name}` });
    return { entry: { type, line, ...body }, problems, length: reader.position - inside };
  } catch (error) {
    if (!(error instanceof BibtexFault)) throw error;
    const rest = new BibtexReader(text, inside, hasEscapes);
    rest.leave(closing);
    const key = type === 'string' ? '' : (/[^\s,={}"]*/y.exec(text.slice(inside, inside + 200).trimStart())?.[0] ?? '');
    return { problems: [{ line, key, isLost: true, what: error.message }], length: rest.position - inside };
  }
}
