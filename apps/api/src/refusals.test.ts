import { hash } from 'node:crypto';
import type { BookingDetail } from '@backline/api-contract/bookings';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from './platform/http/route.ts';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  type Scene,
} from './testing/bookings.ts';
import { insertAlert, insertDispute } from './testing/disputes.ts';
import type { Answer } from './testing/http-client.ts';
import {
  buildArtist,
  buildMember,
  buildOrganizer,
  insertDetailChange,
  type Member,
  PASSWORD,
} from './testing/members.ts';
import { BANK_DETAILS, deliver, openOrderOf } from './testing/money.ts';
import { startTestApp } from './testing/test-app.ts';

/** Refused tries that matter are in the audit trail: who, what, on which record, with which code. What was sent never is. */
const app = await startTestApp();
const name = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`;
let scene: Scene;
let ids: Record<
  | 'alert'
  | 'application'
  | 'booking'
  | 'contract'
  | 'dispute'
  | 'disputed'
  | 'opportunity'
  | 'payment'
  | 'profile'
  | 'change'
  | 'job',
  string
>;
let waiting: BookingDetail;

const SIGNATURE = {
  legalName: 'Anil Kumar',
  consent: true,
  documentHash: 'a'.repeat(64),
  password: PASSWORD,
  signature: { type: 'typed', value: 'Anil Kumar' },
};
const PROOF = { razorpay_order_id: 'order_x', razorpay_payment_id: 'pay_x', razorpay_signature: 'forged' };

const DECISION = { resolution: { favoredParty: 'artist', refundPercentage: 0 }, notes: 'No' };
const CANCELLATION = { reason: 'No', previewHash: 'a'.repeat(64) };

/** Every route whose refusals are kept: [route, action, record, body]. */
const KEPT: [string, string, keyof typeof ids | null, unknown?][] = [
  ['GET /admin/audit', 'administration.access_refused', null],
  ['GET /admin/audit/actions', 'administration.access_refused', null],
  ['GET /admin/bookings', 'administration.access_refused', null],
  ['GET /admin/jobs', 'administration.access_refused', null],
  ['GET /admin/ledger', 'administration.access_refused', null],
  ['GET /admin/policies', 'administration.access_refused', null],
  ['POST /admin/policies', 'administration.access_refused', null, { policy: 'standard' }],
  ['GET /admin/money', 'administration.access_refused', null],
  ['GET /admin/users', 'administration.access_refused', null],
  ['POST /admin/jobs/:name/run', 'administration.access_refused', 'job', {}],
  ['GET /admin/verifications', 'profile.review_refused', null],
  ['GET /admin/bank-details', 'bank_account.review_refused', null],
  ['GET /admin/detail-changes', 'detail_change.review_refused', null],
  [
    'POST /admin/detail-changes/:id',
    'detail_change.review_refused',
    'change',
    { decision: 'approve', version: 1 },
  ],
  [
    'POST /admin/bank-details/:type/:profileId',
    'bank_account.review_refused',
    'profile',
    { decision: 'approve', version: 1 },
  ],
  ['POST /admin/verify/:type/:profileId', 'profile.review_refused', 'profile', { decision: 'approve' }],
  ['PATCH /opportunities/:id', 'opportunity.change_refused', 'opportunity', { title: 'Mine now' }],
  ['DELETE /opportunities/:id', 'opportunity.change_refused', 'opportunity'],
  ['POST /opportunities/:id/close', 'opportunity.change_refused', 'opportunity', {}],
  ['POST /opportunities/:id/publish', 'opportunity.change_refused', 'opportunity', {}],
  ['POST /opportunities/:id/reopen', 'opportunity.change_refused', 'opportunity', {}],
  ['GET /opportunities/:id/applications', 'application.access_refused', 'opportunity'],
  ['GET /applications/:id', 'application.access_refused', 'application'],
  ['POST /applications/:id/respond', 'application.access_refused', 'application', { action: 'accept' }],
  ['POST /applications/:id/withdraw', 'application.access_refused', 'application', {}],
  ['POST /applications/:id/confirm-terms', 'application.access_refused', 'application', { version: 'x' }],
  ['POST /opportunities/:id/venue-answer', 'opportunity.change_refused', 'opportunity', { answer: 'agree' }],
  ['GET /house/bookings/:id', 'booking.access_refused', 'booking'],
  ['GET /bookings/:id', 'booking.access_refused', 'booking'],
  ['PATCH /bookings/:id/checklist', 'booking.access_refused', 'booking', { itineraryShared: true }],
  ['POST /bookings/:id/ratings', 'booking.access_refused', 'booking', { rating: 5 }],
  ['GET /bookings/:id/cancellation-preview', 'booking.access_refused', 'booking'],
  ['POST /bookings/:id/cancel', 'booking.cancellation_refused', 'booking', CANCELLATION],
  ['POST /bookings/:id/confirm-completion', 'booking.completion_refused', 'booking', {}],
  ['GET /contracts/:id', 'contract.access_refused', 'contract'],
  ['GET /contracts/:id/pdf', 'contract.access_refused', 'contract'],
  ['POST /contracts/:id/sign', 'contract.signature_refused', 'contract', SIGNATURE],
  ['GET /payments/:id', 'payment.access_refused', 'payment'],
  ['GET /payments/:id/receipt', 'payment.access_refused', 'payment'],
  ['POST /payments/:id/order', 'payment.order_refused', 'payment', {}],
  ['POST /payments/:id/verify', 'payment.proof_refused', 'payment', PROOF],
  ['GET /admin/alerts', 'payment.access_refused', null],
  ['POST /admin/alerts/:alertId/settle', 'payment.access_refused', 'alert', { notes: 'Seen.' }],
  ['POST /bookings/:id/dispute', 'dispute.access_refused', 'booking', { reason: 'other', description: 'No' }],
  ['GET /disputes/:id', 'dispute.access_refused', 'dispute'],
  ['POST /disputes/:id/messages', 'dispute.access_refused', 'dispute', { text: 'No' }],
  ['GET /admin/disputes/:bookingId/preview', 'dispute.access_refused', 'disputed'],
  ['POST /admin/disputes/:bookingId/resolve', 'dispute.access_refused', 'disputed', DECISION],
];
/** Where nobody's record is asked for. They are tried below, each with what it refuses. */
const OF_ACCOUNTS = [
  ['POST /auth/change-password', 'account.password_change_refused'],
  ['POST /auth/reset-password', 'account.password_reset_refused'],
  ['PUT /profile/bank-details', 'bank_account.change_refused'],
];

beforeAll(async () => {
  scene = await buildScene(app);
  const signed = await buildSignedBooking(app, scene);
  waiting = await buildBooking(app, scene, { eventDate: '2026-12-19' });
  const { id: opportunity } = await buildOpportunity(app, scene, { eventDate: '2026-12-26' });
  const bid = { opportunityId: opportunity, proposedFee: 4_000_000 };
  const disputed = await buildSignedBooking(app, scene, { eventDate: '2027-01-02' });
  ids = {
    opportunity,
    application: expectData(await app.post('/applications', bid, scene.artist), 201).id,
    booking: signed.id,
    contract: String(waiting.contractId),
    payment: String(signed.payments[0]?.id),
    profile: scene.artist.id,
    job: 'trust.decay',
    alert: await insertAlert(app, 'refused'),
    dispute: await insertDispute(app, disputed.id),
    change: await insertDetailChange(app, scene.artist),
    disputed: disputed.id,
  };
});

async function trailOf(action: string, actorId: string | null) {
  const query = app.adapters.db.selectFrom('auditLog').selectAll().where('action', '=', action);
  const rows = await query.orderBy('id').execute();
  return rows.filter((row) => row.actorId === actorId);
}

async function expectKept(action: string, who: Member | null, answer: Answer, recordId: string | null) {
  const [entry, ...others] = await trailOf(action, who?.id ?? null);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ recordId, before: null, requestId: answer.body.requestId });
  expect(entry?.after).toEqual({
    code: answer.body.reason,
    attempt: expect.stringMatching(/^[A-Z]+ \/[\w/:-]+$/),
  });
  expect(app.app.audited.find((each) => each.name === action)?.words).toMatch(/^\p{Lu}/u);
}

it('the table names every route whose refusals are kept, with what they leave', () => {
  const kept = app.app.routes.flatMap((route) =>
    route.refusals ? [[name(route), route.refusals.name]] : [],
  );
  expect(kept.toSorted()).toEqual([...KEPT.map((row) => row.slice(0, 2)), ...OF_ACCOUNTS].toSorted());
});

describe('of a stranger', () => {
  const STRANGERS = { artist: buildArtist, organizer: buildOrganizer };
  const roles = ['artist', 'organizer'] as const;
  const asked = KEPT.flatMap((kept) => roles.map((role) => [role, kept[0], kept] as const));

  it.each(asked)('%s: %s', async (role, _route, [route, action, record, body]) => {
    const stranger = await STRANGERS[role](app);
    const [method = '', path = ''] = route.split(' ');
    const id = record === null ? '' : ids[record];
    const answer = await app.request(
      method,
      path.replace(/:(id|profileId|name|alertId|bookingId)/, id).replace(':type', 'artist'),
      {
        as: stranger,
        ...(body === undefined ? {} : { body }),
      },
    );
    expect([403, 404]).toContain(answer.status);
    await expectKept(action, stranger, answer, record === null ? null : id);
  });
});

describe('of somebody who may, but not so', () => {
  it('a signature with a wrong password, of another document, out of turn', async () => {
    const path = `/contracts/${ids.contract}/sign`;
    const contract = await app.get(`/contracts/${ids.contract}`, scene.artist);
    const { documentHash } = contract.data;
    const refused = [
      await app.post(path, { ...SIGNATURE, documentHash, password: 'Not-My-Word1!' }, scene.artist),
      await app.post(path, SIGNATURE, scene.artist),
      await app.post(path, { ...SIGNATURE, documentHash }, scene.buyer),
    ];
    const codes = ['WRONG_PASSWORD', 'DOCUMENT_CHANGED', 'ILLEGAL_TRANSITION'];
    expect(refused.map(({ body }) => body.reason)).toEqual(codes);
    const trail = [
      ...(await trailOf('contract.signature_refused', scene.artist.id)),
      ...(await trailOf('contract.signature_refused', scene.buyer.id)),
    ];
    expect(trail.map(({ recordId, after }) => [recordId, after])).toEqual(
      codes.map((code) => [ids.contract, { code, attempt: 'POST /contracts/:id/sign' }]),
    );
    expect(JSON.stringify(trail)).not.toMatch(/Not-My-Word|Anil|aaaa/);
    expect((await app.get(`/contracts/${ids.contract}`, scene.artist)).data).toEqual(contract.data);
  });

  it('a proof of payment that is forged', async () => {
    const orderId = await openOrderOf(app, ids.payment, scene.buyer);
    const forged = { ...PROOF, razorpay_order_id: orderId };
    const answer = await app.post(`/payments/${ids.payment}/verify`, forged, scene.buyer);
    expect(answer.body.reason).toBe('PAYMENT_REFUSED');
    await expectKept('payment.proof_refused', scene.buyer, answer, ids.payment);
  });

  it('a change of the password without the current one', async () => {
    const member = await buildMember(app, 'artist');
    const body = { currentPassword: 'Not-My-Word1!', newPassword: 'Tabla-Drums-34!' };
    const answer = await app.post('/auth/change-password', body, member);
    expect(answer.body.reason).toBe('WRONG_PASSWORD');
    await expectKept('account.password_change_refused', member, answer, null);
  });

  it('a change of bank details with a wrong password', async () => {
    const member = await buildArtist(app);
    expectData(await app.put('/profile/bank-details', BANK_DETAILS, member), 200);
    const body = { ...BANK_DETAILS, bankAccountNumber: '998877665544', password: 'Not-My-Word1!' };
    const answer = await app.put('/profile/bank-details', body, member);
    expect(answer.body.reason).toBe('WRONG_PASSWORD');
    await expectKept('bank_account.change_refused', member, answer, null);
  });

  it('a reset with a token that was made up', async () => {
    const body = { token: hash('sha256', 'made up'), password: 'Tabla-Drums-34!' };
    const answer = await app.post('/auth/reset-password', body);
    expect(answer.body.reason).toBe('TOKEN_INVALID');
    await expectKept('account.password_reset_refused', null, answer, null);
  });

  it('a login with a wrong password, by the login itself', async () => {
    const member = await buildMember(app, 'venue');
    const answer = await app.post('/auth/login', { email: member.email, password: 'Not-My-Word1!' });
    expect(answer.body.reason).toBe('WRONG_CREDENTIALS');
    const [entry] = await trailOf('account.login_failed', null);
    expect(entry?.recordId).toBe(member.id);
  });

  it('an event that only claims to come from the gateway', async () => {
    expect(
      await deliver(app, { body: '{"event":"payment.captured"}', signature: 'forged', id: 'evt_1' }),
    ).toBe(400);
    const [entry] = await trailOf('webhook.refused', null);
    expect(entry?.after).toEqual({ code: 'PAYMENT_REFUSED', attempt: 'POST /webhooks/razorpay' });
    expect(await app.adapters.db.selectFrom('webhookEvents').selectAll().execute()).toEqual([]);
  });
});
