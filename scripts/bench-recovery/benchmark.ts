import type { Recover } from '../ingest/fragment-recovery.ts';
import { type CalibrationBin, calibrate } from './calibration.ts';
import type { DevText } from './dev-text.ts';
import { type Figures, sumScores } from './figures.ts';
import { measureSpeed } from './speed.ts';
import { scoreText, type TextScore, unchanged } from './text-score.ts';

/** All that is measured over one dev file. */
export interface Benchmark {
  readonly recovered: Figures;
  /** The same measures for the damaged texts as they are. */
  readonly unchanged: Figures;
  readonly calibration: readonly CalibrationBin[];
  readonly abstractsPerSecond: number;
}

export function benchmark(texts: readonly DevText[], recover: Recover): { result: Benchmark; scores: TextScore[] } {
  const scores = texts.map((text) => scoreText(text, recover(text.damaged)));
  const abstracts = texts.filter(({ key }) => key.startsWith('abstract:')).map(({ damaged }) => damaged);
  const result = {
    recovered: sumScores(scores),
    unchanged: sumScores(texts.map((text) => scoreText(text, unchanged(text)))),
    calibration: calibrate(scores),
    abstractsPerSecond: measureSpeed(abstracts, recover),
  };
  return { result, scores };
}
