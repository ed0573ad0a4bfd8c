import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildScene, expectData, readBooking, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { buildArtist, buildMember, buildOrganizer, type Member } from '../../../testing/members.ts';
import {
  bookingRow,
  buildDueBooking,
  type DueBooking,
  expectRightBooks,
  outgoing,
  payByWebhook,
  paymentRow,
  tellSandbox,
} from '../../../testing/money.ts';
import { startTestApp, type TestApp } from '../../../testing/test-app.ts';

/** docs/rules/agreements.md#disputes */
let app: TestApp;
let admin: Member;
let scene: Scene;
let booking: DueBooking;
const HOUR = 3_600_000;

beforeAll(async () => {
  app = await startTestApp();
  admin = await buildMember(app, 'admin');
});

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = { ...(await buildScene(app)), artist: await buildArtist(app) };
  booking = await buildDueBooking(app, scene);
  await payByWebhook(app, booking.depositId, scene.buyer);
  await payByWebhook(app, booking.balanceId, scene.buyer);
});

/** Hours after the slot's end; the jobs of then have run. */
async function goTo(hoursAfterEnd: number): Promise<void> {
  app.clock.moveTo(new Date(booking.endsAt.getTime() + hoursAfterEnd * HOUR));
  await app.advance('PT0S');
}

const STORY = { reason: 'late_or_short', description: 'The set ended forty minutes early.' };
const report = (as: Member, body: object = STORY) => app.post(`/bookings/${booking.id}/dispute`, body, as);
const confirm = (as: Member) => app.post(`/bookings/${booking.id}/confirm-completion`, {}, as);
const settle = (favoredParty: string, refundPercentage: number, as = admin) =>
  app.post(
    `/admin/disputes/${booking.id}/resolve`,
    { resolution: { favoredParty, refundPercentage }, notes: 'We heard both sides.' },
    as,
  );
const status = async () => (await bookingRow(app, booking.id)).status;
const pointsOf = async (as: Member): Promise<[string, number][]> =>
  expectData(await app.get('/standing', as), 200)
    .events.map(({ type, points }: { type: string; points: number }) => [type, points])
    .filter(([type]: [string]) => /dispute|no_show|completed/.test(type));
const told = async (as: Member): Promise<string[]> =>
  expectData(await app.get('/notifications?limit=100', as), 200).notifications.map(
    ({ type }: { type: string }) => type,
  );

describe('reporting a problem', () => {
  it.each(['artist', 'buyer'] as const)(
    'by the %s freezes the money and tells the other and staff',
    async (side) => {
      await goTo(1);
      const [by, other] = side === 'artist' ? [scene.artist, scene.buyer] : [scene.buyer, scene.artist];
      const dispute = expectData(await report(by), 201);
      expect(dispute).toMatchObject({ ...STORY, raisedBy: side, held: 5_000_000, resolution: null });
      expect(await status()).toBe('disputed');
      expect(await told(other)).toContain('dispute_raised');
      expect(await told(by)).not.toContain('dispute_raised');
      expect(await told(admin)).toContain('dispute_to_settle');
      await goTo(200);
      expect(await status()).toBe('disputed');
      expect((await confirm(other)).status).toBe(409);
      expect(await outgoing(app, booking.id)).toEqual([]);
      await expectRightBooks(app);
    },
  );

  it('is open from the first moment of the slot, also where the sweep has not started it', async () => {
    app.clock.moveTo(new Date(booking.startsAt.getTime() - 1));
    const early = await report(scene.buyer);
    expect([early.status, early.body.message]).toEqual([
      409,
      'A problem can be reported once the slot has begun.',
    ]);
    expect((await readBooking(app, booking.id, scene.buyer)).abilities.reportProblem).toBe(false);
    app.clock.moveTo(booking.startsAt);
    expect((await readBooking(app, booking.id, scene.buyer)).abilities.reportProblem).toBe(true);
    expectData(await report(scene.buyer), 201);
  });

  it('is open to the end of the notice that a late confirmation starts', async () => {
    await goTo(120);
    expectData(await confirm(scene.artist), 200);
    app.clock.moveTo(new Date(booking.endsAt.getTime() + 192 * HOUR - 1));
    expect((await readBooking(app, booking.id, scene.buyer)).abilities.reportProblem).toBe(true);
    expectData(await report(scene.buyer), 201);
  });

  it('is open for 7 days where nobody says anything, and then over', async () => {
    app.clock.moveTo(new Date(booking.endsAt.getTime() + 168 * HOUR - 1));
    await app.runJobs();
    expect((await readBooking(app, booking.id, scene.buyer)).abilities.reportProblem).toBe(true);
    app.clock.moveTo(new Date(booking.endsAt.getTime() + 168 * HOUR));
    expect((await report(scene.buyer)).status).toBe(409);
    await goTo(168);
    expect(await status()).toBe('completed');
    expect((await report(scene.buyer)).body.message).toBe(
      'No problem can be reported about a booking that is completed.',
    );
  });

  it('happens once, and is for the two sides', async () => {
    await goTo(1);
    const answers = await Promise.all([report(scene.buyer), report(scene.artist), report(scene.buyer)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([201, 409, 409]);
    expect((await report(await buildOrganizer(app))).status).toBe(404);
    expect((await report(scene.venue)).status).toBe(404);
    expect((await report(admin)).status).toBe(403);
    expect((await report(await buildMember(app, 'curator'))).status).toBe(403);
  });

  it.each([
    ['reason', { reason: 'mood', description: 'x' }],
    ['reason', { description: 'x' }],
    ['description', { reason: 'other', description: '  ' }],
    ['description', { reason: 'other', description: 'x'.repeat(4_001) }],
    ['evidence', { ...STORY, evidence: 'x' }],
  ])('names the field %s', async (field, body) => {
    await goTo(1);
    const answer = await report(scene.buyer, body);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    expect(await status()).toBe('in_progress');
  });
});

describe('the stories', () => {
  it('are told by both sides and staff, read by them alone, and end with the settlement', async () => {
    await goTo(1);
    const { id } = expectData(await report(scene.buyer), 201);
    const say = (as: Member, text: string) => app.post(`/disputes/${id}/messages`, { text }, as);
    expectData(await say(scene.artist, 'The venue closed early.'), 201);
    expectData(await say(admin, 'Who closed it?'), 201);
    const seen = expectData(await app.get(`/disputes/${id}`, scene.buyer), 200);
    expect(seen.messages.map(({ side, text }: Record<string, string>) => [side, text])).toEqual([
      ['artist', 'The venue closed early.'],
      [null, 'Who closed it?'],
    ]);
    expect(await told(scene.buyer)).toContain('dispute_message');
    const stranger = await buildOrganizer(app);
    expect((await app.get(`/disputes/${id}`, stranger)).status).toBe(404);
    expect((await say(stranger, 'Hello')).status).toBe(404);
    expect((await app.get(`/disputes/${id}`, await buildMember(app, 'curator'))).status).toBe(403);
    const listed = async (as: Member) => expectData(await app.get('/disputes', as), 200).disputes.length;
    expect([await listed(scene.artist), await listed(stranger)]).toEqual([1, 0]);
    expectData(await settle('buyer', 40), 200);
    expect((await say(scene.artist, 'But')).status).toBe(409);
  });
});

describe('the settlement', () => {
  beforeEach(async () => {
    await goTo(1);
  });

  it('of 40 % for the buyer: preview and money agree, trust moves, both are told, the booking is completed', async () => {
    expectData(await report(scene.buyer), 201);
    const preview = expectData(
      await app.get(`/admin/disputes/${booking.id}/preview?refundPercentage=40`, admin),
      200,
    );
    expect(preview).toEqual({
      held: 5_000_000,
      refund: 2_000_000,
      toArtist: 2_910_000,
      commission: 90_000,
      fallsAway: 0,
      outcome: 'completed',
    });
    const settled = expectData(await settle('buyer', 40), 200);
    expect(settled.resolution).toMatchObject({
      favoredParty: 'buyer',
      refundPercentage: 40,
      refundAmount: 2_000_000,
    });
    await app.runJobs();
    expect((await outgoing(app, booking.id)).map(({ kind, amount }) => [kind, amount])).toEqual([
      ['refund', 2_000_000],
      ['payout', 2_910_000],
    ]);
    expect(await status()).toBe('completed');
    expect(await pointsOf(scene.buyer)).toEqual([['dispute_won', 5]]);
    expect(await pointsOf(scene.artist)).toEqual([['dispute_lost', -10]]);
    for (const side of [scene.artist, scene.buyer]) expect(await told(side)).toContain('dispute_resolved');
    const page = await readBooking(app, booking.id, scene.artist);
    expect(page.dispute?.resolution).toMatchObject({ refundPercentage: 40, notes: 'We heard both sides.' });
    await expectRightBooks(app);
  });

  it('of an upheld no-show costs 40 points, and not 10 on top; everything back cancels', async () => {
    expectData(await report(scene.buyer, { reason: 'no_show', description: 'Nobody came.' }), 201);
    expectData(await settle('buyer', 100), 200);
    await app.runJobs();
    expect(await pointsOf(scene.artist)).toEqual([['no_show', -40]]);
    expect(await status()).toBe('cancelled');
    expect((await outgoing(app, booking.id)).map(({ kind }) => kind)).toEqual(['refund', 'refund']);
    await expectRightBooks(app);
  });

  it('of exactly 50 % moves no trust', async () => {
    expectData(await report(scene.artist), 201);
    expectData(await settle('artist', 50), 200);
    expect([await pointsOf(scene.artist), await pointsOf(scene.buyer)]).toEqual([[], []]);
  });

  it('is final, for admins alone, and happens once for many at the same moment', async () => {
    expectData(await report(scene.buyer), 201);
    for (const member of [scene.artist, scene.buyer, await buildMember(app, 'curator')])
      expect((await settle('buyer', 10, member)).status).toBe(403);
    const answers = await Promise.all([settle('buyer', 10), settle('artist', 0), settle('buyer', 100)]);
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409, 409]);
    await app.runJobs();
    expect((await settle('artist', 0)).body.message).toContain('final');
    await expectRightBooks(app);
  });

  it.each([
    [
      'resolution.refundPercentage',
      { resolution: { favoredParty: 'buyer', refundPercentage: 101 }, notes: 'x' },
    ],
    [
      'resolution.refundPercentage',
      { resolution: { favoredParty: 'buyer', refundPercentage: 2.5 }, notes: 'x' },
    ],
    ['resolution.favoredParty', { resolution: { favoredParty: 'venue', refundPercentage: 10 }, notes: 'x' }],
    ['notes', { resolution: { favoredParty: 'buyer', refundPercentage: 10 } }],
  ])('names the field %s', async (field, body) => {
    expectData(await report(scene.buyer), 201);
    const answer = await app.post(`/admin/disputes/${booking.id}/resolve`, body, admin);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
  });

  it('is refused where more or less is held than the preview said, and moves nothing then', async () => {
    expectData(await report(scene.buyer), 201);
    const path = `/admin/disputes/${booking.id}`;
    const { held } = expectData(await app.get(`${path}/preview?refundPercentage=40`, admin), 200);
    const decision = {
      resolution: { favoredParty: 'buyer', refundPercentage: 40 },
      notes: 'Both were heard.',
    };
    const answer = await app.post(`${path}/resolve`, { ...decision, held: held - 1 }, admin);
    expect([answer.status, answer.body.reason, await status()]).toEqual([409, 'PREVIEW_CHANGED', 'disputed']);
    expectData(await app.post(`${path}/resolve`, { ...decision, held }, admin), 200);
    await expectRightBooks(app);
  });

  it('waits while money has moved outside of the platform, and says so', async () => {
    const { id } = expectData(await report(scene.buyer), 201);
    const frozen = async () => expectData(await app.get(`/disputes/${id}`, admin), 200).frozen;
    expect(await frozen()).toBe(false);
    const { gatewayPaymentId } = await paymentRow(app, booking.depositId);
    await tellSandbox(app, { refundPayment: { payment_id: String(gatewayPaymentId), amount: 100 } });
    await app.runJobs();
    expect([await frozen(), (await settle('buyer', 40)).status, await status()]).toEqual([
      true,
      409,
      'disputed',
    ]);
  });

  it('of a booking without a dispute is not found', async () => {
    expect((await settle('buyer', 10)).status).toBe(404);
  });
});

describe('a balance that was never paid', () => {
  beforeEach(async () => {
    app.clock.moveTo(TEST_START);
    booking = await buildDueBooking(
      app,
      { ...scene, artist: await buildArtist(app) },
      { eventDate: '2026-12-13' },
    );
    await payByWebhook(app, booking.depositId, scene.buyer);
    await goTo(1);
    expectData(await report(scene.buyer), 201);
  });

  it('falls away where a part of the deposit goes back', async () => {
    const path = `/admin/disputes/${booking.id}/preview?refundPercentage=20`;
    expect(expectData(await app.get(path, admin), 200)).toMatchObject({
      held: 1_500_000,
      fallsAway: 3_500_000,
    });
    expectData(await settle('buyer', 20), 200);
    expect((await paymentRow(app, booking.balanceId)).status).toBe('cancelled');
    await app.runJobs();
    await expectRightBooks(app);
  });

  it('stays owed where nothing goes back, and is released when it is paid', async () => {
    expectData(await settle('artist', 0), 200);
    await payByWebhook(app, booking.balanceId, scene.buyer);
    expect((await outgoing(app, booking.id)).map(({ amount }) => amount)).toEqual([1_455_000, 3_395_000]);
    await expectRightBooks(app);
  });
});
