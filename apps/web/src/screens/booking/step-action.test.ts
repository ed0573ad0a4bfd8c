import type { NextStep } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import { buildBooking, buildPayment, buildStep } from '../../testing/build-booking.ts';
import { stepActionOf } from './step-action.ts';

const actionOf = (kind: NextStep['kind'], mine: boolean, more: Parameters<typeof buildBooking>[0] = {}) =>
  stepActionOf(buildBooking({ nextStep: buildStep({ kind, mine }), ...more }));

describe('what a next step leads to', () => {
  it('is the contract: to sign it, or to read it while another has to sign', () => {
    const contractId = 'c1';
    expect(actionOf('sign_contract', true, { contractId })).toEqual({
      kind: 'open',
      to: '/contracts/c1',
      label: 'Read and sign',
    });
    expect(actionOf('sign_contract', false, { contractId })).toMatchObject({ label: 'Read the contract' });
    expect(actionOf('sign_contract', true, { contractId: null })).toBeUndefined();
  });

  it('is the payment that is asked for, of those that the viewer may pay', () => {
    const deposit = buildPayment({ kind: 'deposit' });
    const balance = buildPayment({ kind: 'balance', abilities: { pay: true, receipt: false } });
    const payments = [deposit, balance];
    expect(actionOf('pay_balance', true, { payments })).toEqual({ kind: 'pay', payment: balance });
    expect(actionOf('pay_deposit', true, { payments })).toBeUndefined();
  });

  it("is the part of the page where the viewer's own task is done", () => {
    expect(actionOf('finish_checklist', true)).toMatchObject({ kind: 'go', part: 'checklist' });
    expect(actionOf('confirm_show', true)).toMatchObject({ kind: 'go', part: 'after-the-show' });
    expect(actionOf('rate_show', true)).toMatchObject({ kind: 'go', part: 'after-the-show' });
  });

  it.each(['pay_deposit', 'finish_checklist', 'confirm_show', 'play_show', 'cancelled'] as const)(
    'is nothing while others have to act, or nobody: %s',
    (kind) => {
      const payments = [buildPayment({ abilities: { pay: true, receipt: false } })];
      expect(actionOf(kind, false, { payments })).toBeUndefined();
    },
  );

  it('is their earnings for the artist of a settled show, and nothing for the buyer', () => {
    expect(actionOf('settled', false, { viewerSide: 'artist' })).toMatchObject({ to: '/earnings' });
    expect(actionOf('settled', false, { viewerSide: 'buyer' })).toBeUndefined();
  });
});
