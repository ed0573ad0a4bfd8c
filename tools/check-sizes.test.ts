import { describe, expect, it } from 'vitest';
import { findSizeProblems, lineCount, percentile } from './check-sizes.ts';

const lines = (count: number): string => 'x\n'.repeat(count);

describe('length', () => {
  it.each([
    ['apps/api/src/a.ts', 400, 0],
    ['apps/api/src/a.ts', 401, 1],
    ['apps/api/src/a.test.ts', 800, 0],
    ['apps/api/src/a.test.ts', 801, 1],
    ['apps/web/src/ui/A.test.tsx', 401, 0],
  ])('of %s at %i lines', (path, count, found) => {
    expect(findSizeProblems(lines(count), path)).toHaveLength(found);
  });

  it('points at the first line too many', () => {
    expect(findSizeProblems(lines(500), 'a.ts')).toEqual([
      { path: 'a.ts', line: 401, problem: '500 lines, at most 400 are allowed' },
    ]);
  });

  it('counts with or without a last line end', () => {
    expect([lineCount(''), lineCount('a'), lineCount('a\n'), lineCount('a\nb')]).toEqual([1, 1, 1, 2]);
  });
});

describe('names', () => {
  it.each([
    'apps/api/src/utils/dates.ts',
    'apps/api/src/platform/helpers.ts',
    'apps/web/src/util.test.ts',
    'packages/kernel/src/misc/a.ts',
    'apps/web/src/Common.tsx',
  ])('refuses %s', (path) => {
    expect(findSizeProblems('', path)).toHaveLength(1);
  });

  it.each(['apps/web/src/features/profiles/common-fields.ts', 'apps/api/src/miscellany.ts'])(
    'takes %s',
    (path) => {
      expect(findSizeProblems('', path)).toEqual([]);
    },
  );
});

describe('percentile', () => {
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 0.9, 9],
    [[7], 0.9, 7],
    [[], 0.5, 0],
  ])('of %j at %d is %i', (values, share, value) => {
    expect(percentile(values, share)).toBe(value);
  });
});
