import { expect, it } from 'vitest';
import {
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  payMilestone,
} from '../../../testing/bookings.ts';
import { buildMember } from '../../../testing/members.ts';
import { expectRightBooks } from '../../../testing/money.ts';
import { tellLedgerStory } from '../../../testing/story.ts';
import { startTestApp } from '../../../testing/test-app.ts';

/** What a venue that objects does to the money of a night in its house. See docs/rules/marketplace.md and docs/rules/agreements.md#cancellation. */
const app = await startTestApp();
const NO = { answer: 'object', message: 'We are closed that night.' };

it('before anybody is booked there is no money, and none can come', async () => {
  const scene = await buildScene(app);
  const gig = await buildOpportunity(app, scene);
  const bid = { opportunityId: gig.id, proposedFee: 5_000_000 };
  const { id } = expectData(await app.post('/applications', bid, scene.artist), 201);
  expectData(await app.post(`/opportunities/${gig.id}/venue-answer`, NO, scene.venue), 200);
  const accepted = await app.post(`/applications/${id}/respond`, { action: 'accept' }, scene.buyer);
  expect(accepted.status).toBe(409);
  const made = app.adapters.db.selectFrom('bookings').where('opportunityId', '=', gig.id).select('id');
  expect(await made.execute()).toEqual([]);
  await expectRightBooks(app);
});

it('after the deposit is paid it moves nothing; where the house stays shut an admin cancels, and all goes back', async () => {
  const scene = await buildScene(app);
  const booking = await buildSignedBooking(app, scene);
  await payMilestone(app, booking, 'deposit', scene.buyer);
  await app.runJobs();
  const paid = await tellLedgerStory(app.adapters.db, booking.id);
  const refused = await app.post(`/opportunities/${booking.opportunityId}/venue-answer`, NO, scene.venue);
  expect([refused.status, refused.body.reason]).toEqual([409, 'ILLEGAL_TRANSITION']);
  expect(await tellLedgerStory(app.adapters.db, booking.id)).toBe(paid);

  const admin = await buildMember(app, 'admin');
  const preview = expectData(await app.get(`/bookings/${booking.id}/cancellation-preview`, admin), 200);
  expect(preview).toMatchObject({ organizerRefund: 1_500_000, artistReceives: 0 });
  const cancel = { reason: 'The venue is closed.', previewHash: preview.previewHash };
  expectData(await app.post(`/bookings/${booking.id}/cancel`, cancel, admin), 200);
  await app.runJobs();
  await expectRightBooks(app);
  const story = (await tellLedgerStory(app.adapters.db, booking.id)).replaceAll(
    /\b(BK|PAY)-2026-\d+/g,
    '$1-…',
  );
  expect(story).toMatchSnapshot();
  const sums = story.split('\n').filter((line) => line.startsWith('  sum'));
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.every((line) => line.trim().endsWith(' ₹0.00'))).toBe(true);
});
