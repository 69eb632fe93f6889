import { parseArxivId } from '../../../src/domain/arxiv-id.ts';
import type { Issue } from '../issues.ts';
import { answerDay, saidOn } from './answer-day.ts';
import { readArxivFormat, readDublinCore, readRawFormat } from './arxiv-oai-formats.ts';
import { arxivFragment, quote } from './arxiv-record.ts';
import type { Report } from './csl-record.ts';
import type { Capture, Fragment, SourceAdapter } from './source.ts';
import { utcDay } from './utc-day.ts';
import { attributeOf, childElements, childNamed, elementsNamed, localNameOf, textOf, type XmlElement } from './xml.ts';
import { readXmlRecords, rootName, type XmlRecord } from './xml-records.ts';

const NAME = 'arxiv-oai';
const NAMED = /(?:^|\/)arxiv-oai(?:[/._-].*)?\.xml$/i;
const ARXIV = /oai:arXiv\.org:|arxiv\.org\/(?:OAI|oai2)/i;
const ROOTS = ['OAI-PMH', 'ListRecords', 'GetRecord', 'record'];
/** How a record may be written, by the name of its first element. */
const FORMATS = { arXiv: readArxivFormat, arXivRaw: readRawFormat, dc: readDublinCore } as const;
/** Answers that say only that there is nothing. */
const NOTHING = new Set(['noRecordsMatch']);

/**
 * Reads answers of arXiv's OAI-PMH interface in its formats `arXiv`, `arXivRaw` and `oai_dc`, with or without the envelope, and
 * files named `arxiv-oai….xml` as such. A record that arXiv has deleted becomes a fragment that says only that.
 *
 * @see https://info.arxiv.org/help/oa/index.html
 * @see https://www.openarchives.org/OAI/openarchivesprotocol.html
 */
export const arxivOai: SourceAdapter = {
  name: NAME,
  accepts: ({ path, text }) => NAMED.test(path) || (/\.xml$/i.test(path) && isAnswer(text)),
  adapt(capture) {
    const { root, records, issues } = readXmlRecords(capture, 'record');
    if (root !== undefined && !ROOTS.includes(localNameOf(root))) {
      const what = `The file is no answer of arXiv's OAI-PMH: its first element is <${root.name.slice(0, 60)}>`;
      return { fragments: [], issues: [{ code: 'capture-unreadable', where: capture.path, what }] };
    }
    const all: Issue[] = [...issues, ...errorsOf(root, capture)];
    const fragments = records.flatMap((record) => {
      const report: Report = (code, what) => all.push({ code, where: record.where, what });
      return adaptRecord(record, capture, report) ?? [];
    });
    return { fragments: saidOn(answerDay(root, 'responseDate'), fragments), issues: all };
  },
};

function isAnswer(text: string): boolean {
  return ROOTS.includes(rootName(text) ?? '') && ARXIV.test(text.slice(0, 5000));
}

function errorsOf(root: XmlElement | undefined, { path }: Capture): Issue[] {
  const errors = root === undefined || localNameOf(root) !== 'OAI-PMH' ? [] : elementsNamed(root, 'error');
  return errors.flatMap((error): Issue[] => {
    const code = attributeOf(error, 'code') ?? 'without a code';
    const what = `arXiv answers with the error ${code.slice(0, 60)}: ${quote(textOf(error))}`;
    return NOTHING.has(code) ? [] : [{ code: 'source-error', where: path, what }];
  });
}

/** When the record was deleted: that word counts more than those on any version before it. */
function deletedOn(header: XmlElement | undefined): Pick<Fragment, 'updated'> {
  const day = utcDay(textOf(header && childNamed(header, 'datestamp')));
  return day === undefined ? {} : { updated: day };
}

function adaptRecord({ element, where }: XmlRecord, { path }: Capture, report: Report): Fragment | undefined {
  const origin = { source: NAME, capture: path, where };
  const header = childNamed(element, 'header');
  const spelling = textOf(header && childNamed(header, 'identifier'));
  const named = parseArxivId(spelling.trim().replace(/^oai:arxiv\.org:/i, ''));
  if (attributeOf(header, 'status') === 'deleted') {
    if (named !== undefined) return { ...origin, title: [], arxivId: named.id, withdrawn: true, ...deletedOn(header) };
    report('record-malformed', `The deleted record has no arXiv id: ${quote(spelling)}`);
    return undefined;
  }
  const metadata = childNamed(element, 'metadata') ?? element;
  const [body] = childElements(metadata).filter((child) => Object.hasOwn(FORMATS, localNameOf(child)));
  if (body === undefined) {
    report('record-malformed', 'The record holds no metadata in the formats arXiv, arXivRaw or oai_dc');
    return undefined;
  }
  const { id: written, ...facts } = FORMATS[localNameOf(body) as keyof typeof FORMATS](body, report);
  const id = named ?? parseArxivId(written);
  if (id !== undefined) return arxivFragment({ id, ...facts }, origin, report);
  report('record-malformed', `The record has no arXiv id: ${quote(spelling || written)}`);
  return undefined;
}
