import { type Inline, walkInlines } from '../../../src/domain/inline.ts';
import type { Style } from './commands.ts';
import type { Formula } from './formula.ts';

/** A formula on a line of its own, which only the top level of a paragraph keeps. */
export type Display = { type: 'display'; tex: string };
type Node = Inline | Display;

interface Frame {
  style: Style | 'link' | undefined;
  url: string;
  /** Opened by a declaration such as `\em`, which ends where the group around it ends. */
  isDeclared: boolean;
  /** The text behind it: a brace that is shown. */
  closing: string;
  /** The parent's own list where nothing is set apart, so that nesting costs nothing. */
  children: Node[];
}

/**
 * Inlines under construction. Groups open and close in any number without recursion; a style inside itself is one, so
 * that the result is never deeper than there are styles. A style that never closes is dropped, not its text.
 */
export class InlineTree {
  readonly #root: Frame = { style: undefined, url: '', isDeclared: false, closing: '', children: [] };
  readonly #frames: Frame[] = [];
  readonly #open = new Set<Style | 'link'>();

  /** Whether the current place is set apart so. */
  within(style: Style | 'link'): boolean {
    return this.#open.has(style);
  }

  text(value: string): void {
    const { children } = this.#top;
    const last = children.at(-1);
    if (last?.type === 'text') last.value += value;
    else if (value !== '') children.push({ type: 'text', value });
  }

  formula({ tex, display }: Formula): void {
    const { children } = this.#top;
    children.push(display && children === this.#root.children ? { type: 'display', tex } : { type: 'math', tex });
  }

  code(value: string): void {
    this.#top.children.push({ type: 'code', value });
  }

  link(url: string, label: string): void {
    if (this.within('link') || this.within('code')) this.text(label);
    else this.#top.children.push({ type: 'link', url, children: [{ type: 'text', value: label }] });
  }

  /** Opens a group that ends at its brace. */
  open(style?: Style | 'link', url = ''): void {
    this.#push(style, url, false);
  }

  /** Opens a group whose braces are shown, as these characters. */
  openShown(opening = '{', closing = '}'): void {
    this.text(opening);
    this.#push(undefined, '', false, closing);
  }

  /** Sets the rest of the current group apart. */
  declare(style: Style): void {
    if (!this.within(style)) this.#push(style, '', true);
  }

  /** Closes the innermost group; where none is open, the brace closes nothing and is shown as `stray`. */
  close(stray = ''): void {
    if (this.#frames.every((frame) => frame.isDeclared)) {
      this.text(stray);
      return;
    }
    let closed = this.#pop(true);
    while (closed?.isDeclared === true) closed = this.#pop(true);
    this.text(closed?.closing ?? '');
  }

  /** Ends what is still open and returns the whole. */
  finish(): Node[] {
    while (this.#pop(false) !== undefined);
    return this.#root.children;
  }

  get #top(): Frame {
    return this.#frames.at(-1) ?? this.#root;
  }

  #push(style: Style | 'link' | undefined, url: string, isDeclared: boolean, closing = ''): void {
    const isNew = style !== undefined && !this.#open.has(style);
    if (isNew) this.#open.add(style);
    this.#frames.push({
      style: isNew ? style : undefined,
      url,
      isDeclared,
      closing,
      children: isNew ? [] : this.#top.children,
    });
  }

  #pop(isClosed: boolean): Frame | undefined {
    const frame = this.#frames.pop();
    if (frame?.style === undefined) return frame;
    this.#open.delete(frame.style);
    const parent = this.#top.children;
    const children = frame.children.filter((node) => node.type !== 'display');
    for (const node of isClosed ? setApart(frame.style, frame.url, children) : children) parent.push(node);
    return frame;
  }
}

function setApart(style: Style | 'link', url: string, children: Inline[]): Inline[] {
  if (style === 'link') return [{ type: 'link', url, children }];
  if (style !== 'code') return [{ type: style, children }];
  const leaves = [...walkInlines(children)].filter((node) => !('children' in node));
  const isPlain = leaves.every((node) => node.type === 'text' || node.type === 'code');
  return isPlain
    ? [{ type: 'code', value: leaves.map((node) => ('value' in node ? node.value : '')).join('') }]
    : children;
}
