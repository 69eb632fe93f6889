import { papers } from '../collection.ts';

export const collections = { papers };
