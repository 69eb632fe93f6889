/** A thread of `parseEntries`, which parses what it is sent. */
import { parentPort } from 'node:worker_threads';
import { type EntryFile, parseEntry } from './parse-entry.ts';

parentPort?.on('message', (files: readonly EntryFile[]) => parentPort?.postMessage(files.map(parseEntry)));
