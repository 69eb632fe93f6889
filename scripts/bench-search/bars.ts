import { median, type SearchRun } from './figures.ts';

/** What is asked of the search of a site of 10,000 papers, and what a run measured. */
export interface Bar {
  readonly what: string;
  readonly unit: 'kB' | 'ms';
  readonly atMost: number;
  readonly measured: number;
}

export function barsOf({ first, further }: SearchRun): Bar[] {
  const times = (answers: SearchRun['first']): number[] => answers.map(({ milliseconds }) => milliseconds);
  return [
    {
      what: 'the median first query loads',
      unit: 'kB',
      atMost: 250,
      measured: median(first.map(({ bytes }) => bytes)) / 1000,
    },
    { what: 'the median first query takes', unit: 'ms', atMost: 500, measured: median(times(first)) },
    { what: 'the median further query takes', unit: 'ms', atMost: 150, measured: median(times(further)) },
    { what: 'the slowest query takes', unit: 'ms', atMost: 1000, measured: Math.max(...times([...first, ...further])) },
  ];
}

/** `Met: the first query takes 312 ms, at most 500.` */
export function formatBar({ what, unit, atMost, measured }: Bar): string {
  return `${measured <= atMost ? 'Met' : 'Not met'}: ${what} ${Math.round(measured)} ${unit}, at most ${atMost}.`;
}
