import type { Inline } from '../domain/inline.ts';
import { texToText } from './tex-to-text.ts';

type TextInline = Extract<Inline, { type: 'text' }>;
type MathInline = Extract<Inline, { type: 'math' }>;

/** Inlines in a row; `glued` ones must stay on one line. */
interface InlineRun<Other> {
  glued: boolean;
  inlines: (TextInline | MathInline | Other)[];
}

/** Longer formulas may break, and longer runs would overflow a narrow screen; in visible characters. */
const MAX_FORMULA = 24;
const MAX_RUN = 32;

const BEFORE = /[\p{Script=Latin}\p{N}\p{Ps}\p{Pi}"'-]{1,16}$/u;
const AFTER = /^[\p{Script=Latin}\p{N}\p{Pe}\p{Pf}\p{Pd}"'%.,:;!?…/]{1,16}/u;

interface Piece<Other> {
  inline: TextInline | MathInline | Other;
  /** Visible characters, where the piece must not part from the glued pieces beside it. */
  length?: number;
}

/**
 * Finds what no line may break within: a short formula with the brackets, punctuation and syllables that touch it (`($k$-means),`).
 * Browsers would break there, because they take a rendered formula for an image.
 *
 * @param inlines text and formulas among others, of any kind, which stay as they are
 */
export function glueFormulas<Other extends { type: string }>(
  inlines: readonly (TextInline | MathInline | Other)[],
): InlineRun<Other>[] {
  const runs: InlineRun<Other>[] = [];
  let room = 0;
  for (const { inline, length } of inlines.flatMap(cutText<Other>)) {
    const last = runs.at(-1);
    const glued = length !== undefined;
    if (last !== undefined && last.glued === glued && (!glued || length <= room)) last.inlines.push(inline);
    else {
      runs.push({ glued, inlines: [inline] });
      room = MAX_RUN;
    }
    room -= length ?? 0;
  }
  return runs;
}

/** Cuts off the ends of a text that touch short formulas; everything else stays whole. */
function cutText<Other extends { type: string }>(
  inline: TextInline | MathInline | Other,
  index: number,
  inlines: readonly (TextInline | MathInline | Other)[],
): Piece<Other>[] {
  if (isMath(inline)) return isShort(inline) ? [{ inline, length: [...texToText(inline.tex)].length }] : [{ inline }];
  if (!isText(inline)) return [{ inline }];
  const previous = inlines[index - 1];
  const start = isShort(previous) ? (AFTER.exec(inline.value)?.[0] ?? '') : '';
  const rest = inline.value.slice(start.length);
  const end = isShort(inlines[index + 1]) ? (BEFORE.exec(rest)?.[0] ?? '') : '';
  const middle = rest.slice(0, rest.length - end.length);
  // A break before the point that follows a long formula is no less ugly: U+2060 forbids it.
  const joiner = previous?.type === 'math' && start === '' && /^[\p{Pe}\p{Pf}.,:;!?]/u.test(middle) ? '\u2060' : '';
  return [
    ...touching(start),
    ...(middle === '' ? [] : [{ inline: { type: 'text', value: joiner + middle } as const }]),
    ...touching(end),
  ];
}

function isText(inline: { type: string }): inline is TextInline {
  return inline.type === 'text';
}

function isMath(inline: { type: string }): inline is MathInline {
  return inline.type === 'math';
}

function isShort(inline: { type: string } | undefined): boolean {
  return inline !== undefined && isMath(inline) && [...texToText(inline.tex)].length <= MAX_FORMULA;
}

function touching(value: string): Piece<never>[] {
  return value === '' ? [] : [{ inline: { type: 'text', value }, length: [...value].length }];
}
