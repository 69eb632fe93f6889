import { stripVTControlCharacters } from 'node:util';

/**
 * What a build's log has to say of the content: the warnings and errors of the papers, without times and levels.
 *
 * @param log Astro's log
 * @returns lines, each with its end; empty for nothing
 */
export function notices(log: string): string {
  const said = stripVTControlCharacters(log).matchAll(/^[\d:]+ \[(?:WARN|ERROR)\] \[papers\] (.*)$/gm);
  return Array.from(said, ([, message]) => `${message}\n`).join('');
}
