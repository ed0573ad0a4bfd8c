import type { BookingDetail } from '@backline/api-contract/bookings';
import type { OpportunityDetail } from '@backline/api-contract/opportunities';
import { buildArtist, buildOrganizer, buildVenue, type Member, PASSWORD } from './members.ts';
import type { TestApp } from './test-app.ts';

export interface Scene {
  artist: Member;
  buyer: Member;
  venue: Member;
}

export async function buildScene(app: TestApp): Promise<Scene> {
  return { artist: await buildArtist(app), buyer: await buildOrganizer(app), venue: await buildVenue(app) };
}

/** A body for `POST /opportunities`: a Saturday night, a good month ahead of the test clock's start. */
export function opportunityBody(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Saturday at the Harbour Room',
    description: 'House and techno until late, on a proper sound system.',
    eventType: 'club_night',
    eventDate: '2026-12-12',
    slotStartTime: '22:00',
    slotEndTime: '02:00',
    slotType: 'headliner',
    requiredGenres: ['house'],
    experienceLevelRequired: 'any',
    performanceDuration: 120,
    budgetMin: 3_000_000,
    budgetMax: 6_000_000,
    applicationDeadline: '2026-12-01T18:30:00.000Z',
    publish: true,
    ...overrides,
  };
}

export async function buildOpportunity(
  app: TestApp,
  scene: Scene,
  overrides: Record<string, unknown> = {},
): Promise<OpportunityDetail> {
  const venueId = scene.buyer.role === 'organizer' ? { venueId: scene.venue.id } : {};
  return expectData(
    await app.post('/opportunities', opportunityBody({ ...venueId, ...overrides }), scene.buyer),
    201,
  );
}

/** Apply and accept over the API: the booking with its contract waiting for the artist. */
export async function buildBooking(
  app: TestApp,
  scene: Scene,
  overrides: Record<string, unknown> = {},
): Promise<BookingDetail> {
  const opportunity = await buildOpportunity(app, scene, overrides);
  const application = expectData(
    await app.post('/applications', { opportunityId: opportunity.id, proposedFee: 5_000_000 }, scene.artist),
    201,
  );
  const accepted = expectData(
    await app.post(`/applications/${application.id}/respond`, { action: 'accept' }, scene.buyer),
    200,
  );
  return readBooking(app, accepted.bookingId, scene.buyer);
}

/** Signed by both: the schedule of payments is there. */
export async function buildSignedBooking(
  app: TestApp,
  scene: Scene,
  overrides: Record<string, unknown> = {},
): Promise<BookingDetail> {
  const booking = await buildBooking(app, scene, overrides);
  for (const member of [scene.artist, scene.buyer])
    await signContract(app, String(booking.contractId), member);
  return readBooking(app, booking.id, scene.buyer);
}

export async function signContract(
  app: TestApp,
  contractId: string,
  member: Member,
  password = PASSWORD,
): Promise<void> {
  const contract = expectData(await app.get(`/contracts/${contractId}`, member), 200);
  const legalName = 'Anil Kumar';
  const body = {
    legalName,
    consent: true,
    documentHash: contract.documentHash,
    password,
    signature: { type: 'typed', value: legalName },
  };
  expectData(await app.post(`/contracts/${contractId}/sign`, body, member), 200);
}

/** Pays one milestone as the checkout page would, and brings the three values back. */
export async function payMilestone(
  app: TestApp,
  booking: BookingDetail,
  kind: 'deposit' | 'balance',
  buyer: Member,
): Promise<void> {
  const payment = booking.payments.find((candidate) => candidate.kind === kind);
  if (!payment) throw new Error(`booking ${booking.bookingNumber} has no ${kind}`);
  const order = expectData(await app.post(`/payments/${payment.id}/order`, {}, buyer), 200);
  const paid = await fetch(`${app.baseUrl}/sandbox/orders/${order.orderId}/pay`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ method: 'upi', vpa: 'success@razorpay' }),
  });
  expectData(await app.post(`/payments/${payment.id}/verify`, await paid.json(), buyer), 200);
}

export async function readBooking(app: TestApp, id: string, viewer: Member): Promise<BookingDetail> {
  return expectData(await app.get(`/bookings/${id}`, viewer), 200);
}

/** The data of an answer that must have this status; anything else stops the test with what the server said. */
// biome-ignore lint/suspicious/noExplicitAny: answers of many forms, each checked against its schema by the server in tests
export function expectData(answer: { status: number; body: any }, status: number): any {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body.data;
}
