import { allows, TERMS_VERSION } from '@backline/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Route } from './platform/http/route.ts';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  opportunityBody,
  type Scene,
} from './testing/bookings.ts';
import { buildMember, type Member, PASSWORD } from './testing/members.ts';
import { startTestApp } from './testing/test-app.ts';

/** What no person types, in every place of every route: the client of the tests throws on a 500. Spec 00, bad input. */
const app = await startTestApp();
const name = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`;

const NULL_BYTE = 'a\u0000b';
const HALF_A_PAIR = 'a\ud800b';
const TEXTS = ['', ' ', NULL_BYTE, HALF_A_PAIR, '😀\u202e', "'; drop table users; --", '%', '\\', 'x'.repeat(5_000)];
const TIMES = ['2026-02-30', '0000-01-01', '9999-12-31', '25:00', '2026-02-30T10:00:00Z', '9999-12-31T23:59:59Z'];
const NUMBERS = ['-1', '1.5', '1e400', '99999999999999999999', 'NaN', '0x10'];
const BODY_VALUES: unknown[] = [
  ...TEXTS,
  ...TIMES,
  ...[null, true, -1, 0, 1.5, 1e308, Number.MAX_SAFE_INTEGER],
  ...[[], [null], {}, [[[]]], [NULL_BYTE], { toString: 1 }, JSON.parse('{"__proto__":{"a":1}}')],
];

const token = 'x'.repeat(43);
/** A good body of every route that takes one: the hostile value takes the place of one field at a time. */
const BODIES: Record<string, Record<string, unknown>> = {
  'POST /auth/register': {
    ...{ email: 'new@example.in', password: 'weak', firstName: 'A', lastName: 'B', role: 'artist' },
    ...{ phone: '+919820012345', acceptTerms: true },
  },
  'POST /auth/login': { email: 'nobody@example.in', password: 'x' },
  'POST /auth/verify-email': { token },
  'POST /auth/forgot-password': { email: 'nobody@example.in' },
  'POST /auth/reset-password': { token, password: 'weak' },
  'POST /auth/change-password': { currentPassword: 'x', newPassword: 'weak' },
  'POST /auth/accept-terms': { version: TERMS_VERSION },
  'POST /opportunities': opportunityBody({ isPublic: true, maxApplications: 5, specialRequirements: 'None' }),
  'PATCH /opportunities/:id': opportunityBody({ publish: undefined }),
  'POST /applications': {
    ...{ opportunityId: '', proposedFee: 4_000_000, willingToNegotiate: true },
    ...{ personalMessage: 'Hello', preferredSlotTime: '22:00' },
  },
  'POST /applications/:id/respond': { action: 'shortlist', message: 'Hello' },
  'PATCH /bookings/:id/checklist': { itineraryShared: true },
  'POST /bookings/:id/confirm-completion': { rating: 5, feedback: 'Good' },
  'POST /bookings/:id/ratings': { rating: 5, feedback: 'Good' },
  'POST /contracts/:id/sign': {
    ...{ legalName: 'Anil Kumar', consent: true, documentHash: 'a'.repeat(64), password: 'x' },
    signature: { type: 'drawn', value: 'data:image/png;base64,AAAA' },
  },
  'POST /payments/:id/verify': { razorpay_order_id: 'o', razorpay_payment_id: 'p', razorpay_signature: 's' },
  'POST /notifications/read': { ids: [] },
  'POST /admin/verify/:type/:profileId': { decision: 'reject', notes: 'Hello' },
};

let scene: Scene;
let admin: Member;
let ids: Record<string, string>;

beforeAll(async () => {
  scene = await buildScene(app);
  admin = await buildMember(app, 'admin');
  const signed = await buildSignedBooking(app, scene);
  const waiting = await buildBooking(app, scene, { eventDate: '2026-12-19' });
  const opportunity = await buildOpportunity(app, scene, { eventDate: '2026-12-26' });
  const bid = { opportunityId: opportunity.id, proposedFee: 4_000_000 };
  const application = expectData(await app.post('/applications', bid, scene.artist), 201);
  ids = {
    ...{ opportunities: opportunity.id, applications: application.id, bookings: signed.id },
    ...{ contracts: String(waiting.contractId), payments: String(signed.payments[0]?.id) },
    ...{ artists: scene.artist.id, venues: scene.venue.id },
  };
});

/** Somebody whom the route lets through, so that what is sent reaches the use case. */
const actorFor = (route: Route): Member =>
  [scene.artist, scene.buyer].find(
    ({ role }) => route.access !== 'public' && route.access !== 'member' && allows(role, route.access),
  ) ?? (route.access === 'member' ? scene.buyer : admin);
const pathOf = (route: Route, id = ids[route.path.split('/')[1] ?? ''] ?? scene.artist.id): string =>
  route.path.replace(':type', 'artist').replace(/:\w+/, id);

/** @returns the answers that are neither a success nor a refusal with a reason */
async function send(route: Route, path: string, body?: unknown): Promise<void> {
  const withBody = route.method === 'get' || body === undefined ? {} : { body };
  const answer = await app.request(route.method.toUpperCase(), path, { as: actorFor(route), ...withBody });
  expect([name(route), path, answer.status < 500]).toEqual([name(route), path, true]);
}

describe('hostile input is refused, never a 500', () => {
  it('in the path', async () => {
    for (const route of app.app.routes.filter(({ path }) => path.includes(':')))
      for (const id of ['%00', '%ff', '%', '%ED%A0%80', '..%2f..', 'x'.repeat(5_000), '0'.repeat(36)])
        await send(route, pathOf(route, id), BODIES[name(route)] ?? {});
  });

  it('in every field of a query', async () => {
    for (const route of app.app.routes.filter(({ query }) => query instanceof z.ZodObject)) {
      for (const field of Object.keys((route.query as z.ZodObject).shape)) {
        const values = [...TEXTS, ...TIMES, ...NUMBERS].map((value) => encodeURIComponent(value.toWellFormed()));
        for (const value of [...values, '%00', '%ED%A0%80', `1&${field}=2`, `&${field}[]=1`])
          await send(route, `${pathOf(route)}?${field}=${value}`);
      }
    }
  });

  it('in every field of a body', async () => {
    for (const route of app.app.routes.filter((each) => BODIES[name(each)])) {
      const good = { ...BODIES[name(route)] };
      if ('opportunityId' in good) good.opportunityId = ids.opportunities;
      for (const field of Object.keys(good))
        for (const value of BODY_VALUES) await send(route, pathOf(route), { ...good, [field]: value });
      for (const body of [[], 'text', 1, null, {}, { ...good, [NULL_BYTE]: 1 }])
        await send(route, pathOf(route), JSON.stringify(body));
    }
  });

  it('in every field of a profile', async () => {
    const route = app.app.routes.find((each) => name(each) === 'PATCH /profile') as Route;
    for (const member of [scene.artist, scene.buyer, scene.venue]) {
      const { profile } = expectData(await app.get('/profile', member), 200);
      for (const field of Object.keys(profile))
        for (const value of BODY_VALUES) {
          const answer = await app.patch(route.path, { [field]: value }, member);
          expect(answer.status).toBeLessThan(500);
        }
    }
  });
});

it('names the good body of every route that takes one', () => {
  const taking = app.app.routes.filter(({ body }) => body && !body.safeParse(undefined).success).map(name);
  expect([...Object.keys(BODIES), 'PATCH /profile'].toSorted()).toEqual(taking.toSorted());
});

describe('a request that is no request', () => {
  const raw = async (path: string, init: RequestInit): Promise<number> =>
    (await fetch(`${app.baseUrl}${path}`, init)).status;
  const json = { 'Content-Type': 'application/json' };
  const login = '/api/v1/auth/login';

  it.each<[string, string, RequestInit, number]>([
    ['JSON cut off', login, { method: 'POST', headers: json, body: '{"a"' }, 400],
    ['no JSON at all', login, { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'a' }, 415],
    ['a nesting without end', login, { method: 'POST', headers: json, body: '['.repeat(500_000) }, 400],
    ['a deep field', login, { method: 'POST', headers: json, body: `{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}` }, 400],
    ['a body too large', login, { method: 'POST', headers: json, body: `"${'x'.repeat(2_000_000)}"` }, 413],
    ['gzip that is none', login, { method: 'POST', headers: { ...json, 'Content-Encoding': 'gzip' }, body: 'a' }, 400],
    ['an unknown encoding', login, { method: 'POST', headers: { ...json, 'Content-Encoding': 'zip' }, body: 'a' }, 415],
    ['an unknown charset', login, { method: 'POST', headers: { 'Content-Type': 'application/json; charset=x' }, body: '{}' }, 415],
    ['a webhook of broken gzip', '/api/v1/webhooks/razorpay', { method: 'POST', headers: { 'Content-Encoding': 'gzip' }, body: 'a' }, 400],
    ['an asset that is not there', '/assets/none.js', {}, 404],
    ['a broken escape in a page', '/%', {}, 400],
    ['a null byte in a page', '/a%00b', {}, 400],
    ['a null byte in an asset', '/assets/a%00b', {}, 400],
    ['a range beyond the end', '/docs/index.html', { headers: { Range: 'bytes=9999999-' } }, 416],
    ['an unknown method', '/api/v1/reference', { method: 'PUT' }, 404],
  ])('%s', async (_case, path, init, expected) => {
    expect(await raw(path, init)).toBe(expected);
  });
});
