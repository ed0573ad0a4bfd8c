import { BOOKING_STATUSES } from '@backline/api-contract/bookings';
import { PAYMENT_KINDS, PAYMENT_STATUSES } from '@backline/api-contract/payments';
import { ROLES, type Role } from '@backline/api-contract/permissions';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../platform/context.ts';
import { isPayable, mayPay, mayRead } from './payments.policy.ts';

const member = (id: string, role: Role = 'organizer'): Actor => ({
  id,
  role,
  sessionId: 'session',
  emailVerified: true,
  acceptedTerms: true,
});

const deposit = {
  kind: 'deposit',
  status: 'pending',
  payerId: 'buyer',
  payeeId: 'artist',
  bookingStatus: 'deposit_pending',
  depositPaid: false,
} as const;

describe('reading', () => {
  it.each(ROLES)('is for payer and payee, and for staff only as an admin: %s', (role) => {
    expect(mayRead(deposit, member('buyer', role))).toBe(true);
    expect(mayRead(deposit, member('artist', role))).toBe(true);
    expect(mayRead(deposit, member('stranger', role))).toBe(role === 'admin');
  });

  it('of a payout is not for the buyer', () => {
    expect(mayRead({ payerId: null, payeeId: 'artist' }, member('buyer'))).toBe(false);
  });
});

describe('paying', () => {
  it('is for the payer alone', () => {
    expect(mayPay(deposit, member('buyer'))).toBe(true);
    expect(mayPay(deposit, member('artist', 'artist'))).toBe(false);
    expect(mayPay(deposit, member('staff', 'admin'))).toBe(false);
  });

  it.each(PAYMENT_STATUSES)('a deposit that is %s', (status) => {
    expect(isPayable({ ...deposit, status })).toBe(['pending', 'processing', 'failed'].includes(status));
  });

  it.each(BOOKING_STATUSES)('for a booking that is %s', (bookingStatus) => {
    expect(isPayable({ ...deposit, bookingStatus })).toBe(bookingStatus !== 'cancelled');
  });

  it.each(PAYMENT_KINDS)('a %s before and after the deposit', (kind) => {
    expect(isPayable({ ...deposit, kind, depositPaid: false })).toBe(kind === 'deposit');
    expect(isPayable({ ...deposit, kind, depositPaid: true })).toBe(kind === 'deposit' || kind === 'balance');
  });
});
