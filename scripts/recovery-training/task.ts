import type { Scores } from '../ingest/recovery/score.ts';
import type { Example } from './example.ts';
import type { Lesson } from './lesson.ts';

/** What a reading learns from: an example, its keys as numbers, and what another reading scored before. */
export interface Task {
  readonly example: Example;
  readonly lesson: Lesson;
  readonly before?: Scores;
  /** How much it counts. */
  readonly weight: number;
}
