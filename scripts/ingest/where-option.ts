import { readFile } from 'node:fs/promises';
import { type ArxivFilter, parseFilter } from './sources/arxiv-filter.ts';

/**
 * The filter of `--where` options, if there are any. `ids=@FILE` stands for the ids in a file, parted by white space or commas.
 *
 * @throws Error saying what is wrong with an expression, or that there is no such file
 */
export async function readWhere(expressions: readonly string[] = []): Promise<ArxivFilter | undefined> {
  if (expressions.length === 0) return undefined;
  const parsed = parseFilter(await Promise.all(expressions.map(withIdsOfFile)));
  if (!parsed.ok) throw new Error(`--where: ${parsed.reason}`);
  return parsed.filter;
}

async function withIdsOfFile(expression: string): Promise<string> {
  const file = /^\s*ids\s*=\s*@(.+)$/s.exec(expression)?.[1]?.trim();
  if (file === undefined) return expression;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`--where: There is no file ${file}. Write ids=@ and a file of arXiv ids.`);
  return `ids=${text.replace(/[\s,]+/g, ',').replace(/^,|,$/g, '')}`;
}
