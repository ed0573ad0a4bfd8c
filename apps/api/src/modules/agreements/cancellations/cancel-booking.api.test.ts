import type { CancellationPreview } from '@backline/api-contract/cancellations';
import { at, shift } from '@backline/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  payMilestone,
  readBooking,
  type Scene,
  signContract,
} from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildMember, type Member } from '../../../testing/members.ts';
import {
  buildDueBooking,
  type DueBooking,
  expectRightBooks,
  giveBankDetails,
  moneyPositionOf,
  outgoing,
  payByWebhook,
  payWithoutReturn,
} from '../../../testing/money.ts';
import { tellLedgerStory } from '../../../testing/story.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { balanceOf, escrowOf, platform } from '../../money/ledger/index.ts';

/** docs/rules/agreements.md#cancellation: what a cancellation does, and that its preview says it. */
const app = await startTestApp();
let scene: Scene;
let admin: Member;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  admin ??= await buildMember(app, 'admin');
});

const previewOf = async (id: string, as: Member): Promise<CancellationPreview> =>
  expectData(await app.get(`/bookings/${id}/cancellation-preview`, as), 200);
const tryToCancel = (id: string, as: Member, previewHash: string) =>
  app.post(`/bookings/${id}/cancel`, { reason: 'Plans have changed.', previewHash }, as);
async function cancel(id: string, as: Member): Promise<CancellationPreview> {
  const preview = await previewOf(id, as);
  expectData(await tryToCancel(id, as, preview.previewHash), 200);
  return preview;
}
const choosePolicy = async (policy: string) =>
  expectData(await app.post('/admin/policies', { policy }, admin), 200);
const scoreOf = async (member: Member): Promise<number> =>
  expectData(await app.get('/standing', member), 200).score;

/** A booking paid in full by its buyer, some days before its event. */
async function paidBooking(daysBefore: number): Promise<DueBooking> {
  await giveBankDetails(app, scene.artist);
  const booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
  app.clock.moveTo(shift(new Date('2026-12-12T06:30:00Z'), `-P${daysBefore}D`));
  return booking;
}

const TIERS = [
  ['gracePeriod', 35],
  ['standard', 20],
  ['late', 10],
  ['veryLate', 3],
] as const;
const CASES = (['protected', 'standard'] as const).flatMap((policy) =>
  (['artist', 'buyer'] as const).flatMap((side) =>
    TIERS.map(([tier, days]) => [policy, side, tier, days] as const),
  ),
);

describe('what the preview says is what happens', () => {
  it.each(CASES)('%s: the %s cancels in the tier %s (%i days before)', async (policy, side, tier, days) => {
    await choosePolicy(policy);
    const booking = await paidBooking(days);
    const canceller = scene[side];
    const [before, other] = [await scoreOf(canceller), scene[side === 'artist' ? 'buyer' : 'artist']];
    const otherBefore = await scoreOf(other);
    const preview = await cancel(booking.id, canceller);
    expect([preview.tier, preview.policy.name, preview.daysBefore]).toEqual([tier, policy, days]);

    await app.runJobs();
    await expectRightBooks(app);
    const sent = await outgoing(app, booking.id);
    const sumOf = (kind: string) =>
      sent.filter((payment) => payment.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
    expect(sent.every(({ status }) => status === 'completed')).toBe(true);
    expect([sumOf('refund'), sumOf('payout')]).toEqual([preview.organizerRefund, preview.artistReceives]);
    const position = await moneyPositionOf(app.adapters.db, { ...booking, status: 'cancelled' });
    const { inEscrow, outstanding, commission, returned } = position;
    expect([inEscrow, outstanding, commission]).toEqual([0, 0, preview.platformRetains]);
    expect(returned).toBe(preview.organizerRefund);
    const { spent } = expectData(await app.get('/totals', scene.buyer), 200);
    expect(spent.amount).toBe(preview.totalPaid - preview.organizerRefund);
    expect((await scoreOf(canceller)) - before).toBe(preview.trustPoints);
    expect(await scoreOf(other)).toBe(otherBefore);

    const { cancellation } = await readBooking(app, booking.id, other);
    const { previewHash: _hash, nextTier: _next, ...shown } = preview;
    expect(cancellation).toMatchObject({ ...shown, reason: 'Plans have changed.' });
    const story = await tellLedgerStory(app.adapters.db, booking.id);
    expect(renumbered(story)).toMatchSnapshot();
  });
});

/** Numbers of payments and bookings are drawn from a sequence that other cases use too. */
function renumbered(story: string): string {
  const seen = new Map<string, string>();
  return story.replaceAll(/\b(BK|PAY)-\d{4}-\d{6}\b/g, (number, kind: string) => {
    const known = seen.get(number);
    if (known) return known;
    const count = [...seen.values()].filter((each) => each.startsWith(kind)).length + 1;
    const name = `${kind}-2026-${String(count).padStart(6, '0')}`;
    seen.set(number, name);
    return name;
  });
}

describe('before anything is paid', () => {
  it('a contract that nobody has signed yet is void, nothing moves but trust, and the date is free', async () => {
    const booking = await buildBooking(app, scene);
    const preview = await cancel(booking.id, scene.artist);
    expect([preview.totalPaid, preview.tier, preview.trustPoints]).toEqual([0, 'gracePeriod', -5]);
    const contract = expectData(await app.get(`/contracts/${booking.contractId}`, scene.buyer), 200);
    expect(contract.status).toBe('voided');
    await app.runJobs();
    expectData(await app.post(`/opportunities/${booking.opportunityId}/reopen`, {}, scene.buyer), 200);
    expect(
      (await buildBooking(app, { ...scene, artist: await buildArtist(app) }, { eventDate: '2026-12-19' }))
        .status,
    ).toBe('contract_sent');
  });

  it('what is open at the gateway falls away, and is sent back in full where it arrives', async () => {
    const booking = await buildDueBooking(app, scene);
    app.clock.moveTo(new Date('2026-12-08T06:30:00Z'));
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    await cancel(booking.id, scene.buyer);
    await app.runJobs();
    const sent = await outgoing(app, booking.id);
    expect(sent.map(({ kind, amount, status }) => [kind, amount, status])).toEqual([
      ['refund', 1_500_000, 'completed'],
    ]);
    expect(
      (await readBooking(app, booking.id, scene.buyer)).payments.map(({ kind, status }) => [kind, status]),
    ).toEqual([
      ['deposit', 'cancelled'],
      ['balance', 'cancelled'],
      ['refund', 'completed'],
    ]);
    await expectRightBooks(app);
  });
});

it('tells the other side who cancelled, why, and what it gets; the buyer can open the gig again', async () => {
  const booking = await buildSignedBooking(app, scene);
  await payMilestone(app, booking, 'deposit', scene.buyer);
  app.clock.moveTo(new Date('2026-11-22T06:30:00Z'));
  await cancel(booking.id, scene.buyer);
  const { notifications } = expectData(await app.get('/notifications?limit=100', scene.artist), 200);
  const notice = notifications.find(({ type }: { type: string }) => type === 'booking_cancelled');
  expect(notice).toMatchObject({ priority: 'high' });
  expect(notice.body).toContain('was cancelled by the organizer: Plans have changed.');
  expect(notice.body).toContain('₹7,500 of what was paid goes to you.');
  const shown = await readBooking(app, booking.id, scene.artist);
  expect(shown).toMatchObject({
    status: 'cancelled',
    cancelledBy: 'organizer',
    cancelledAt: '2026-11-22T06:30:00.000Z',
    cancellationReason: 'Plans have changed.',
    abilities: { cancel: false },
  });
  expect(shown.cancellation).toMatchObject({ organizerRefund: 750_000, artistReceives: 750_000 });
  await app.runJobs();
  const gig = expectData(await app.get(`/opportunities/${booking.opportunityId}`, scene.buyer), 200);
  expect(gig.abilities.reopen).toBe(true);
});

describe('who may cancel, and when', () => {
  it('each side until the slot begins, and not from then on', async () => {
    const { id, startsAt } = await paidBooking(3);
    app.clock.moveTo(shift(startsAt, '-PT1S'));
    for (const member of [scene.artist, scene.buyer]) await previewOf(id, member);
    app.clock.moveTo(startsAt);
    for (const member of [scene.artist, scene.buyer]) {
      expect((await app.get(`/bookings/${id}/cancellation-preview`, member)).status).toBe(409);
      expect((await readBooking(app, id, member)).abilities.cancel).toBe(false);
      expect((await tryToCancel(id, member, 'a'.repeat(64))).status).toBe(409);
    }
  });

  it('an admin for the platform, also then: everything goes back and nobody loses trust', async () => {
    const booking = await paidBooking(3);
    app.clock.moveTo(shift(booking.endsAt, 'PT1H'));
    await app.runJobs();
    const scores = await Promise.all([scene.artist, scene.buyer].map(scoreOf));
    const preview = await cancel(booking.id, admin);
    expect(preview).toMatchObject({
      cancelledBy: 'platform',
      tier: null,
      organizerRefund: 5_000_000,
      trustPoints: 0,
    });
    await app.runJobs();
    expect(await Promise.all([scene.artist, scene.buyer].map(scoreOf))).toEqual(scores);
    expect(await balanceOf(app.adapters.db, escrowOf(booking.id))).toBe(0);
    expect(await balanceOf(app.adapters.db, platform.refundsPayable)).toBe(0);
    await expectRightBooks(app);
  });

  it('nobody twice, and nobody what is completed', async () => {
    const booking = await paidBooking(20);
    const { previewHash } = await cancel(booking.id, scene.buyer);
    const again = await tryToCancel(booking.id, scene.buyer, previewHash);
    expect([again.status, again.body.message]).toEqual([409, 'This booking is cancelled already.']);
  });

  it('a reason is asked for', async () => {
    const { id } = await buildBooking(app, scene);
    const { previewHash } = await previewOf(id, scene.buyer);
    const answer = await app.post(`/bookings/${id}/cancel`, { reason: '  ', previewHash }, scene.buyer);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual(['reason']);
  });
});

it('is refused where the clock has gone over the edge of a tier since the preview', async () => {
  const booking = await paidBooking(15);
  const { previewHash } = await previewOf(booking.id, scene.buyer);
  app.clock.moveTo(new Date('2026-11-27T18:30:00Z'));
  const answer = await tryToCancel(booking.id, scene.buyer, previewHash);
  expect([answer.status, answer.body.reason]).toEqual([409, 'PREVIEW_CHANGED']);
  expect((await readBooking(app, booking.id, scene.buyer)).status).not.toBe('cancelled');
  await expectRightBooks(app);
});

it('an acceptance is refused under another policy than it was shown, and books nothing', async () => {
  await choosePolicy('protected');
  const gig = await buildOpportunity(app, scene);
  const { id } = expectData(
    await app.post('/applications', { opportunityId: gig.id, proposedFee: 5_000_000 }, scene.artist),
    201,
  );
  const { name, version } = expectData(await app.get('/cancellation-policy'), 200).policy;
  const accept = (policy: object) =>
    app.post(`/applications/${id}/respond`, { action: 'accept', policy }, scene.buyer);
  await choosePolicy('standard');
  const refused = await accept({ name, version });
  expect([refused.status, refused.body.reason]).toEqual([409, 'POLICY_CHANGED']);
  const { status, bookingId } = expectData(await app.get(`/applications/${id}`, scene.buyer), 200);
  expect([status, bookingId]).toEqual(['viewed', null]);
  expect((await accept({ name: 'standard', version })).status).toBe(200);
  await choosePolicy('protected');
});

describe('at the same moment', () => {
  it('two sides cancel once', async () => {
    const booking = await paidBooking(20);
    const members = [scene.artist, scene.buyer, scene.artist, scene.buyer];
    const hashes = await Promise.all(
      members.map(async (member) => (await previewOf(booking.id, member)).previewHash),
    );
    const answers = await Promise.all(
      members.map((member, index) => tryToCancel(booking.id, member, at(hashes, index))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    await app.runJobs();
    await expectRightBooks(app);
  });

  it('a payment is kept by the rules of the preview, or sent back in full', async () => {
    const booking = await buildDueBooking(app, scene);
    await payWithoutReturn(app, booking.depositId, scene.buyer);
    const { previewHash } = await previewOf(booking.id, scene.buyer);
    const [answer] = await Promise.all([tryToCancel(booking.id, scene.buyer, previewHash), app.runJobs()]);
    await app.runJobs();
    await expectRightBooks(app);
    const { status } = await readBooking(app, booking.id, scene.buyer);
    expect([
      [200, 'cancelled'],
      [409, 'deposit_paid'],
    ]).toContainEqual([answer.status, status]);
    const held = await balanceOf(app.adapters.db, escrowOf(booking.id));
    expect(held).toBe(status === 'cancelled' ? 0 : -1_500_000);
  });

  it('the last signature stands or the booking is cancelled, and never both', async () => {
    const booking = await buildBooking(app, scene);
    await signContract(app, String(booking.contractId), scene.artist);
    const { previewHash } = await previewOf(booking.id, scene.artist);
    await Promise.allSettled([
      signContract(app, String(booking.contractId), scene.buyer),
      tryToCancel(booking.id, scene.artist, previewHash),
    ]);
    const after = await readBooking(app, booking.id, scene.buyer);
    expect(after.status).toBe('cancelled');
    expect(after.payments.every(({ status }) => status === 'cancelled')).toBe(true);
  });

  it('an admin cancels or both confirm, and the money goes one way', async () => {
    const booking = await paidBooking(3);
    app.clock.moveTo(shift(booking.endsAt, 'PT1H'));
    await app.runJobs();
    const { previewHash } = await previewOf(booking.id, admin);
    const confirm = (member: Member) => app.post(`/bookings/${booking.id}/confirm-completion`, {}, member);
    await confirm(scene.artist);
    const [cancelled, confirmed] = await Promise.all([
      tryToCancel(booking.id, admin, previewHash),
      confirm(scene.buyer),
    ]);
    expect([cancelled.status, confirmed.status].toSorted()).toEqual([200, 409]);
    await app.runJobs();
    await expectRightBooks(app);
    expect(await balanceOf(app.adapters.db, escrowOf(booking.id))).toBe(0);
  });
});
