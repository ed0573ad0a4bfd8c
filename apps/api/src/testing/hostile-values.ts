import { TERMS_VERSION } from '@backline/api-contract/accounts';
import { opportunityBody } from './bookings.ts';

/** What no person types. PostgreSQL stores neither of the first two. */
export const NULL_BYTE = 'a\u0000b';
const HALF_A_PAIR = 'a\ud800b';
const TEXTS = ['', NULL_BYTE, HALF_A_PAIR, '😀\u202e', "'; drop table users; --%\\", 'x'.repeat(5_000)];
const TIMES = ['2026-02-30', '0000-01-01', '9999-12-31', '25:00', '9999-12-31T23:59:59Z'];
const NUMBERS = ['-1', '1.5', '1e400', '99999999999999999999', 'NaN'];

export const HOSTILE_IDS = ['%00', '%ff', '%', '%ED%A0%80', '..%2f..', 'x'.repeat(5_000), '0'.repeat(36)];

/** As they stand in an address; half of a surrogate pair has no encoding there. */
export const HOSTILE_QUERY_VALUES = [
  ...[...TEXTS, ...TIMES, ...NUMBERS].map((value) => encodeURIComponent(value.toWellFormed())),
  '%ED%A0%80',
];

export const HOSTILE_JSON_VALUES: unknown[] = [
  ...[...TEXTS, ...TIMES],
  ...[null, true, -1, 1.5, 1e308, [], {}, [NULL_BYTE], JSON.parse('{"__proto__":{"a":1}}')],
];

const token = 'x'.repeat(43);
const [password, newPassword] = ['x', 'weak'];

/** A good body of every route that takes one: a hostile value takes the place of one field at a time. Ids are filled in by the test. */
export const GOOD_BODIES: Record<string, Record<string, unknown>> = {
  'POST /auth/register': {
    email: 'new@example.in',
    password: newPassword,
    firstName: 'A',
    lastName: 'B',
    role: 'artist',
    phone: '+919820012345',
    acceptTerms: true,
  },
  'POST /auth/login': { email: 'nobody@example.in', password },
  'POST /auth/verify-email': { token },
  'POST /auth/forgot-password': { email: 'nobody@example.in' },
  'POST /auth/reset-password': { token, password: newPassword },
  'POST /auth/change-password': { currentPassword: password, newPassword },
  'POST /auth/accept-terms': { version: TERMS_VERSION },
  'POST /opportunities': opportunityBody({ venueId: '', maxApplications: 5, specialRequirements: 'None' }),
  'PATCH /opportunities/:id': opportunityBody({ publish: undefined }),
  'POST /applications': {
    opportunityId: '',
    proposedFee: 4_000_000,
    willingToNegotiate: true,
    personalMessage: 'Hello',
    preferredSlotTime: 'any',
  },
  'POST /applications/:id/respond': { action: 'shortlist', message: 'Hello' },
  'POST /applications/:id/confirm-terms': { version: 'Hello' },
  'POST /opportunities/:id/venue-answer': { answer: 'object', message: 'Hello' },
  'PATCH /bookings/:id/checklist': { itineraryShared: true },
  'POST /bookings/:id/cancel': { reason: 'Hello', previewHash: 'a'.repeat(64) },
  'POST /admin/policies': { policy: 'standard' },
  'POST /bookings/:id/confirm-completion': { rating: 5, feedback: 'Good' },
  'POST /bookings/:id/dispute': { reason: 'other', description: 'Hello' },
  'POST /disputes/:id/messages': { text: 'Hello' },
  'POST /admin/disputes/:bookingId/resolve': {
    resolution: { favoredParty: 'buyer', refundPercentage: 40 },
    notes: 'Hello',
  },
  'POST /admin/alerts/:alertId/settle': { moneyLeft: true, notes: 'Hello' },
  'POST /bookings/:id/ratings': { rating: 5, feedback: 'Good' },
  'POST /contracts/:id/sign': {
    legalName: 'Anil Kumar',
    consent: true,
    documentHash: 'a'.repeat(64),
    password,
    signature: { type: 'drawn', value: 'data:image/png;base64,AAAA' },
  },
  'POST /payments/:id/verify': { razorpay_order_id: 'o', razorpay_payment_id: 'p', razorpay_signature: 's' },
  'POST /notifications/read': { ids: [] },
  'PATCH /auth/me': { firstName: 'Meera' },
  'PUT /auth/me/change': {
    firstName: 'Meera',
    phone: '+919820012345',
    legalName: 'Meera Rao',
    address: 'Hello',
    city: 'Pune',
    state: 'Goa',
    pincode: '400001',
    gstNumber: '27AAPFU0939F1ZV',
    reason: 'Hello',
  },
  'PUT /profile/bank-details': {
    bankAccountName: 'Meera Rao',
    bankAccountNumber: '123456789012',
    bankIfscCode: 'HDFC0001234',
  },
  'POST /admin/bank-details/:type/:profileId': { decision: 'refuse', version: 1, reason: 'Hello' },
  'POST /admin/detail-changes/:id': { decision: 'refuse', version: 1, reason: 'Hello' },
  'POST /admin/verify/:type/:profileId': { decision: 'reject', notes: 'Hello' },
};
