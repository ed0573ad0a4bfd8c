import type { BookingStatus } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { autoCompletesAt, objectionEndsAt, reminderIsDue } from './completion-times.ts';

const ENDS_AT = new Date('2026-12-12T20:30:00Z');
const DURING = new Date('2026-12-12T19:00:00Z');
const NEXT_DAY = new Date('2026-12-13T21:00:00Z');
const DAY_6 = new Date('2026-12-18T21:00:00Z');

const booking = (
  status: BookingStatus,
  artistConfirmedAt: Date | null,
  buyerConfirmedAt: Date | null,
): Parameters<typeof autoCompletesAt>[0] => ({
  status,
  endsAt: ENDS_AT,
  artistConfirmedAt,
  buyerConfirmedAt,
});

/** docs/rules/agreements.md#completion */
describe('automatic completion', () => {
  it.each<[BookingStatus, Date | null, Date | null, string | null]>([
    ['in_progress', null, null, '2026-12-19T20:30:00.000Z'],
    ['in_progress', NEXT_DAY, null, '2026-12-16T21:00:00.000Z'],
    ['in_progress', null, NEXT_DAY, '2026-12-16T21:00:00.000Z'],
    ['in_progress', null, DAY_6, '2026-12-21T21:00:00.000Z'],
    ['in_progress', DURING, null, '2026-12-15T20:30:00.000Z'],
    ['in_progress', NEXT_DAY, DAY_6, '2026-12-18T21:00:00.000Z'],
    ['confirmed', null, null, null],
    ['disputed', NEXT_DAY, null, null],
    ['completed', NEXT_DAY, NEXT_DAY, null],
  ])('%s, artist %s, buyer %s', (status, artist, buyer, expected) => {
    expect(autoCompletesAt(booking(status, artist, buyer))?.toISOString() ?? null).toBe(expected);
  });
});

/** docs/rules/agreements.md#disputes */
describe('the time to object', () => {
  it.each<[BookingStatus, Date | null, string]>([
    ['confirmed', null, '2026-12-19T20:30:00.000Z'],
    ['in_progress', DURING, '2026-12-15T20:30:00.000Z'],
    ['in_progress', null, '2026-12-19T20:30:00.000Z'],
    ['in_progress', NEXT_DAY, '2026-12-16T21:00:00.000Z'],
    ['in_progress', DAY_6, '2026-12-21T21:00:00.000Z'],
  ])('%s, artist confirmed %s', (status, artist, expected) => {
    expect(objectionEndsAt(booking(status, artist, null)).toISOString()).toBe(expected);
  });
});

describe('the reminder to confirm', () => {
  const hour = (hours: number): Date => new Date(ENDS_AT.getTime() + hours * 3_600_000);
  it.each<[number, number | null, boolean]>([
    [23.9, null, false],
    [24, null, true],
    [25, 24, false],
    [47.9, 25, false],
    [48, 25, true],
    [100, 30, true],
    [101, 100, false],
  ])('%d hours after the end, last reminded at %s: %s', (now, reminded, expected) => {
    const completionRemindedAt = reminded === null ? null : hour(reminded);
    expect(reminderIsDue({ endsAt: ENDS_AT, completionRemindedAt }, hour(now))).toBe(expected);
  });
});
