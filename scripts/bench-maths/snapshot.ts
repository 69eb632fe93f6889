import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const SNAPSHOT = 'arxiv-snapshot-30k.jsonl.gz';

/** What is measured of a record of arXiv's metadata snapshot. @see https://www.kaggle.com/datasets/Cornell-University/arxiv */
export interface SnapshotRecord {
  readonly title: string;
  readonly abstract: string;
}

const SnapshotRecordSchema: z.ZodType<SnapshotRecord> = z.object({ title: z.string(), abstract: z.string() });

/** Where the snapshot lies in a folder of corpora; undefined where it is not there. */
export function findSnapshot(folder: string): string | undefined {
  const path = join(folder, SNAPSHOT);
  return existsSync(path) ? path : undefined;
}

/**
 * Reads the snapshot, JSON Lines within gzip.
 *
 * @throws where a line is no such record, since figures of a part would mislead
 */
export async function readSnapshot(path: string): Promise<SnapshotRecord[]> {
  const lines = gunzipSync(await readFile(path))
    .toString('utf8')
    .split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [parseRecord(line, `${path}:${index + 1}`)]));
}

function parseRecord(line: string, where: string): SnapshotRecord {
  try {
    return SnapshotRecordSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`${where}: it is no record. Write one JSON object with a title and an abstract.`, { cause: error });
  }
}
