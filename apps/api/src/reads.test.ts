import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from './platform/http/route.ts';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  payMilestone,
} from './testing/bookings.ts';
import { insertDispute } from './testing/disputes.ts';
import { buildMember, type Member } from './testing/members.ts';
import { statementsOf } from './testing/statements.ts';
import { startTestApp } from './testing/test-app.ts';

/** How routes read: none of them writes, none opens a transaction to ask one thing, and none takes more statements than it did. */
const app = await startTestApp();
const routes = app.app.routes;
const name = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method.toUpperCase()} ${path}`;
const gets = routes.filter(({ method }) => method === 'get');

/** What a GET leaves behind, and why it is no plain read. */
const TRACES: Record<string, string> = {
  'GET /opportunities/:id': 'counts a view, by a job and once a day',
  'GET /applications/:id': 'is marked as viewed when its buyer opens it the first time',
  'GET /contracts/:id/pdf': 'makes the file where the job has not run yet',
  'GET /payments/:id/receipt': 'leaves nothing, but making a document takes too long for a transaction',
};
/** These ask several statements that need not agree: a page of a ranking is a glimpse. */
const GLIMPSES = ['GET /opportunities'];
/** These know their answer without asking. */
const KNOWN = ['GET /admin/audit/actions'];

describe('every GET', () => {
  it('only reads, but for those that leave a trace', () => {
    const others = gets.filter(({ mode }) => mode !== 'read' && mode !== 'snapshot');
    expect(others.map(name).toSorted()).toEqual(Object.keys(TRACES).toSorted());
    expect(others.map(({ mode }) => mode)).toEqual(others.map(() => 'root'));
  });

  it('and no other method does', () => {
    const readers = routes.filter(({ mode }) => mode === 'read' || mode === 'snapshot');
    expect(readers.filter(({ method }) => method !== 'get').map(name)).toEqual([]);
  });
});

describe('the statements of a read', () => {
  /** Each GET with a record and a viewer who may see it. */
  let asked: Record<string, [path: string, viewer: Member | null]>;

  beforeAll(async () => {
    const scene = await buildScene(app);
    const { artist, buyer } = scene;
    const signed = await buildSignedBooking(app, scene);
    await payMilestone(app, signed, 'deposit', buyer);
    const waiting = await buildBooking(app, scene, { eventDate: '2026-12-19' });
    const gig = await buildOpportunity(app, scene, { eventDate: '2026-12-26' });
    const body = { opportunityId: gig.id, proposedFee: 4_000_000 };
    const application = expectData(await app.post('/applications', body, artist), 201);
    const admin = await buildMember(app, 'admin');
    const dispute = await insertDispute(app, signed.id);
    const contract = expectData(await app.get(`/contracts/${waiting.contractId}`, artist), 200);
    asked = {
      'GET /auth/me': ['/auth/me', artist],
      'GET /auth/me/change': ['/auth/me/change', artist],
      'GET /notifications': ['/notifications', artist],
      'GET /standing': ['/standing', artist],
      'GET /profile': ['/profile', artist],
      'GET /profile/completeness': ['/profile/completeness', artist],
      'GET /reference': ['/reference', null],
      'GET /artists/:id': [`/artists/${artist.id}`, buyer],
      'GET /venues': ['/venues', buyer],
      'GET /venues/:id': [`/venues/${scene.venue.id}`, buyer],
      'GET /bookings': ['/bookings', artist],
      'GET /bookings/:id': [`/bookings/${signed.id}`, artist],
      'GET /cancellation-policy': ['/cancellation-policy', null],
      'GET /bookings/:id/cancellation-preview': [`/bookings/${waiting.id}/cancellation-preview`, artist],
      'GET /disputes': ['/disputes', artist],
      'GET /disputes/:id': [`/disputes/${dispute}`, artist],
      'GET /admin/disputes/:bookingId/preview': [
        `/admin/disputes/${signed.id}/preview?refundPercentage=0`,
        admin,
      ],
      'GET /contracts/verify': [`/contracts/verify?number=${contract.contractNumber}`, null],
      'GET /contracts/:id': [`/contracts/${waiting.contractId}`, artist],
      'GET /contracts/:id/pdf': [`/contracts/${waiting.contractId}/pdf`, artist],
      'GET /payments': ['/payments', buyer],
      'GET /payments/:id': [`/payments/${signed.payments[0]?.id}`, buyer],
      'GET /payments/:id/receipt': [`/payments/${signed.payments[0]?.id}/receipt`, buyer],
      'GET /payouts': ['/payouts', artist],
      'GET /totals': ['/totals', buyer],
      'GET /opportunities': ['/opportunities', artist],
      'GET /opportunities/mine': ['/opportunities/mine', buyer],
      'GET /opportunities/:id': [`/opportunities/${gig.id}`, artist],
      'GET /opportunities/:id/applications': [`/opportunities/${gig.id}/applications`, buyer],
      'GET /applications': ['/applications', artist],
      'GET /applications/:id': [`/applications/${application.id}`, artist],
      'GET /house/opportunities': ['/house/opportunities', scene.venue],
      'GET /house/bookings': ['/house/bookings', scene.venue],
      'GET /house/bookings/:id': [`/house/bookings/${signed.id}`, scene.venue],
      'GET /admin/users': ['/admin/users', admin],
      'GET /admin/bookings': ['/admin/bookings', admin],
      'GET /admin/alerts': ['/admin/alerts', admin],
      'GET /admin/audit': ['/admin/audit', admin],
      'GET /admin/audit/actions': ['/admin/audit/actions', admin],
      'GET /admin/ledger': ['/admin/ledger', admin],
      'GET /admin/policies': ['/admin/policies', admin],
      'GET /admin/money': ['/admin/money', admin],
      'GET /admin/jobs': ['/admin/jobs', admin],
      'GET /admin/verifications': ['/admin/verifications', admin],
      'GET /admin/bank-details': ['/admin/bank-details', admin],
      'GET /admin/detail-changes': ['/admin/detail-changes', admin],
    };
    // From the second time on: that somebody is here is noted once, and so is a view.
    for (const get of gets) await ask(name(get));
    await app.runJobs();
  });

  async function ask(route: string): Promise<string[]> {
    const [path, viewer] = asked[route] ?? [];
    return statementsOf(async () => {
      const { status } = await app.get(path ?? `no path for ${route}`, viewer ?? undefined);
      expect([route, status]).toEqual([route, 200]);
    });
  }
  /** Without the one statement that says who asks. */
  async function answering(route: string): Promise<string[]> {
    const [first = '', ...rest] = await ask(route);
    if (asked[route]?.[1] === null) return [first, ...rest];
    expect(first).toContain('join sessions');
    return rest;
  }

  it('are known for every route', () => {
    expect(Object.keys(asked).toSorted()).toEqual(gets.map(name).toSorted());
  });

  it('are one without a transaction where one answers', async () => {
    for (const route of gets.filter(({ mode }) => mode === 'read').map(name)) {
      if (GLIMPSES.includes(route)) continue;
      const statements = KNOWN.includes(route) ? [] : [expect.stringMatching(/^\s*(?:select|with)\b/)];
      expect([route, await answering(route)]).toEqual([route, statements]);
    }
  });

  it('are in one read-only snapshot where several must agree', async () => {
    for (const route of gets.filter(({ mode }) => mode === 'snapshot').map(name)) {
      const [begin, ...inside] = await answering(route);
      expect([route, begin]).toEqual([route, 'start transaction isolation level repeatable read read only']);
      expect(inside.pop()).toBe('commit');
      expect([route, inside.length > 1]).toEqual([route, true]);
    }
  });

  /** The answers that `bench:http` measures. Whoever needs one more finds out here what it costs there. */
  it.each([
    ['GET /auth/me', 2],
    ['GET /notifications', 2],
    ['GET /bookings', 2],
    ['GET /bookings/:id', 2],
    ['GET /opportunities/:id', 2],
    // Seeker, up to four of the ranking, count, gigs.
    ['GET /opportunities', 8],
  ])('of %s are at most %i, identity among them', async (route, most) => {
    expect((await ask(route)).length).toBeLessThanOrEqual(most);
  });
});
