import { XmlElement, XmlText } from '@rgrove/parse-xml';
import { cleanText, publishable } from '../../../src/domain/clean-text.ts';
import type { Block, Inline } from '../../../src/domain/inline.ts';
import { isLinkable } from '../../../src/domain/link-url.ts';
import { tidyInlines } from '../tex/tidy.ts';
import { textOf } from './xml.ts';

// Nobody sets text apart within text so often; what is deeper is read as plain text.
const DEEPEST = 8;

/**
 * A title: text and formulas; what else sets words apart is gone, its text stays.
 *
 * @see https://acl-anthology.readthedocs.io/latest/guide/text/
 */
export function readAclTitle(element: XmlElement | undefined): Inline[] {
  return element === undefined ? [] : tidyInlines(inlinesOf(element, { isPlain: true, depth: 0 }));
}

/** An abstract as one paragraph, none where it is empty. */
export function readAclAbstract(element: XmlElement | undefined): Block[] {
  const children = element === undefined ? [] : tidyInlines(inlinesOf(element, { isPlain: false, depth: 0 }));
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** An element's text in one line, without what cannot be published; empty where there is no element. */
export function aclLine(element: XmlElement | undefined): string {
  return cleanText(textOf(element)).trim().normalize('NFC');
}

interface Place {
  readonly isPlain: boolean;
  readonly depth: number;
}

function inlinesOf(element: XmlElement, place: Place): Inline[] {
  if (place.depth > DEEPEST) return [{ type: 'text', value: publishable(textOf(element)) }];
  return element.children.flatMap((child): Inline[] => {
    if (child instanceof XmlText) return [{ type: 'text', value: publishable(child.text) }];
    return child instanceof XmlElement ? markupOf(child, place) : [];
  });
}

function markupOf(element: XmlElement, { isPlain, depth }: Place): Inline[] {
  const text = publishable(textOf(element));
  if (element.name === 'tex-math') return [{ type: 'math', tex: text }];
  const children = inlinesOf(element, { isPlain, depth: depth + 1 });
  if (isPlain) return children;
  if (element.name === 'i') return [{ type: 'emphasis', children }];
  if (element.name === 'b') return [{ type: 'strong', children }];
  const url = text.trim();
  if (element.name === 'url' && isLinkable(url))
    return [{ type: 'link', url, children: [{ type: 'text', value: url }] }];
  return children;
}
