import { type Hints, readHints } from '../ingest/recovery/hints.ts';
import type { Lexicon } from '../ingest/recovery/lexicon.ts';
import { sumPaths } from '../ingest/recovery/paths.ts';
import type { Scores } from '../ingest/recovery/score.ts';
import { randomNumbers, shuffled } from '../random.ts';
import { buildLexicon } from './build-lexicon.ts';
import { readCorpus, weightOf } from './corpus.ts';
import { type Example, toExample } from './example.ts';
import { type FitOptions, fitWeights } from './fit.ts';
import { firstLessons, secondLessons, type Vocabulary } from './lesson.ts';
import { type Fitted, scoreLesson } from './score-lesson.ts';
import type { Task } from './task.ts';

export interface TrainingOptions extends Omit<FitOptions, 'random' | 'onEpoch'> {
  readonly seed: number;
  /** In how many texts a key has to stand. */
  readonly leastTexts: number;
  /** What is different for the second reading. */
  readonly second: Partial<Pick<FitOptions, 'epochs' | 'rate' | 'dropout'>>;
  /** Parts of the corpus that read each other: no text's hints come from weights that it trained. */
  readonly folds: number;
  readonly onProgress?: (line: string) => void;
}

/** What training gives before it is made small: the weights of both readings. */
export interface TrainedModel {
  readonly lexicon: Lexicon;
  readonly readings: readonly { readonly vocabulary: Vocabulary; readonly weights: Fitted }[];
}

/**
 * Learns both readings from a corpus.
 *
 * @param folder with `maths-arxiv-simulated.train.jsonl`, the dev files and `arxiv-snapshot-30k.jsonl.gz`
 */
export function train(folder: string, options: TrainingOptions): TrainedModel {
  const corpus = readCorpus(folder);
  const random = randomNumbers(options.seed);
  const pairs = shuffled([...corpus.pairs, ...corpus.prose], random);
  const lexicon = buildLexicon(pairs, corpus.subjects);
  options.onProgress?.(`${pairs.length} texts`);
  const examples = pairs.map((pair) => toExample(pair, lexicon));
  const weights = pairs.map(weightOf);
  const { lessons, vocabulary } = firstLessons(examples, options.leastTexts);
  const sizes = sizesOf(vocabulary);
  options.onProgress?.(`first reading: ${sizes.labels} features, ${sizes.tex} of TeX`);
  const tasks = examples.map(
    (example, at): Task => ({ example, lesson: lessons[at] as Task['lesson'], weight: weights[at] ?? 1 }),
  );
  const learn = (name: string, of: readonly Task[], own: typeof sizes, changed: Partial<FitOptions> = {}): Fitted =>
    fitWeights(of, own, {
      ...options,
      ...changed,
      random,
      onEpoch: (epoch, loss) => options.onProgress?.(`${name}, epoch ${epoch + 1}: loss ${loss.toFixed(3)} a text`),
    });
  const first = learn('first reading', tasks, sizes);
  const before: Scores[] = [];
  for (let fold = 0; fold < options.folds; fold += 1) {
    const others = tasks.filter((_, index) => index % options.folds !== fold);
    const fitted = learn(`first reading without part ${fold + 1}`, others, sizes, { rounds: 1 });
    for (const [index, task] of tasks.entries()) {
      if (index % options.folds === fold) before[index] = scoreLesson(task, fitted);
    }
  }
  const hints = examples.map((example, at) => hintsOf(example, before[at] as Scores));
  const second = secondLessons(examples, hints, options.leastTexts);
  const secondSizes = sizesOf(second.vocabulary);
  options.onProgress?.(`second reading: ${secondSizes.labels} features, ${secondSizes.tex} of TeX`);
  const secondTasks = tasks.map(
    (task, at): Task => ({ ...task, lesson: second.lessons[at] as Task['lesson'], before: before[at] as Scores }),
  );
  return {
    lexicon,
    readings: [
      { vocabulary, weights: first },
      {
        vocabulary: second.vocabulary,
        weights: learn('second reading', secondTasks, secondSizes, options.second),
      },
    ],
  };
}

function sizesOf({ labels, tex }: Vocabulary): { labels: number; tex: number } {
  return { labels: labels.size, tex: tex.size };
}

function hintsOf({ document, lattice }: Example, scores: Scores): Hints {
  return readHints(document, lattice, sumPaths(lattice, document, scores).likelihood);
}
