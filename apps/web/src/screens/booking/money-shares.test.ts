import { add, paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { buildCancellation, buildMoney } from '../../testing/build-booking.ts';
import { moneyShares } from './money-shares.ts';

const BOOKED = { cancellation: null };
const nonZero = (booking: Parameters<typeof moneyShares>[0]) =>
  Object.fromEntries(
    moneyShares(booking)
      .filter(({ amount }) => amount !== 0)
      .map(({ key, amount }) => [key, amount]),
  );

describe('where the money is', () => {
  it('is all still to be paid in at first', () => {
    expect(nonZero({ ...BOOKED, status: 'deposit_pending', money: buildMoney() })).toEqual({
      outstanding: 100_000_00,
    });
  });

  it('is held while the show is to come', () => {
    const money = buildMoney({
      paidIn: paise(30_000_00),
      inEscrow: paise(30_000_00),
      outstanding: paise(70_000_00),
    });
    expect(nonZero({ ...BOOKED, status: 'deposit_paid', money })).toEqual({
      escrow: 30_000_00,
      outstanding: 70_000_00,
    });
  });

  it('shows the artist payout and commission, and the buyer one release', () => {
    const settled = { paidIn: paise(100_000_00), outstanding: paise(0) };
    const artist = buildMoney({
      ...settled,
      paidOut: paise(97_000_00),
      payableToArtist: paise(0),
      commission: paise(3_000_00),
    });
    expect(nonZero({ ...BOOKED, status: 'completed', money: artist })).toEqual({
      paidOut: 97_000_00,
      platform: 3_000_00,
    });
    expect(nonZero({ ...BOOKED, status: 'completed', money: buildMoney(settled) })).toEqual({
      released: 100_000_00,
    });
  });

  const half = { paidIn: paise(30_000_00), outstanding: paise(0), returned: paise(15_000_00) };

  it('tells what of a cancelled booking went back from what the artist gets, to both sides', () => {
    const cancelled = { status: 'cancelled' as const, cancellation: buildCancellation() };
    expect(nonZero({ ...cancelled, money: buildMoney(half) })).toEqual({
      released: 15_000_00,
      returned: 15_000_00,
    });
    const artist = buildMoney({ ...half, paidOut: paise(0), payableToArtist: paise(15_000_00) });
    expect(nonZero({ ...cancelled, money: artist })).toEqual({ payable: 15_000_00, returned: 15_000_00 });
  });

  it('tells the buyer what the platform keeps of a booking that its artist cancelled', () => {
    const cancellation = buildCancellation({
      cancelledBy: 'artist',
      artistReceives: paise(0),
      platformRetains: paise(15_000_00),
    });
    expect(nonZero({ status: 'cancelled', cancellation, money: buildMoney(half) })).toEqual({
      platform: 15_000_00,
      returned: 15_000_00,
    });
  });

  it('does not call what a settled dispute gave back a commission', () => {
    const money = buildMoney({
      paidIn: paise(100_000_00),
      outstanding: paise(0),
      returned: paise(50_000_00),
      paidOut: paise(48_500_00),
      payableToArtist: paise(0),
    });
    expect(nonZero({ ...BOOKED, status: 'completed', money })).toEqual({
      paidOut: 48_500_00,
      platform: 1_500_00,
      returned: 50_000_00,
    });
  });

  it('always sums to what was paid in and what is open', () => {
    const money = buildMoney({
      paidIn: paise(100_000_00),
      inEscrow: paise(1),
      paidOut: paise(40_000_00),
      payableToArtist: paise(56_999_99),
      outstanding: paise(0),
    });
    const sum = add(...moneyShares({ ...BOOKED, status: 'completed', money }).map(({ amount }) => amount));
    expect(sum).toBe(money.paidIn);
  });
});
