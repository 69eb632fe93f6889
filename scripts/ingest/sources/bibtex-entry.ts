import { BibtexFault, type BibtexReader } from './bibtex-reader.ts';

/** One entry as the file has it: names of fields in small letters, values with their TeX. */
export interface BibtexEntry {
  /** In small letters: `inproceedings`. */
  readonly type: string;
  /** Empty where the file gives none. */
  readonly key: string;
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
}

/** Texts by the names, in small letters, that `@string` gives them. */
export type Macros = Map<string, string>;

/** A field's name and its value. */
export type Field = readonly [name: string, value: string];

const KEY = /[^,={}"\n]*/y;
const OPENING = /[{"]/y;
const NAME = /[^\s"#%'(),={}]+/y;
// Names of journals are shorter. Longer ones could make a small file a huge one.
const LONGEST_MACRO = 1000;
const LONGEST_EXPANSION = 2000;

/** Takes note of a macro that a field names and that nothing defines. */
export type ReportMacro = (name: string) => void;

/**
 * What stands between an entry's delimiters. The first of two fields of one name counts, as in BibTeX.
 *
 * @param reader behind the opening delimiter; behind the closing one afterwards
 * @throws BibtexFault where it breaks the grammar
 */
export function readEntryBody(
  reader: BibtexReader,
  closing: string,
  macros: Macros,
  report: ReportMacro,
): Pick<BibtexEntry, 'key' | 'fields'> {
  const fields = new Map<string, string>();
  reader.skipBlank();
  const first = reader.match(KEY).trim();
  const isField = reader.take('=');
  if (isField && /\s/.test(first)) throw new BibtexFault('a comma is missing behind its key');
  let last = isField ? first : 'its key';
  if (isField) fields.set(first.toLowerCase(), readValue(reader, first, macros, report));
  while (!endsField(reader, closing, last)) {
    const [name, value] = readField(reader, macros, report);
    if (!fields.has(name)) fields.set(name, value);
    last = name;
  }
  return { key: isField ? '' : first, fields };
}

/**
 * `name = value`, as in an entry and in `@string`.
 *
 * @throws BibtexFault where something else stands there
 */
export function readField(reader: BibtexReader, macros: Macros, report: ReportMacro): Field {
  const name = reader.match(NAME);
  if (name === '') throw new BibtexFault('something stands where a field should begin');
  if (!reader.take('=')) throw new BibtexFault(`an equals sign is missing behind ${short(name)}`);
  return [name.toLowerCase(), readValue(reader, name, macros, report)];
}

/** Gives a text its name; one that is too long for a macro is none. */
export function defineMacro(macros: Macros, [name, value]: Field): void {
  if (value.length <= LONGEST_MACRO) macros.set(name, value);
}

/** Takes what parts a field, or the key, from the next field; true where the entry ends. */
function endsField(reader: BibtexReader, closing: string, last: string): boolean {
  if (reader.take(closing)) return true;
  if (!reader.take(','))
    throw new BibtexFault(
      reader.done ? 'it never ends: a brace may be missing' : `a comma is missing behind ${short(last)}`,
    );
  while (reader.take(','));
  return reader.take(closing);
}

function readValue(reader: BibtexReader, name: string, macros: Macros, report: ReportMacro): string {
  let value = '';
  let expanded = 0;
  do {
    const part = readPart(reader, name);
    if (!part.isMacro) value += part.text;
    else {
      const text = macros.get(part.text.toLowerCase());
      if (text === undefined) report(part.text);
      expanded += text?.length ?? 0;
      if (expanded <= LONGEST_EXPANSION) value += text ?? '';
    }
  } while (reader.take('#'));
  return value;
}

function readPart(reader: BibtexReader, name: string): { isMacro: boolean; text: string } {
  reader.skipBlank();
  const opening = reader.match(OPENING);
  if (opening !== '') {
    const text = reader.delimited(opening === '{' ? '}' : '"');
    if (text === undefined)
      throw new BibtexFault(`the ${opening === '{' ? 'braces' : 'quotes'} of ${short(name)} never close`);
    return { isMacro: false, text };
  }
  const text = reader.match(NAME);
  if (text === '') throw new BibtexFault(`${short(name)} has no value`);
  return { isMacro: !/^\d+$/.test(text), text };
}

function short(name: string): string {
  return name.slice(0, 40);
}
