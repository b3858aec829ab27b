import { describe, expect, it } from 'vitest';
import { saidMedian } from './median.ts';

describe('a median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[2, 3], 2.5],
    [[3, 1, 2], 2],
    [[1, 2, 3, 10], 2.5],
    [[1 / 3], 0.3],
    [[0, 0, 0], 0],
  ])('of %j is %j, to one decimal', (values, wanted) => {
    expect(saidMedian(values)).toBe(wanted);
  });
});
