import type { Recovery } from '../ingest/recovery/recover-maths.ts';
import type { DevText } from './dev-text.ts';
import { editDistance } from './edit-distance.ts';
import { comparable, damagedText, measureText } from './measured-text.ts';
import { looksLikeMaths } from './undollared.ts';

/** How far one recovery is from the author's text. */
export interface TextScore {
  readonly text: DevText;
  readonly recovery: Recovery;
  /** Whether damaging the recovered text gives the input; where not, everything else is said of the input itself. */
  readonly isSound: boolean;
  /** Edits of glyphs from the original, for the damaged text and for the recovered one. */
  readonly before: number;
  readonly after: number;
  /** Maths letters found, found where there are none, and not found. */
  readonly hits: number;
  readonly extra: number;
  readonly missed: number;
  /** Recovered formulas that KaTeX refuses. */
  readonly refused: number;
  /** Whether the original, and what was recovered, have maths letters. */
  readonly hasMaths: boolean;
  readonly findsMaths: boolean;
  /** Whether some formula found looks like maths, dollars or not. */
  readonly looksLikeMaths: boolean;
  readonly isPerfect: boolean;
}

export function scoreText(text: DevText, recovery: Recovery): TextScore {
  const isSound = damagedText(recovery.inline) === text.damaged;
  const inline = isSound ? recovery.inline : unchanged(text).inline;
  const want = measureText(text.inline);
  const got = measureText(inline);
  const hits = count(got.letters, (at) => want.letters.has(at));
  const extra = count(got.letters, (at) => !want.letters.has(at) && !want.neutralLetters.has(at));
  const missed = count(want.letters, (at) => !got.letters.has(at) && !got.neutralLetters.has(at));
  const after = editDistance(got.glyphs, want.glyphs);
  return {
    text,
    recovery: { ...recovery, inline },
    isSound,
    before: editDistance(comparable(text.damaged), want.glyphs),
    after,
    hits,
    extra,
    missed,
    refused: got.refused,
    hasMaths: want.letters.size > 0,
    findsMaths: got.letters.size > 0,
    looksLikeMaths: inline.some((piece) => piece.type === 'math' && looksLikeMaths(piece.tex)),
    isPerfect: after === 0 && extra === 0 && missed === 0,
  };
}

/** The recovery that everything is measured against: none. */
export function unchanged({ damaged }: DevText): Recovery {
  return { inline: [{ type: 'text', value: damaged }], confidence: 1 };
}

/** What sorts the worst texts first. */
export function costOf({ after, extra, missed }: TextScore): number {
  return after * 2 + extra + missed;
}

function count(places: ReadonlySet<number>, counts: (at: number) => boolean): number {
  return [...places].filter(counts).length;
}
