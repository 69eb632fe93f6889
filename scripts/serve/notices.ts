import { stripVTControlCharacters } from 'node:util';

const OF_PAPERS = /^[\d:]+ \[(?:WARN|ERROR)\] \[papers\] (.*)$/gm;

/** The lines of a build's log that warn of papers, as they stand there. */
export function warnings(log: string): string {
  return Array.from(stripVTControlCharacters(log).matchAll(OF_PAPERS), ([line]) => `${line}\n`).join('');
}

/**
 * What a build's log has to say of the content: the warnings and errors of the papers, without times and levels.
 *
 * @param log Astro's log
 * @returns lines, each with its end; empty for nothing
 */
export function notices(log: string): string {
  return Array.from(stripVTControlCharacters(log).matchAll(OF_PAPERS), ([, message]) => `${message}\n`).join('');
}
