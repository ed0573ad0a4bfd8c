import { allows, PERMISSIONS, ROLES, type Role } from '@backline/api-contract/permissions';
import { beforeAll, describe, expect, it } from 'vitest';
import product from '../../../package.json' with { type: 'json' };
import type { Route } from './platform/http/route.ts';
import { admittedTo, PERMISSION_TABLE, SPECIFIED_ACCESS } from './testing/access-tables.ts';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  type Scene,
} from './testing/bookings.ts';
import { insertDispute } from './testing/disputes.ts';
import { buildArtist, buildMember, buildOrganizer, buildVenue, type Member } from './testing/members.ts';
import { startTestApp } from './testing/test-app.ts';

/** Every route of the router: without a token, with the wrong role, and for somebody else's record. */
const app = await startTestApp();
const NOWHERE = '00000000-0000-4000-8000-000000000000';
const routes = app.app.routes;
const name = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`;
const filled = (path: string, id: string = NOWHERE): string =>
  path.replace(':profileId', id).replace(':type', 'artist').replace(':name', 'none').replace(':id', id);

describe('the router and OpenAPI', () => {
  it('list the same routes', async () => {
    const { body } = await app.request<unknown>('GET', '/openapi.json');
    const documented = Object.entries(body.paths as Record<string, object>).flatMap(([path, operations]) =>
      Object.keys(operations).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    expect(documented.toSorted()).toEqual(routes.map(name).toSorted());
    expect(body.openapi).toBe('3.1.0');
    expect(body.info.version).toBe(product.version);
  });

  it('name no schema that is not there', async () => {
    const { body } = await app.request<unknown>('GET', '/openapi.json');
    const references = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(references)).toEqual(new Set(['#/components/schemas/Error']));
  });

  it('are reachable: no route is hidden by another one', async () => {
    for (const route of routes.filter((each) => each.access !== 'public')) {
      const answer = await app.request(route.method.toUpperCase(), filled(route.path));
      expect([name(route), answer.status]).toEqual([name(route), 401]);
    }
  });
});

describe('who may do what', () => {
  it('is what docs/rules/wire.md#permissions says, role by role and permission by permission', () => {
    const cells = PERMISSIONS.map((permission) => [
      permission,
      ROLES.filter((role) => allows(role, permission)),
    ]);
    const specified = Object.entries(PERMISSION_TABLE).map(([permission, roles]) => [
      permission,
      [...roles, 'admin'],
    ]);
    expect(Object.fromEntries(cells)).toEqual(Object.fromEntries(specified));
  });

  it('every route asks for what the table of routes says, and no route is missing there', () => {
    expect(Object.fromEntries(routes.map((route) => [name(route), route.access]))).toEqual(SPECIFIED_ACCESS);
  });
});

/** Beyond the general limit; the limits themselves are tested with the router. See docs/rules/wire.md#rate-limits. */
it('only these are limited by what they try', () => {
  const limited = routes.filter(({ limiter }) => limiter).map((route) => `${name(route)}: ${route.limiter}`);
  expect(limited.toSorted()).toEqual([
    'POST /auth/change-password: sensitive',
    'POST /auth/forgot-password: sensitive',
    'POST /auth/login: login',
    'POST /auth/register: login',
    'POST /auth/resend-verification: sensitive',
    'POST /auth/reset-password: sensitive',
    'POST /contracts/:id/sign: password',
    'PUT /profile/bank-details: password',
  ]);
});

it('these move money, and take an Idempotency-Key', () => {
  expect(
    routes
      .filter(({ idempotent }) => idempotent)
      .map(name)
      .toSorted(),
  ).toEqual([
    'POST /admin/alerts/:alertId/settle',
    'POST /admin/disputes/:bookingId/resolve',
    'POST /bookings/:id/cancel',
    'POST /bookings/:id/confirm-completion',
    'POST /payments/:id/order',
    'POST /payments/:id/verify',
  ]);
});

/** Judged by the tables of the specification and not by what the code believes of itself. */
describe('each role at each route', () => {
  const members = {} as Record<Role, Member>;
  beforeAll(async () => {
    for (const role of ROLES) members[role] = await buildMember(app, role);
  });
  const answerTo = async (role: Role, route: Route): Promise<number> =>
    (await app.request(route.method.toUpperCase(), filled(route.path), { as: members[role] })).status;

  // What is open to the public asks for no role; and logging out would end the sessions of this test.
  const guarded = routes.filter((route) => SPECIFIED_ACCESS[name(route)] !== 'public');

  it.each(guarded.map((route) => [name(route), route] as const))('%s', async (route, record) => {
    const refused = ROLES.filter((role) => !admittedTo(route).includes(role));
    for (const role of ROLES) {
      const status = await answerTo(role, record);
      if (refused.includes(role)) expect([role, status]).toEqual([role, 403]);
      else {
        expect([401, 403], `${role} is admitted and gets ${status}`).not.toContain(status);
        expect(status).toBeLessThan(500);
      }
    }
  });
});

describe("for somebody else's record", () => {
  let scene: Scene;
  let ids: Record<
    'opportunity' | 'draft' | 'application' | 'booking' | 'contract' | 'payment' | 'dispute',
    string
  >;
  const strangers = {} as Record<'artist' | 'buyer' | 'venue', Member>;

  beforeAll(async () => {
    scene = await buildScene(app);
    strangers.artist = await buildArtist(app, { artistName: 'Somebody Else' });
    strangers.buyer = await buildOrganizer(app, { organizationName: 'Other Events' });
    strangers.venue = await buildVenue(app, { venueName: 'Another Room' });
    const signed = await buildSignedBooking(app, scene);
    const waiting = await buildBooking(app, scene, { eventDate: '2026-12-19' });
    const opportunity = await buildOpportunity(app, scene, { eventDate: '2026-12-26' });
    const draft = await buildOpportunity(app, scene, { eventDate: '2026-12-27', publish: false });
    const application = expectData(
      await app.post(
        '/applications',
        { opportunityId: opportunity.id, proposedFee: 4_000_000 },
        scene.artist,
      ),
      201,
    );
    ids = {
      opportunity: opportunity.id,
      draft: draft.id,
      application: application.id,
      booking: signed.id,
      contract: String(waiting.contractId),
      payment: String(signed.payments[0]?.id),
      dispute: await insertDispute(app, signed.id),
    };
  });

  const sign = {
    legalName: 'Anil Kumar',
    consent: true,
    documentHash: 'a'.repeat(64),
    password: 'x',
    signature: { type: 'typed', value: 'A' },
  };
  const verify = { razorpay_order_id: 'order_x', razorpay_payment_id: 'pay_x', razorpay_signature: 'x' };

  const CANCELLATION = { reason: 'No', previewHash: 'a'.repeat(64) };

  /** [route, record, stranger, expected, body] */
  const TABLE: [string, keyof typeof ids, keyof typeof strangers, number, unknown?][] = [
    // A gig that is offered publicly is no secret, only not theirs; a draft is one. See
    // docs/rules/README.md#authorization.
    ['GET /opportunities/:id', 'opportunity', 'buyer', 403],
    ['GET /opportunities/:id', 'draft', 'artist', 404],
    ['GET /opportunities/:id', 'draft', 'buyer', 404],
    ['PATCH /opportunities/:id', 'opportunity', 'buyer', 403, { title: 'Mine now' }],
    ['PATCH /opportunities/:id', 'draft', 'buyer', 404, { title: 'Mine now' }],
    ['DELETE /opportunities/:id', 'opportunity', 'buyer', 403],
    ['DELETE /opportunities/:id', 'draft', 'venue', 404],
    ['POST /opportunities/:id/publish', 'draft', 'buyer', 404, {}],
    ['POST /opportunities/:id/close', 'opportunity', 'venue', 403, {}],
    ['POST /opportunities/:id/reopen', 'opportunity', 'venue', 403, {}],
    ['GET /opportunities/:id/applications', 'opportunity', 'buyer', 403],
    ['GET /opportunities/:id/applications', 'draft', 'buyer', 404],
    ['GET /applications/:id', 'application', 'artist', 404],
    ['GET /applications/:id', 'application', 'buyer', 404],
    ['POST /applications/:id/respond', 'application', 'buyer', 404, { action: 'accept' }],
    ['POST /applications/:id/withdraw', 'application', 'artist', 404, {}],
    ['POST /applications/:id/confirm-terms', 'application', 'artist', 404, { version: 'x' }],
    ['GET /bookings/:id', 'booking', 'artist', 404],
    ['GET /bookings/:id', 'booking', 'buyer', 404],
    ['PATCH /bookings/:id/checklist', 'booking', 'artist', 404, { itineraryShared: true }],
    ['GET /bookings/:id/cancellation-preview', 'booking', 'buyer', 404],
    ['POST /bookings/:id/cancel', 'booking', 'artist', 404, CANCELLATION],
    ['POST /bookings/:id/confirm-completion', 'booking', 'buyer', 404, {}],
    ['POST /bookings/:id/ratings', 'booking', 'buyer', 404, { rating: 5 }],
    ['GET /house/bookings/:id', 'booking', 'venue', 404],
    ['POST /opportunities/:id/venue-answer', 'opportunity', 'venue', 403, { answer: 'agree' }],
    ['POST /bookings/:id/dispute', 'booking', 'buyer', 404, { reason: 'other', description: 'x' }],
    ['GET /disputes/:id', 'dispute', 'artist', 404],
    ['POST /disputes/:id/messages', 'dispute', 'buyer', 404, { text: 'x' }],
    ['GET /contracts/:id', 'contract', 'artist', 404],
    ['GET /contracts/:id/pdf', 'contract', 'buyer', 404],
    ['POST /contracts/:id/sign', 'contract', 'artist', 404, sign],
    ['GET /payments/:id', 'payment', 'buyer', 404],
    ['GET /payments/:id', 'payment', 'artist', 404],
    ['GET /payments/:id/receipt', 'payment', 'buyer', 404],
    ['GET /payments/:id/receipt', 'payment', 'artist', 404],
    ['POST /payments/:id/order', 'payment', 'buyer', 404, {}],
    ['POST /payments/:id/verify', 'payment', 'buyer', 404, verify],
  ];
  /** Cards that every buyer, or every member of a role, may see, and what every reviewer decides: there is no "somebody else" about them. */
  const SHARED = ['GET /artists/:id', 'GET /venues/:id', 'POST /admin/detail-changes/:id'];

  it('the table names every route that takes a record', () => {
    const withRecord = routes.filter((route) => route.path.includes(':id')).map(name);
    expect([...new Set([...TABLE.map(([route]) => route), ...SHARED])].toSorted()).toEqual(
      withRecord.toSorted(),
    );
  });

  it.each(TABLE)('%s of a %s refuses another %s', async (route, record, stranger, expected, body) => {
    const [method = '', path = ''] = route.split(' ');
    const answer = await app.request(method, filled(path, ids[record]), {
      as: strangers[stranger],
      ...(body === undefined ? {} : { body }),
    });
    expect(answer.status).toBe(expected);
  });

  it.each(TABLE)(
    '%s answers 404 for what does not exist',
    async (route, _record, stranger, _expected, body) => {
      const [method = '', path = ''] = route.split(' ');
      const answer = await app.request(method, filled(path), {
        as: strangers[stranger],
        ...(body === undefined ? {} : { body }),
      });
      expect(answer.status).toBe(404);
    },
  );

  it.each(['not-a-uuid', '1', "' or 1=1", '%00', '%ff'])('an id like %j is a clear 4xx', async (id) => {
    for (const route of routes.filter((each) => each.method === 'get' && each.path.includes(':id'))) {
      const admin = await buildMember(app, 'admin');
      const answer = await app.request('GET', route.path.replace(':id', encodeURI(id)), { as: admin });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });
});
