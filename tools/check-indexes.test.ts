import { describe, expect, it } from 'vitest';
import { findHiddenIndexErrors } from './check-indexes.ts';

const PATH = 'packages/solver/src/model/plan.ts';
const problems = (source: string, path = PATH): string[] =>
  findHiddenIndexErrors(source, path).map(
    ({ line, problem }) => `${line} ${problem.replace(/ hides .*/, '')}`,
  );

describe('a wrong index that would pass for a value', () => {
  it.each([
    ['const a = fees[artist] ?? 0;', ['1 a default behind ??']],
    ["const a = names[artist] ?? '';", ['1 a default behind ??']],
    ['const a = dates[artist] ?? [];', ['1 a default behind ??']],
    ['const a = assigned[slot] ?? EMPTY;', ['1 a default behind ??']],
    ['const a = fees[artist] || 0;', ['1 a default behind ||']],
    ['const a = (fees[artist]) ?? (fees[0] as number);', ['1 a default behind ??', '1 a type assertion']],
    ['const a = this.pairs.first[slot + 1] ?? 0;', ['1 a default behind ??']],
    ['const a = fees[slots[slot] ?? 0] ?? 0;', ['1 a default behind ??', '1 a default behind ??']],
    ['const a = slots[slot]?.budget;', ['1 ?.']],
    ['const a = slots[slot]?.(1);', ['1 ?.']],
    ['const a = fees[artist]!;', ['1 a type assertion']],
    ['const a = fees[artist] as number;', ['1 a type assertion']],
    ['const a = local[artist] === 1;', ['1 a comparison']],
    ['const a = EMPTY !== assigned[slot];', ['1 a comparison']],
    ['const a = shown.at(count - 1) ?? 0;', ['1 a default behind ??']],
    ['const a = one\n  + (fees[artist] ?? 0);', ['2 a default behind ??']],
  ])('%s', (source, found) => {
    expect(problems(source)).toEqual(found);
  });
});

describe('what may be', () => {
  it.each([
    'const a = at(fees, artist);',
    'const a = fees[artist] ?? outOfRange(fees, artist);',
    'const a = fees[artist];',
    'fees[artist] = 0;',
    'known[key] ??= made;',
    "const a = weights['filled'] ?? 0;",
    'const a = counts.get(genre) ?? 0;',
    'const a = keys.at(0) ?? keys.at(-1) ?? none;',
    'const a = weights[wish] > 0 && ready;',
    'const a = flags[0] && ready;',
    "const a = 'fees[artist] ?? 0'; // fees[artist] ?? 0",
  ])('%s', (source) => {
    expect(problems(source)).toEqual([]);
  });

  it('is a line that says why an element may be missing', () => {
    expect(problems('const a = known[key] ?? 0; // index-check: nobody has been counted yet')).toEqual([]);
    expect(problems('const a = known[key] ?? 0; // index-check:')).toEqual(['1 a default behind ??']);
    expect(problems('// index-check: reason\nconst a = known[key] ?? 0;')).toEqual(['2 a default behind ??']);
  });

  it('is a test', () => {
    expect(problems('const a = fees[artist] ?? 0;', 'packages/solver/src/solve.test.ts')).toEqual([]);
  });
});

it('does not pass over a file that it cannot read', () => {
  expect(() => problems('const = ;')).toThrow(PATH);
});
