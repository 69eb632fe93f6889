/** The thread of `listElsewhere`, which lists one folder. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Listing, SEPARATOR } from './list-elsewhere.ts';
import { OutputFolder } from './output-folder.ts';

const [root, except] = workerData as Listing;
parentPort?.postMessage([...new OutputFolder(root).list(except)].join(SEPARATOR));
