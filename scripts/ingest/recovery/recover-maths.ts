import type { Inline } from '../../../src/domain/inline.ts';
import type { Model } from './model.ts';
import { readModel } from './model-file.ts';
import { readMaths } from './read-maths.ts';
import { readTorn } from './torn.ts';

/** Text and formulas, nothing nested. */
export type RecoveredInline = Extract<Inline, { type: 'text' | 'math' }>;

/** A damaged text with its formulas back. */
export interface Recovery {
  /** Text and formulas; with each formula damaged and the text left as it is, they are the text that they were recovered from. */
  readonly inline: readonly RecoveredInline[];
  /** How likely this reading is as a whole, from 0 to 1. */
  readonly confidence: number;
}

let model: Model | undefined;

/**
 * Gives a damaged text its formulas back: the likeliest ones whose damage is what stands there. The damage that is assumed is that
 * of `../damage.ts`: in the whole text `\command{x}` became `x`, once and not nested; then the dollars of each formula went, and
 * every backslash between them. Text stays as it is, so the input is had again by damaging each formula and leaving the text
 * alone. Every formula is TeX that KaTeX sets; none but prose that was taken for one goes on behind a blank line.
 *
 * @param text as a damaging source shows it
 * @throws if the model's file is missing
 */
export function recoverMaths(text: string): Recovery {
  model ??= readModel();
  return readText(text, model);
}

/** The same with a model that is at hand. */
export function readText(text: string, model: Model): Recovery {
  const read = (part: string): Recovery => readMaths(part, model);
  return readTorn(text, read) ?? read(text);
}
