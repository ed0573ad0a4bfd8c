import { expect, test } from 'vitest';
import { type InstanceInput, solve } from '../index.ts';
import { monthTables } from './month-table.ts';

const TERMS = { startDate: '2027-01-04', endDate: '2027-01-17', totalBudget: 2_000_000 };
const artist = (id: string, over: object = {}) => ({ id, name: `The ${id}`, minimumFee: 100_000, ...over });

async function table(input: Partial<InstanceInput>): Promise<string> {
  const result = await solve({ terms: TERMS, candidates: [], ...input });
  if (result.status !== 'solved') throw new Error(JSON.stringify(result.errors));
  return monthTables(result.answer);
}

test('who plays, why, and who else could', async () => {
  const text = await table({
    candidates: [artist('Ants', { trust: 90 }), artist('Bees', { trust: 80 })],
    locks: [{ date: '2027-01-08', artistId: 'Ants' }],
  });
  expect(text).toContain('January 2027');
  expect(text).toMatch(
    /2027-01-08 fri {2}standard {2}The Ants .* emerging {2}₹1,000 \(locked\)\n.*; kept by its lock/,
  );
  expect(text).toMatch(/The Bees .*\n.*nobody else could play with the other dates as they are/);
  expect(text).toContain('2 of 4 slots filled, with 2 artists');
  expect(text).toContain('proven optimal');
});

test('what would fill an empty date, by name', async () => {
  const busyDates = ['2027-01-08', '2027-01-09', '2027-01-15', '2027-01-16'];
  expect(await table({ candidates: [artist('Ants', { busyDates })] })).toContain(
    '-- empty: 1 is not free\n              would fill it: The Ants, if free',
  );
  expect(await table({ candidates: [artist('Bees')] })).toContain('no rule against repeats, for The Bees');
  expect(await table({ candidates: [artist('Cats', { minimumFee: 500_000 })] })).toContain(
    'would fill it: ₹1,500 more for this date, or less asked by The Cats',
  );
});

test('fixed events are listed apart from the slots, and count into the use of the budget', async () => {
  const fixedEvents = [{ date: '2027-01-09', cost: 400_000 }];
  expect(await table({ terms: { ...TERMS, fixedEvents }, candidates: [artist('Ants')] })).toContain(
    '₹1,000 for slots and ₹4,000 for 1 fixed event: 25% of ₹20,000',
  );
});

test('a name cannot speak to the terminal', async () => {
  const text = await table({ candidates: [artist('x', { name: 'red\u001b[31m\u202e' })] });
  expect(text).toContain('red[31m');
  for (const mark of ['\u001b', '\u202e']) expect(text).not.toContain(mark);
});

test('a period without a date says so', async () => {
  expect(await table({ terms: { ...TERMS, endDate: '2027-01-05' } })).toContain('no date to be programmed');
});
