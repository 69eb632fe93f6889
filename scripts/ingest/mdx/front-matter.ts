import { Document, isMap, isScalar, type Node, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { type PaperMetadata, PaperMetadataSchema } from '../../../src/domain/paper.ts';

const ORDER = Object.keys(PaperMetadataSchema.shape);
// Every string is quoted, so that YAML 1.1 and 1.2 agree on dates, numbers, `no` and the like.
const STYLE = {
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  lineWidth: 0,
  flowCollectionPadding: false,
} as const;

/** What stands in a front matter: the schema's fields and whatever people added. */
export type FrontMatter = Partial<PaperMetadata> & Readonly<Record<string, unknown>>;

/** YAML of a new entry: keys in the schema's order, strings quoted, absent fields left out, a line end at the end. */
export function writeFrontMatter(data: FrontMatter): string {
  const document = new Document({});
  for (const [key, value] of present(data)) document.set(key, toNode(document, value));
  sortKeys(document.contents as YAMLMap);
  return document.toString(STYLE);
}

/**
 * The front matter with new values. Keys whose value stays keep their formatting and their comments; a front matter with
 * YAML aliases is written anew, because what they name may be gone.
 *
 * @param source valid YAML of a mapping
 */
export function rewriteFrontMatter(source: string, data: FrontMatter): string {
  const document = parseDocument(source);
  if (hasAlias(document)) return writeFrontMatter(data);
  const before = (document.toJS() ?? {}) as Record<string, unknown>;
  const after = new Map(present(data));
  for (const key of Object.keys(before)) if (!after.has(key)) document.delete(key);
  for (const [key, value] of after) {
    if (JSON.stringify(before[key]) !== JSON.stringify(value)) document.set(key, toNode(document, value));
  }
  if (isMap(document.contents)) sortKeys(document.contents);
  return document.toString(STYLE);
}

function present(data: FrontMatter): [string, unknown][] {
  return Object.entries(data).filter(([, value]) => value !== undefined);
}

function toNode(document: Document, value: unknown): Node {
  const node = document.createNode(value);
  visit(node, {
    Seq(_, sequence) {
      if (sequence.items.every((item) => isScalar(item))) sequence.flow = true;
    },
  });
  return node;
}

function hasAlias(document: Document.Parsed): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

function sortKeys(map: YAMLMap): void {
  const place = (pair: Pair): number => {
    const index = ORDER.indexOf(String(isScalar(pair.key) ? pair.key.value : pair.key));
    return index === -1 ? ORDER.length : index;
  };
  map.items.sort((a, b) => place(a) - place(b));
}
