import type { BookingStatus } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { autoCompletesAt, reminderDueAt } from './completion-times.ts';

const ENDS_AT = new Date('2026-12-12T20:30:00Z');
const NOW = new Date('2026-12-12T21:00:00Z');

describe('automatic completion', () => {
  it.each<[BookingStatus, Date | null, Date | null, string | null]>([
    ['in_progress', null, null, null],
    ['in_progress', NOW, null, '2026-12-15T20:30:00.000Z'],
    ['in_progress', null, NOW, '2026-12-15T20:30:00.000Z'],
    ['disputed', NOW, null, null],
    ['completed', NOW, NOW, null],
  ])('%s, artist %s, buyer %s', (status, artistConfirmedAt, buyerConfirmedAt, expected) => {
    const due = autoCompletesAt({ status, endsAt: ENDS_AT, artistConfirmedAt, buyerConfirmedAt });
    expect(due?.toISOString() ?? null).toBe(expected);
  });
});

it('reminds a day after the slot', () => {
  expect(reminderDueAt({ endsAt: ENDS_AT }).toISOString()).toBe('2026-12-13T20:30:00.000Z');
});
