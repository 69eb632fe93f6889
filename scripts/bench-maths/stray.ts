import { type Counted, countTexts } from './count-texts.ts';

/** TeX that is left in text: a command, and a brace with what touches it. */
const STRAY = /\\[A-Za-z]+|[{}]\\?[A-Za-z]{0,12}/g;

/** How much TeX is left in running text. */
export interface StrayFigures {
  /** Titles and abstracts. */
  readonly texts: number;
  /** Those that show a command: a backslash with letters, or a brace before a font's name. */
  readonly withCommands: number;
  /** Those that show a command or a brace. */
  readonly withAny: number;
  readonly commonest: readonly Counted[];
}

/** @param texts the runs of text of each title and abstract */
export function measureStray(texts: readonly (readonly string[])[]): StrayFigures {
  const found = texts.map((runs) => runs.flatMap((run) => run.match(STRAY) ?? []));
  return {
    texts: texts.length,
    withCommands: found.filter((of) => of.some(isCommand)).length,
    withAny: found.filter((of) => of.length > 0).length,
    commonest: countTexts(found.flat()),
  };
}

function isCommand(stray: string): boolean {
  return /^\\|^\{\\|^\{(?:bf|it|em|rm|sl|tt|sc|sf|cal)\b/.test(stray);
}
