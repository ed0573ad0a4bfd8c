import { BOOKING_STATUSES, type BookingStatus, type PartySide } from '@backline/api-contract/bookings';
import { describe, expect, it } from 'vitest';
import type { MilestoneFacts, StepFacts } from './booking-tasks.ts';
import { nextStepOf } from './next-step.ts';

const at = (iso: string): Date => new Date(iso);
/** 1 December, half past three in India; the show is on the 12th from 22:00 to 02:00, the contract of that day. */
const NOW = at('2026-12-01T10:00:00Z');
const DURING = at('2026-12-12T18:00:00Z');
const AFTER = at('2026-12-13T10:00:00Z');

const milestone = (fields: Partial<MilestoneFacts> = {}): MilestoneFacts => ({
  status: 'pending',
  amount: 15_000_00,
  dueAt: at('2026-12-03T10:00:00Z'),
  createdAt: NOW,
  ...fields,
});
const PAID = milestone({ status: 'completed' });
const OWED = milestone({ amount: 35_000_00, dueAt: at('2026-12-11T16:30:00Z') });

/** A booking as it is in each status when all has gone its usual way. */
function usual(
  status: BookingStatus,
  booking: Partial<StepFacts['booking']> = {},
  more: Partial<Omit<StepFacts, 'booking'>> = {},
): StepFacts {
  const paid = !['pending_contract', 'contract_sent', 'contract_signed', 'deposit_pending'].includes(status);
  return {
    booking: {
      status,
      eventDate: '2026-12-12',
      agreedFee: 50_000_00,
      timezone: 'Asia/Kolkata',
      startsAt: at('2026-12-12T16:30:00Z'),
      endsAt: at('2026-12-12T20:30:00Z'),
      artistConfirmedAt: null,
      buyerConfirmedAt: null,
      cancellationReason: null,
      completedAt: status === 'completed' ? AFTER : null,
      ...booking,
    },
    contract: { status: 'pending_artist', signDeadline: at('2026-12-04T10:00:00Z') },
    deposit: paid ? PAID : milestone(),
    balance: paid ? PAID : OWED,
    openItems: [],
    ratedBy: [],
    ...more,
  };
}
const contract = (status: 'pending_artist' | 'pending_buyer') => ({
  contract: { status, signDeadline: at('2026-12-04T10:00:00Z') },
});
const sent = (status: 'pending_artist' | 'pending_buyer') => usual('contract_sent', {}, contract(status));
const confirmedBy = (side: PartySide): Partial<StepFacts['booking']> => ({ [`${side}ConfirmedAt`]: AFTER });

const SETTLED = 'Played and settled';
const READY = 'Ready for the show on 12 Dec';
/** [what, facts, now, artist's words, buyer's words, staff's words]; an exclamation mark is a step of one's own. */
const TABLE: [string, StepFacts, Date, string, string, string][] = [
  ['pending_contract', usual('pending_contract'), NOW, ...same('The contract is being written')],
  [
    'contract_sent, artist first',
    sent('pending_artist'),
    NOW,
    '!Sign the contract by 4 Dec',
    "Waiting for the artist's signature until 4 Dec",
    "Waiting for the artist's signature until 4 Dec",
  ],
  [
    'contract_sent, then the buyer',
    sent('pending_buyer'),
    NOW,
    "Waiting for the buyer's signature until 4 Dec",
    '!Sign the contract by 4 Dec',
    "Waiting for the buyer's signature until 4 Dec",
  ],
  [
    'contract_sent, too late',
    sent('pending_buyer'),
    at('2026-12-04T10:00:00Z'),
    ...same('The time to sign has run out'),
  ],
  ['contract_signed', usual('contract_signed'), NOW, ...same('The payments are being scheduled')],
  [
    'deposit_pending',
    usual('deposit_pending'),
    NOW,
    "Waiting for the buyer's deposit until 3 Dec",
    '!Pay the deposit of ₹15,000 by 3 Dec',
    "Waiting for the buyer's deposit until 3 Dec",
  ],
  [
    'deposit_pending on its last day',
    usual('deposit_pending'),
    at('2026-12-02T20:00:00Z'),
    "Waiting for the buyer's deposit until 15:30 today",
    '!Pay the deposit of ₹15,000 by 15:30 today',
    "Waiting for the buyer's deposit until 15:30 today",
  ],
  [
    'deposit_pending, overdue',
    usual('deposit_pending'),
    at('2026-12-03T10:00:00Z'),
    "Waiting for the buyer's deposit, due since 3 Dec",
    '!Pay the deposit of ₹15,000, due since 3 Dec',
    "Waiting for the buyer's deposit, due since 3 Dec",
  ],
  [
    'deposit_paid, both have to arrange',
    usual(
      'deposit_paid',
      {},
      { openItems: ['guestListSubmitted', 'technicalRiderConfirmed', 'itineraryShared'] },
    ),
    NOW,
    '!Finish your part of the checklist (2 left)',
    '!Finish your part of the checklist (2 left)',
    "Waiting for the artist's part of the checklist",
  ],
  [
    'deposit_paid, the buyer has to arrange and to pay',
    usual('deposit_paid', {}, { openItems: ['technicalRiderConfirmed'], balance: OWED }),
    NOW,
    "Waiting for the buyer's part of the checklist",
    '!Finish your part of the checklist (1 left)',
    "Waiting for the buyer's part of the checklist",
  ],
  [
    'deposit_paid, the balance presses',
    usual('deposit_paid', {}, { openItems: ['technicalRiderConfirmed'], balance: OWED }),
    at('2026-12-09T10:00:00Z'),
    "Waiting for the buyer's balance until 11 Dec",
    '!Pay the balance of ₹35,000 by 11 Dec',
    "Waiting for the buyer's balance until 11 Dec",
  ],
  ['deposit_paid, all done', usual('deposit_paid'), NOW, ...same(READY)],
  [
    'confirmed, with a balance',
    usual('confirmed', {}, { balance: OWED }),
    NOW,
    "Waiting for the buyer's balance until 11 Dec",
    '!Pay the balance of ₹35,000 by 11 Dec',
    "Waiting for the buyer's balance until 11 Dec",
  ],
  ['confirmed and paid', usual('confirmed'), NOW, ...same(READY)],
  ['in_progress', usual('in_progress'), DURING, ...same('The show is on')],
  [
    'in_progress, over',
    usual('in_progress'),
    AFTER,
    '!Confirm that the show took place by 20 Dec',
    '!Confirm that the show took place by 20 Dec',
    "Waiting for the artist's confirmation until 20 Dec",
  ],
  [
    'in_progress, confirmed by the artist',
    usual('in_progress', confirmedBy('artist')),
    AFTER,
    '!Rate the show',
    '!Confirm that the show took place by 16 Dec',
    "Waiting for the buyer's confirmation until 16 Dec",
  ],
  [
    'in_progress, confirmed and rated by the buyer',
    usual('in_progress', confirmedBy('buyer'), { ratedBy: ['buyer'] }),
    AFTER,
    '!Confirm that the show took place by 16 Dec',
    "Waiting for the artist's confirmation until 16 Dec",
    "Waiting for the artist's confirmation until 16 Dec",
  ],
  [
    'in_progress, over, with a balance that is older than the deadline to confirm',
    usual('in_progress', confirmedBy('artist'), { balance: OWED }),
    AFTER,
    '!Rate the show',
    '!Pay the balance of ₹35,000, due since 11 Dec',
    "Waiting for the buyer's balance, due since 11 Dec",
  ],
  [
    'completed, rated by the buyer',
    usual('completed', {}, { ratedBy: ['buyer'] }),
    AFTER,
    '!Rate the show by 27 Dec',
    SETTLED,
    SETTLED,
  ],
  [
    'completed, with a balance',
    usual('completed', {}, { balance: OWED, ratedBy: ['artist'] }),
    AFTER,
    "Waiting for the buyer's balance, due since 11 Dec",
    '!Pay the balance of ₹35,000, due since 11 Dec',
    "Waiting for the buyer's balance, due since 11 Dec",
  ],
  ['completed, long ago', usual('completed'), at('2027-01-13T10:00:00Z'), ...same(SETTLED)],
  [
    'disputed, whatever is owed',
    usual('disputed', {}, { balance: OWED }),
    AFTER,
    ...same('Waiting for a decision on the dispute'),
  ],
  ['cancelled', usual('cancelled', {}, { balance: OWED }), NOW, ...same('This booking was cancelled')],
];

function same(words: string): [string, string, string] {
  return [words, words, words];
}

function shown(facts: StepFacts, side: PartySide | null, now: Date): string {
  const { mine, words } = nextStepOf(facts, side, now);
  return `${mine ? '!' : ''}${words}`;
}

describe('the next step of a booking', () => {
  it.each(TABLE)('%s', (_what, facts, now, artist, buyer, staff) => {
    expect({
      artist: shown(facts, 'artist', now),
      buyer: shown(facts, 'buyer', now),
      staff: shown(facts, null, now),
    }).toEqual({ artist, buyer, staff });
  });

  it('is in the table for every status', () => {
    expect([...new Set(TABLE.map(([, { booking }]) => booking.status))].toSorted()).toEqual(
      BOOKING_STATUSES.toSorted(),
    );
  });

  it('brings kind and deadline for machines', () => {
    expect(nextStepOf(usual('deposit_pending'), 'buyer', NOW)).toEqual({
      kind: 'pay_deposit',
      words: 'Pay the deposit of ₹15,000 by 3 Dec',
      detail:
        'The money is held in escrow until the show is over. If it is more than a day late, or missing three hours before the show, the booking is cancelled.',
      mine: true,
      dueAt: '2026-12-03T10:00:00.000Z',
    });
  });

  it.each(TABLE)('says what hangs on it: %s', (_what, facts, now) => {
    for (const side of ['artist', 'buyer', null] as const)
      expect(nextStepOf(facts, side, now).detail).toMatch(/^[A-Z].*\.$/);
  });

  const detail = (facts: StepFacts, side: PartySide | null, now: Date) => nextStepOf(facts, side, now).detail;

  it('says who is threatened by a late deposit, and where the money of a late balance goes', () => {
    expect(detail(usual('deposit_pending'), 'artist', NOW)).toBe(
      'If it is more than a day late, or missing three hours before the show, the booking is cancelled.',
    );
    const owed = { balance: OWED, ratedBy: ['artist', 'buyer'] as const };
    expect(detail(usual('completed', {}, owed), 'artist', AFTER)).toContain('goes to the artist as soon as');
    expect(detail(usual('in_progress', {}, owed), 'buyer', DURING)).toContain('held in escrow');
  });

  it('says that money is released by itself unless somebody objects, whoever has confirmed', () => {
    const byItself = 'Unless somebody reports a problem by then, it is released by itself.';
    expect(detail(usual('in_progress'), 'buyer', AFTER)).toContain(byItself);
    expect(detail(usual('in_progress', confirmedBy('artist')), 'buyer', AFTER)).toContain(byItself);
    expect(detail(usual('in_progress', confirmedBy('artist')), null, AFTER)).toContain(byItself);
  });

  it('gives the time of the end while the show is on, and the reason of a cancellation', () => {
    expect(detail(usual('in_progress'), 'artist', DURING)).toContain('Until 02:00.');
    const cancellationReason = 'The deposit did not arrive.';
    expect(detail(usual('cancelled', { cancellationReason }), 'artist', NOW)).toBe(cancellationReason);
  });

  it('leads the artist of a settled show to the money, and tells the others that it was released', () => {
    const settled = usual('completed', {}, { ratedBy: ['artist', 'buyer'] });
    expect(detail(settled, 'artist', AFTER)).toContain('Your earnings');
    expect(detail(settled, 'buyer', AFTER)).toBe('What was held for it has been released.');
    expect(detail(settled, null, AFTER)).toBe('What was held for it has been released.');
  });

  it('asks for the whole fee by its name where the show is so near', () => {
    const whole = {
      deposit: milestone({ amount: 50_000_00, dueAt: at('2026-12-02T10:00:00Z') }),
      balance: null,
    };
    expect(shown(usual('deposit_pending', {}, whole), 'buyer', NOW)).toContain('Pay the full fee of ₹50,000');
    expect(shown(usual('deposit_pending', {}, whole), 'artist', NOW)).toContain(
      "Waiting for the buyer's full fee",
    );
  });

  it('gives who owes at once the day of grace that the rule of overdue gives', () => {
    const atOnce = milestone({ dueAt: NOW, createdAt: NOW });
    expect(shown(usual('deposit_pending', {}, { deposit: atOnce }), 'buyer', NOW)).toBe(
      '!Pay the deposit of ₹15,000 by 2 Dec',
    );
  });
});
