import type { Issue } from '../issues.ts';
import { aclIdOf } from './acl-id.ts';
import { type AclVolume, readAclPaperId, readAclVolume } from './acl-paper.ts';
import type { Capture } from './source.ts';
import { attributeOf, elementsNamed, localNameOf, parseXmlText, type XmlElement } from './xml.ts';
import { readXmlRecords, type XmlRecord } from './xml-records.ts';
import { xmlTags } from './xml-tags.ts';

/** A collection of the ACL Anthology. */
export interface AclCollection {
  /** Whether the file is well-formed, so that nothing is missing. */
  readonly isWhole: boolean;
  readonly papers: readonly AclRecord[];
  /** What is wrong with the file, and the id of the paper that is lost by it, where that is known. */
  readonly faults: readonly { readonly issue: Issue; readonly id?: string }[];
}

/** A paper in its volume. */
interface AclRecord extends XmlRecord {
  readonly volume: AclVolume;
  readonly id: string | undefined;
}

/** Where a volume stands in a text. */
interface Extent {
  readonly start: number;
  readonly end: number;
  /** With its attributes, but not always with what is in it; undefined where they cannot be read. */
  readonly element: XmlElement | undefined;
}

/** Reads the papers of a collection, each with its volume's facts. Of a file that is broken somewhere the rest is read. */
export function readAclCollection(capture: Capture): AclCollection {
  const { root, source, records, issues, lost } = readXmlRecords(capture, 'meta', 'paper');
  const extents = root === undefined ? cutVolumes(source) : parsedVolumes(root);
  const id = attributeOf(root ?? firstTag(source, 'collection'), 'id') ?? '';
  const extentOfLost = extentFinder(extents);
  const faults = issues.map((issue) => {
    const start = lost.get(issue);
    const paper = start === undefined ? undefined : lostPaperId(source, start, extentOfLost(start), id);
    return paper === undefined ? { issue } : { issue: { ...issue, where: `${issue.where} ${paper}` }, id: paper };
  });
  return { isWhole: root !== undefined, papers: papersOf(records, extents, id), faults };
}

function papersOf(records: readonly XmlRecord[], extents: readonly Extent[], collection: string): AclRecord[] {
  const volumes = new Map<Extent | undefined, AclVolume>();
  const extentOf = extentFinder(extents);
  return records.flatMap((record) => {
    const extent = extentOf(record.start);
    const meta = localNameOf(record.element) === 'meta' ? record.element : undefined;
    // Conferences have metadata too, outside of any volume.
    if (meta !== undefined && extent === undefined) return [];
    // A volume's own come first; what comes behind them or behind a paper is of something else.
    const volume = volumes.get(extent) ?? readAclVolume(extent?.element, meta, collection);
    volumes.set(extent, volume);
    return meta === undefined ? [{ ...record, volume, id: readAclPaperId(record.element, volume) }] : [];
  });
}

/** The id of a paper that could not be read, by its place. */
function lostPaperId(
  source: string,
  start: number,
  volume: Extent | undefined,
  collection: string,
): string | undefined {
  const tag = tagAt(source, start);
  const paper = tag !== undefined && localNameOf(tag) === 'paper' ? attributeOf(tag, 'id') : undefined;
  return aclIdOf(collection, attributeOf(volume?.element, 'id') ?? '', paper ?? '');
}

function parsedVolumes(root: XmlElement): Extent[] {
  return elementsNamed(root, 'volume').map((element) => ({ start: element.start, end: element.end, element }));
}

/** Where volumes stand in a text that is not well-formed: each to its end tag, or to the next volume. */
function cutVolumes(source: string): Extent[] {
  const tags = [...xmlTags(source, ['volume'])];
  return tags.flatMap(({ kind, start }, index) => {
    const end = tags[index + 1]?.start ?? source.length;
    return kind === 'opening' ? [{ start, end, element: tagAt(source, start) }] : [];
  });
}

function firstTag(source: string, name: string): XmlElement | undefined {
  for (const { start } of xmlTags(source, [name])) return tagAt(source, start);
  return undefined;
}

/** A start tag as an element without content. */
function tagAt(source: string, start: number): XmlElement | undefined {
  const tag = source.slice(start, source.indexOf('>', start)).replace(/\/$/, '');
  const parsed = parseXmlText(`${tag}/>`);
  return parsed.ok ? parsed.root : undefined;
}

/** Finds the extent that holds an index, for indexes that never go back. */
function extentFinder(extents: readonly Extent[]): (index: number) => Extent | undefined {
  let next = 0;
  return (index) => {
    while (next < extents.length && (extents[next]?.end ?? 0) <= index) next += 1;
    const extent = extents[next];
    return extent !== undefined && extent.start <= index ? extent : undefined;
  };
}
