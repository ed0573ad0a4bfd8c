import type { BookingDetail } from '@backline/api-contract/bookings';
import type { Notification } from '@backline/api-contract/notifications';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildBooking, buildScene, expectData, type Scene } from '../../../testing/bookings.ts';
import { TEST_START } from '../../../testing/frozen-clock.ts';
import { hearMessages, invalidated } from '../../../testing/heard-messages.ts';
import { bookingRow } from '../../../testing/money.ts';
import { startTestApp } from '../../../testing/test-app.ts';
import { voidContract } from '../../agreements/contracts/index.ts';
import { moveBooking } from '../../bookings/bookings/index.ts';
import { offerToReopen } from './use-cases/offer-to-reopen.ts';

const app = await startTestApp();
const messages = await hearMessages(app.adapters.connectionString);
let scene: Scene;
let booking: BookingDetail;
let gig: string;

beforeEach(async () => {
  app.clock.moveTo(TEST_START);
  scene = await buildScene(app);
  booking = await buildBooking(app, scene);
  gig = String(booking.opportunityId);
  await app.runJobs();
});

/** As every cancellation does it, with the contract void: nothing is left that runs out of time. */
const cancel = () =>
  app.inTransaction(async (ctx) => {
    await moveBooking(ctx, await bookingRow(app, booking.id), 'cancel', {
      by: 'platform',
      reason: 'Plans changed.',
    });
    await voidContract(ctx, booking.id);
  });

async function toldBuyer(): Promise<Notification[]> {
  const { notifications } = expectData(await app.get('/notifications?limit=100', scene.buyer), 200);
  return notifications.filter(({ type }: Notification) => type === 'slot_reopened');
}

describe('a gig whose booking is cancelled', () => {
  it('is offered to its buyer to be opened again, which takes one click', async () => {
    await cancel();
    await app.runJobs();
    expect(await toldBuyer()).toMatchObject([
      {
        title: 'Saturday at the Harbour Room needs an artist again',
        body: expect.stringContaining(
          'The booking of Meera and the Monsoon for Saturday at the Harbour Room',
        ),
        link: `/opportunities/${gig}`,
        priority: 'high',
      },
    ]);
    expect((await app.mailsTo(scene.buyer.email))[0]?.subject).toContain('needs an artist again');
    expect(expectData(await app.get(`/opportunities/${gig}`, scene.buyer), 200).abilities.reopen).toBe(true);
    expectData(await app.post(`/opportunities/${gig}/reopen`, {}, scene.buyer), 200);
  });

  it('shows it on its open pages at once', async () => {
    await cancel();
    await messages.take();
    await app.runJobs();
    const stale = invalidated(await messages.take());
    for (const member of [scene.buyer, scene.venue, scene.artist])
      expect(stale.get(member.id)).toContain(`Opportunity:${gig}`);
  });

  it('is offered where the contract ran out of time too', async () => {
    await app.advance('P4D');
    expect(expectData(await app.get(`/bookings/${booking.id}`, scene.buyer), 200).status).toBe('cancelled');
    expect(await toldBuyer()).toHaveLength(1);
  });
});

describe('once, and only where it makes sense', () => {
  it('a second delivery tells nobody again', async () => {
    await cancel();
    await app.runJobs();
    await app.inTransaction((ctx) => offerToReopen(ctx, booking.id));
    expect(await toldBuyer()).toHaveLength(1);
  });

  it('two deliveries at once tell once', async () => {
    await cancel();
    const deliver = () => app.inTransaction((ctx) => offerToReopen(ctx, booking.id));
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(await toldBuyer()).toHaveLength(1);
  });

  it('a gig that lost its second artist is offered again', async () => {
    await cancel();
    await app.runJobs();
    expectData(await app.post(`/opportunities/${gig}/reopen`, {}, scene.buyer), 200);
    await app.adapters.db.deleteFrom('applications').where('opportunityId', '=', gig).execute();
    const bid = { opportunityId: gig, proposedFee: 5_000_000 };
    const { id } = expectData(await app.post('/applications', bid, scene.artist), 201);
    booking.id = expectData(
      await app.post(`/applications/${id}/respond`, { action: 'accept' }, scene.buyer),
      200,
    ).bookingId;
    await cancel();
    await app.runJobs();
    expect(await toldBuyer()).toHaveLength(2);
  });

  it('who was faster than the news is not told', async () => {
    await cancel();
    expectData(await app.post(`/opportunities/${gig}/reopen`, {}, scene.buyer), 200);
    await app.runJobs();
    expect(await toldBuyer()).toEqual([]);
  });

  it('nobody is told of a date that has passed, yet the page shows it', async () => {
    app.clock.moveTo(new Date('2026-12-13T12:00:00Z'));
    await cancel();
    await messages.take();
    await app.inTransaction((ctx) => offerToReopen(ctx, booking.id));
    expect(await toldBuyer()).toEqual([]);
    expect(invalidated(await messages.take()).get(scene.buyer.id)).toContain(`Opportunity:${gig}`);
  });

  it("a booking that came of no gig, and one that is unknown, are nobody's news", async () => {
    await app.adapters.db
      .updateTable('bookings')
      .set({ opportunityId: null })
      .where('id', '=', booking.id)
      .execute();
    await cancel();
    await app.runJobs();
    await app.inTransaction((ctx) => offerToReopen(ctx, '0190d0c4-0000-7000-8000-000000000001'));
    expect(await toldBuyer()).toEqual([]);
  });
});
