import { expect, test } from 'vitest';
import { PaperMetadataSchema } from '../../src/domain/paper.ts';
import { peoplesOwn } from './peoples-own.ts';

test("of a front matter's fields only topics are people's own, and so is every key that is no field", () => {
  const data = Object.fromEntries(
    [...Object.keys(PaperMetadataSchema.shape), 'abstract', 'mine'].map((key) => [key, 1]),
  );
  expect(peoplesOwn(data)).toEqual({ topics: 1, abstract: 1, mine: 1 });
});
