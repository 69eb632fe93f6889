import type { Lexicon } from './lexicon.ts';
import type { Weights } from './score.ts';

/** All that training learned. */
export interface Model {
  readonly lexicon: Lexicon;
  /** Of both readings: the first one looks at each place by itself, the second one knows what that found in the whole text. */
  readonly weights: Weights;
}
