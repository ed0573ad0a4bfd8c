import { describe, expect, it } from 'vitest';
import { MODULES } from './app.ts';
import type { Notice } from './platform/notice.ts';

/** Something for every param that any type takes; text that would be wrong in a sentence gives itself away. */
const PARAMS = {
  artistName: 'Meera and the Monsoon',
  buyerName: 'Blue Note Events',
  otherName: 'Blue Note Events',
  organizerName: 'Blue Note Events',
  venueName: 'The Blue Note',
  slotText: '20:00 to 22:00',
  message: 'We look forward to it.',
  isPublic: true,
  missingName: 'Blue Note Events',
  opportunityTitle: 'Harbour Night',
  opportunityId: 'o1',
  title: 'Harbour Night',
  bookingId: 'b1',
  bookingNumber: 'BK-2026-000001',
  contractId: 'c1',
  contractNumber: 'CTR-202611-ABCDEF',
  paymentId: 'p1',
  kindText: 'deposit',
  dateText: 'Saturday, 12 December 2026',
  releaseText: '₹50,000 is released to Meera',
  disputeId: 'd1',
  whatText: 'A bank asks a payment back',
  reasonText: 'something else',
  outcomeText: '₹20,000 of ₹50,000 goes back to you.',
  dueText: '14 November 2026, 18:00 IST',
  deadlineText: '14 November 2026, 18:00 IST',
  expiresText: '14 November 2026, 18:00 IST',
  feeText: '₹50,000',
  amountText: '₹15,000',
  scoreText: '86',
  ratingText: '4 of 5',
  commissionText: '2%',
  tier: 'premium',
  referenceText: 'TRF-1',
  waitingFor: 'bank details are missing.',
  consequence: 'The booking is cancelled 24 hours after the due time.',
  reason: 'The bank declined it.',
  byText: 'the organizer',
  moneyText: 'Nothing had been paid, and nothing is owed.',
  notes: 'Please add a photo.',
  accountText: '******7890',
  fieldsText: 'first name, mobile number',
};

const notices: readonly Notice<typeof PARAMS>[] = MODULES.flatMap(({ notices: declared = {} }) =>
  Object.values(declared),
);
const named = new Map(notices.map((notice) => [notice.name, notice]));

/**
 * docs/rules/foundation.md#notification-types: what goes by mail as well; the rest of the list belongs to parts that
 * are not built yet.
 */
const MAILED = [
  'bank_details_changed',
  'detail_change_approved',
  'detail_change_refused',
  'application_accepted',
  'booking_created',
  'contract_ready',
  'payment_due',
  'payment_received',
  'booking_cancelled',
  'profile_approved',
  'profile_rejected',
  'tier_raised',
];

/** Of all releases until now; a new notice need not be added, a renamed one would leave what was stored without a sender. */
const STORED_NAMES = [
  'application_accepted',
  'application_declined',
  'application_expired',
  'application_received',
  'application_shortlisted',
  'application_viewed',
  'application_withdrawn',
  'booking_cancelled',
  'booking_completed',
  'booking_confirmed',
  'booking_created',
  'completion_reminder',
  'completion_requested',
  'contract_expired',
  'contract_ready',
  'contract_reminder',
  'contract_signed',
  'contract_signed_by_other',
  'event_started',
  'opportunity_cancelled',
  'opportunity_filled',
  'payment_due',
  'payment_failed',
  'payment_overdue',
  'payment_received',
  'payout_sent',
  'payout_waiting',
  'profile_approved',
  'profile_rejected',
  'rating_received',
  'rating_revealed',
  'tier_lowered',
  'tier_raised',
];

describe('notices', () => {
  it.each(notices)('$name reads like a sentence, and its link is a path of the web app', (notice) => {
    const [title, body, link] = [notice.title(PARAMS), notice.body(PARAMS), notice.link(PARAMS)];
    for (const words of [title, body]) {
      expect(words).not.toMatch(/undefined|null|\[object|_|\s{2}/);
      expect(words).toMatch(/^\S.*\S$/s);
    }
    expect(title.length).toBeLessThanOrEqual(80);
    expect(body).toMatch(/[.!?]$/);
    if (link !== null) expect(link).toMatch(/^\/[a-z]+(\/[\w-]+)*(#[a-z-]+)?$/);
    expect(notice.action).toMatch(/^[A-Z]/);
  });

  it('keep the names under which they are stored: notifications of earlier releases bear them', () => {
    expect(STORED_NAMES.filter((name) => !named.has(name))).toEqual([]);
  });

  it.each(MAILED)('%s is sent by mail', (name) => {
    expect(named.get(name)?.mail).toBe(true);
  });

  it.each(['application_received', 'application_viewed', 'tier_lowered'])(
    '%s happens often and stays out of the mailbox',
    (name) => {
      expect(named.get(name)?.mail).toBe(false);
    },
  );

  it.each(['profile_approved', 'profile_rejected'])('%s has high priority', (name) => {
    expect(named.get(name)?.priority).toBe('high');
  });
});
