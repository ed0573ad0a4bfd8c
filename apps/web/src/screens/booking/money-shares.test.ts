import { add, paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { buildMoney } from '../../testing/build-booking.ts';
import { moneyShares } from './money-shares.ts';

const nonZero = (booking: Parameters<typeof moneyShares>[0]) =>
  Object.fromEntries(
    moneyShares(booking)
      .filter(({ amount }) => amount !== 0)
      .map(({ key, amount }) => [key, amount]),
  );

describe('where the money is', () => {
  it('is all still to be paid in at first', () => {
    expect(nonZero({ status: 'deposit_pending', money: buildMoney() })).toEqual({ outstanding: 100_000_00 });
  });

  it('is held while the show is to come', () => {
    const money = buildMoney({
      paidIn: paise(30_000_00),
      inEscrow: paise(30_000_00),
      outstanding: paise(70_000_00),
    });
    expect(nonZero({ status: 'deposit_paid', money })).toEqual({ escrow: 30_000_00, outstanding: 70_000_00 });
  });

  it('shows the artist payout and commission, and the buyer one release', () => {
    const settled = { paidIn: paise(100_000_00), outstanding: paise(0) };
    const artist = buildMoney({
      ...settled,
      paidOut: paise(97_000_00),
      payableToArtist: paise(0),
      commission: paise(3_000_00),
    });
    expect(nonZero({ status: 'completed', money: artist })).toEqual({
      paidOut: 97_000_00,
      platform: 3_000_00,
    });
    expect(nonZero({ status: 'completed', money: buildMoney(settled) })).toEqual({ released: 100_000_00 });
  });

  it('calls what left a cancelled booking returned', () => {
    const money = buildMoney({ paidIn: paise(30_000_00), outstanding: paise(0) });
    expect(nonZero({ status: 'cancelled', money })).toEqual({ returned: 30_000_00 });
  });

  it('always sums to what was paid in and what is open', () => {
    const money = buildMoney({
      paidIn: paise(100_000_00),
      inEscrow: paise(1),
      paidOut: paise(40_000_00),
      payableToArtist: paise(56_999_99),
      outstanding: paise(0),
    });
    const sum = add(...moneyShares({ status: 'completed', money }).map(({ amount }) => amount));
    expect(sum).toBe(money.paidIn);
  });
});
