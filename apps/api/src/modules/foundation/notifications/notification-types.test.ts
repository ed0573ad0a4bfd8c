import { describe, expect, it } from 'vitest';
import type { NotificationType } from './notification-type.ts';
import { NOTIFICATION_TYPES, type NotificationTypeName } from './notification-types.ts';

/** Something for every param that any type takes; text that would be wrong in a sentence gives itself away. */
const PARAMS = {
  artistName: 'Meera and the Monsoon',
  buyerName: 'Blue Note Events',
  otherName: 'Blue Note Events',
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
  notes: 'Please add a photo.',
};

const types = Object.entries(NOTIFICATION_TYPES) as unknown as [
  NotificationTypeName,
  NotificationType<typeof PARAMS>,
][];

/** Spec 08: what goes by mail as well; the rest of the list belongs to parts that are not built yet. */
const MAILED_BY_SPEC: NotificationTypeName[] = [
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

describe('notification types', () => {
  it.each(types)('%s reads like a sentence, and its link is a path of the web app', (_name, type) => {
    const [title, body, link] = [type.title(PARAMS), type.body(PARAMS), type.link(PARAMS)];
    for (const words of [title, body]) {
      expect(words).not.toMatch(/undefined|null|\[object|_|\s{2}/);
      expect(words).toMatch(/^\S.*\S$/s);
    }
    expect(title.length).toBeLessThanOrEqual(80);
    expect(body).toMatch(/[.!?]$/);
    if (link !== null) expect(link).toMatch(/^\/[a-z]+(\/[\w-]+)*$/);
    expect(type.action).toMatch(/^[A-Z]/);
  });

  it.each(MAILED_BY_SPEC)('%s is sent by mail', (name) => {
    expect(NOTIFICATION_TYPES[name].mail).toBe(true);
  });

  it('keeps what happens often out of the mailbox', () => {
    const often: NotificationTypeName[] = ['application_received', 'application_viewed', 'tier_lowered'];
    expect(often.filter((name) => NOTIFICATION_TYPES[name].mail)).toEqual([]);
  });

  it('makes both outcomes of a verification high priority', () => {
    expect(NOTIFICATION_TYPES.profile_approved.priority).toBe('high');
    expect(NOTIFICATION_TYPES.profile_rejected.priority).toBe('high');
  });
});
