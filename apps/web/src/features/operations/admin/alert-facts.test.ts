import { expect, it } from 'vitest';
import { alertFacts } from './alert-facts.ts';

it('tells what was found in words of people, and once', () => {
  const detail = {
    title: 'Harbour Night',
    bookingNumber: 'BK-2026-000001',
    amount: 5_000_000,
    endedAt: '2026-11-20T16:30:00.000Z',
    artistName: 'Monsoon',
    raw: { id: 1 },
  };
  expect(alertFacts(detail)).toEqual([
    { label: 'Ended at', value: 'Fri 20 Nov 2026, 22:00 IST' },
    { label: 'Artist name', value: 'Monsoon' },
  ]);
});
