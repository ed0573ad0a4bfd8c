import { paise } from '@backline/kernel';
import { describe, expect, it } from 'vitest';
import { buildBooking, buildMoney } from '../../testing/build-booking.ts';
import { feeWords } from './fee-words.ts';

const PAID = { paidIn: paise(30_000_00), outstanding: paise(0) };
const ARTIST = {
  viewerSide: 'artist',
  netFee: paise(97_000_00),
  commissionAmount: paise(3_000_00),
  commissionBasisPoints: 300,
} as const;

describe('the fee of a booking in words', () => {
  it('is what the artist gets, and what the buyer pays', () => {
    expect(feeWords(buildBooking(ARTIST))).toMatchObject({ label: 'You get', amount: 97_000_00 });
    expect(feeWords(buildBooking())).toMatchObject({ label: 'Fee', amount: 100_000_00 });
  });

  it('is, where the buyer cancelled, what each side really has of what had been paid', () => {
    const cancelled = { status: 'cancelled' } as const;
    const half = { ...PAID, returned: paise(15_000_00) };
    expect(feeWords(buildBooking({ ...cancelled, money: buildMoney(half) }))).toEqual({
      label: 'You pay',
      part: 'from you',
      amount: 15_000_00,
      because: 'Cancelled; ₹30,000 had been paid, ₹15,000 goes back to you',
    });
    const money = buildMoney({ ...half, paidOut: paise(5_000_00), payableToArtist: paise(10_000_00) });
    expect(feeWords(buildBooking({ ...ARTIST, ...cancelled, money }))).toEqual({
      label: 'You get',
      part: 'for you',
      amount: 15_000_00,
      because: 'Cancelled; ₹30,000 had been paid, ₹15,000 goes back to the buyer',
    });
  });

  it('is nothing where nothing had been paid, or all of it goes back', () => {
    const nothing = buildMoney({ outstanding: paise(0) });
    expect(feeWords(buildBooking({ status: 'cancelled', money: nothing }))).toMatchObject({
      amount: 0,
      because: 'Cancelled; nothing had been paid of the ₹1,00,000 fee',
    });
    const all = buildMoney({ ...PAID, returned: paise(30_000_00) });
    expect(feeWords(buildBooking({ status: 'cancelled', money: all }))).toMatchObject({
      amount: 0,
      because: 'Cancelled; ₹30,000 had been paid, all of it goes back to you',
    });
  });

  it('follows the decision of a dispute', () => {
    const money = buildMoney({
      paidIn: paise(100_000_00),
      outstanding: paise(0),
      returned: paise(50_000_00),
      payableToArtist: paise(48_500_00),
      paidOut: paise(0),
    });
    expect(feeWords(buildBooking({ ...ARTIST, status: 'completed', money }))).toMatchObject({
      amount: 48_500_00,
      because: '₹1,00,000 had been paid, ₹50,000 goes back to the buyer as decided',
    });
  });
});
