import type { BookingDetail, BookingStatus } from '@backline/api-contract/bookings';
import { shift } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { type StageFacts, stagesOf } from './stages.ts';

const startsAt = new Date('2026-12-12T16:30:00Z');
const endsAt = new Date('2026-12-12T20:30:00Z');
const before = new Date('2026-12-10T10:00:00Z');
const AT = new Date('2026-12-01T10:00:00.000Z');
const signDeadline = new Date('2026-12-03T10:00:00Z');
type History = Pick<BookingDetail['history'][number], 'from' | 'to' | 'at'>[];

const steps = (...of: [from: string, to: BookingStatus, at?: Date][]): History =>
  of.map(([from, to, at = AT]) => ({ from, to, at: at.toISOString() }));
const SIGNED = steps(['contract_sent', 'contract_signed']);
const STARTED = [...SIGNED, ...steps(['confirmed', 'in_progress', startsAt])];

const milestone = (dueAt: Date, completedAt: Date | null, amount = 100): StageFacts['deposit'] => ({
  status: completedAt ? 'completed' : 'pending',
  amount,
  dueAt,
  createdAt: AT,
  completedAt,
});
const depositDue = shift(AT, 'PT48H');
const balanceDue = shift(startsAt, '-PT24H');
const unpaid = { deposit: milestone(depositDue, null), balance: milestone(balanceDue, null) };
const deposited = { ...unpaid, deposit: milestone(depositDue, AT) };
const paid = { ...deposited, balance: milestone(balanceDue, before) };

const stages = (
  status: BookingStatus,
  facts: Partial<StageFacts>,
  { history = SIGNED, now = before }: { history?: History; now?: Date } = {},
) =>
  stagesOf(
    {
      booking: { status, startsAt, endsAt, agreedFee: 1_000 },
      contract: { status: 'signed', signDeadline },
      deposit: null,
      balance: null,
      paidOutAt: null,
      ...facts,
    },
    history,
    now,
  );
const states = (...of: Parameters<typeof stages>) =>
  stages(...of)
    .map(({ state }) => state[0])
    .join(' ');

/** The whole fee at once, because the show is near. */
const atOnce = { deposit: milestone(depositDue, null, 1_000) };

describe('the stages of a booking', () => {
  it('have one payment where the whole fee is asked for at once', () => {
    const names = (...of: Parameters<typeof stages>) =>
      stages(...of).map(({ stage, state }) => `${stage} ${state}`);
    expect(names('deposit_pending', atOnce)).toEqual([
      'contract done',
      'full_fee current',
      'show waiting',
      'payout waiting',
    ]);
    const paidAtOnce = { deposit: milestone(depositDue, AT, 1_000) };
    expect(
      names('completed', { ...paidAtOnce, paidOutAt: endsAt }, { history: STARTED, now: endsAt }),
    ).toEqual(['contract done', 'full_fee done', 'show done', 'payout done']);
    expect(stages('deposit_pending', atOnce)[1]?.dueAt).toBe(depositDue.toISOString());
  });

  it('begin with the contract', () => {
    expect(states('contract_sent', {}, { history: [] })).toBe('c w w w w');
  });

  it.each([
    ['nothing is paid', unpaid, 'd c w w w'],
    ['the deposit is paid', deposited, 'd d c w w'],
    ['all is paid', paid, 'd d d c w'],
  ])('go by what was paid: %s', (_, facts, expected) => {
    expect(states('deposit_paid', facts)).toBe(expected);
  });

  it('end the show with its slot, and only where it began', () => {
    const history = STARTED;
    expect(states('in_progress', paid, { history, now: shift(endsAt, '-PT1S') })).toBe('d d d c w');
    expect(states('in_progress', paid, { history, now: endsAt })).toBe('d d d d c');
    expect(states('deposit_paid', paid, { now: endsAt })).toBe('d d d c w');
  });

  it('leave a balance open that the show did not wait for', () => {
    const now = shift(endsAt, 'PT2H');
    expect(states('completed', deposited, { history: STARTED, now })).toBe('d d c d w');
    // A payout of the deposit alone is not all of it.
    expect(states('completed', { ...deposited, paidOutAt: now }, { history: STARTED, now })).toBe(
      'd d c d w',
    );
  });

  it('end with the payout', () => {
    const now = shift(endsAt, 'PT2H');
    expect(states('completed', paid, { history: STARTED, now })).toBe('d d d d c');
    expect(states('completed', { ...paid, paidOutAt: now }, { history: STARTED, now })).toBe('d d d d d');
  });

  it('stop where the booking was cancelled', () => {
    const history = [...SIGNED, ...steps(['deposit_pending', 'cancelled'])];
    expect(states('cancelled', unpaid, { history })).toBe('d s w w w');
  });

  const disputed = (at: Date): History => [...STARTED, ...steps(['in_progress', 'disputed', at])];
  const during = shift(endsAt, '-PT30M');
  const after = shift(endsAt, 'P8D');

  it('stop a disputed booking where it was when the dispute was raised', () => {
    expect(states('disputed', paid, { history: disputed(endsAt), now: after })).toBe('d d d d s');
    expect(states('disputed', paid, { history: disputed(during), now: after })).toBe('d d d s w');
  });

  it('stop one that was cancelled out of a dispute where the dispute was raised', () => {
    const cancelled = (at: Date): string =>
      states('cancelled', paid, {
        history: [...disputed(at), ...steps(['disputed', 'cancelled', after])],
        now: after,
      });
    expect(cancelled(endsAt)).toBe('d d d d s');
    expect(cancelled(during)).toBe('d d d s w');
  });

  it('are dated: when they were done, else when they are due', () => {
    const due = (at: Date | null) => ({ doneAt: null, dueAt: at?.toISOString() ?? null });
    expect(stages('deposit_paid', deposited)).toEqual([
      { stage: 'contract', state: 'done', doneAt: AT.toISOString(), dueAt: signDeadline.toISOString() },
      { stage: 'deposit', state: 'done', doneAt: AT.toISOString(), dueAt: depositDue.toISOString() },
      { stage: 'balance', state: 'current', ...due(balanceDue) },
      { stage: 'show', state: 'waiting', ...due(startsAt) },
      { stage: 'payout', state: 'waiting', ...due(null) },
    ]);
  });
});
