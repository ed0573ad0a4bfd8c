// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these strings are source code to check
import { describe, expect, it } from 'vitest';
import { findMoneyArithmetic } from './check-money.ts';

const PATH = 'apps/api/src/modules/payments/schedule.ts';
const problems = (source: string, path = PATH): string[] =>
  findMoneyArithmetic(source, path).map(
    ({ line, problem }) => `${line} ${problem.replace(/ outside .*/, '')}`,
  );

describe('rounding and reading', () => {
  it.each([
    ['const a = Math.round(x);', ['1 Math.round']],
    ['const round = Math.round;', ['1 Math.round']],
    ['const a = x.toFixed(2);', ['1 toFixed']],
    ['const a = parseFloat(text);', ['1 parseFloat']],
    ['const a = Number.parseFloat(text);', ['1 parseFloat']],
    ['const a = texts.map(parseFloat);', ['1 parseFloat']],
    ['const a = Math.floor(x) + round(x);', []],
  ])('%s', (source, found) => {
    expect(problems(source)).toEqual(found);
  });

  it('counts lines', () => {
    expect(problems('\n\nconst a =\n  x.toFixed(2);\n')).toEqual(['4 toFixed']);
  });
});

describe('arithmetic on money', () => {
  it.each([
    'agreedFee / 2',
    'terms.total_amount / 100',
    '(booking.fee as number) / 2',
    'x / fees[0]!',
    'sum(payouts) / 2',
    '(fee + extra) / 2',
    'totalBudget?.value / 2, budget?.left / nights, booking.budget / nights',
    '(done ? fee : rest) / 2',
  ])('refuses %s', (expression) => {
    expect(new Set(problems(`const a = [${expression}];`))).toEqual(new Set(['1 money is divided']));
  });

  it('refuses dividing in place and fractions', () => {
    expect(problems('fee /= 2;')).toEqual(['1 money is divided']);
    expect(problems('const a = fee * 0.03;')).toEqual(['1 money is multiplied by a fraction']);
  });

  it.each(['minutes / 60', 'fees.length / 2', 'coffee / 2', 'fee * 3', 'feedback / 2', 'width / height'])(
    'leaves %s alone',
    (expression) => {
      expect(problems(`const a = ${expression};`)).toEqual([]);
    },
  );
});

describe('what is not code', () => {
  it('is passed over', () => {
    const source = [
      '// fee / 2 and Math.round(fee)',
      '/* x.toFixed(2) */',
      "const a = 'Math.round(fee / 2)';",
      'const b = `fee / 2`;',
      'const c = /fee/.test(x) ? /toFixed/ : 1;',
      'const d = <p className="a">fee / 2</p>;',
    ].join('\n');
    expect(problems(source, 'apps/web/src/ui/Money.tsx')).toEqual([]);
  });

  it('is told from code beside it', () => {
    expect(problems('const d = `a ${fee / 2}`; // Math.round')).toEqual(['1 money is divided']);
    expect(problems('const d = <p>{fee / 2}</p>;', 'apps/web/src/ui/Money.tsx')).toEqual([
      '1 money is divided',
    ]);
  });
});

describe('exceptions', () => {
  it('need the comment, on the line, with a reason', () => {
    expect(problems('const a = Math.round(score); // money-check: a score')).toEqual([]);
    expect(problems('const a = Math.round(score); // money-check:')).toEqual(['1 Math.round']);
    expect(problems('// money-check: a score\nconst a = Math.round(score);')).toEqual(['2 Math.round']);
  });

  it.each(['packages/kernel/src/money.ts', 'apps/api/src/modules/payments/schedule.test.ts'])(
    'are %s',
    (path) => {
      expect(problems('const a = Math.round(fee / 2);', path)).toEqual([]);
    },
  );
});

it('does not pass over a file that it cannot read', () => {
  expect(() => problems('const = ;')).toThrow(PATH);
});
