import { allows } from '@backline/api-contract/permissions';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Route } from './platform/http/route.ts';
import {
  buildBooking,
  buildOpportunity,
  buildScene,
  buildSignedBooking,
  expectData,
  type Scene,
} from './testing/bookings.ts';
import {
  GOOD_BODIES,
  HOSTILE_IDS,
  HOSTILE_JSON_VALUES,
  HOSTILE_QUERY_VALUES,
  NULL_BYTE,
} from './testing/hostile-values.ts';
import { buildMember, type Member } from './testing/members.ts';
import { startTestApp } from './testing/test-app.ts';

/**
 * What no person types, in every place of every route: the client of the tests throws on a 500. See
 * docs/rules/README.md#bad-input.
 */
const app = await startTestApp();
const name = (route: Route): string => `${route.method.toUpperCase()} ${route.path}`;

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

async function send(route: Route, path: string, body?: unknown, as = actorFor(route)): Promise<void> {
  const withBody = route.method === 'get' || body === undefined ? {} : { body };
  const answer = await app.request(route.method.toUpperCase(), path, { as, ...withBody });
  expect([name(route), path, answer.status < 500]).toEqual([name(route), path, true]);
}

describe('hostile input is refused, never a 500', () => {
  it('in the path', async () => {
    for (const route of app.app.routes.filter(({ path }) => path.includes(':')))
      await Promise.all(
        HOSTILE_IDS.map((id) => send(route, pathOf(route, id), GOOD_BODIES[name(route)] ?? {})),
      );
  });

  it('in every field of a query', async () => {
    for (const route of app.app.routes.filter(({ query }) => query instanceof z.ZodObject)) {
      for (const field of Object.keys((route.query as z.ZodObject).shape)) {
        const values = [...HOSTILE_QUERY_VALUES, `1&${field}=2`, `&${field}[]=1`];
        await Promise.all(values.map((value) => send(route, `${pathOf(route)}?${field}=${value}`)));
      }
    }
  });

  it('in every field of a body', async () => {
    for (const route of app.app.routes.filter((each) => GOOD_BODIES[name(each)])) {
      const good = { ...GOOD_BODIES[name(route)] };
      if ('opportunityId' in good) good.opportunityId = ids.opportunities;
      if ('venueId' in good) good.venueId = ids.venues;
      const bodies: unknown[] = [[], 'text', 1, null, {}, { ...good, [NULL_BYTE]: 1 }];
      for (const field of Object.keys(good))
        bodies.push(...HOSTILE_JSON_VALUES.map((value) => ({ ...good, [field]: value })));
      await Promise.all(bodies.map((body) => send(route, pathOf(route), JSON.stringify(body))));
    }
  });

  it('in every field of a profile', async () => {
    const route = app.app.routes.find((each) => name(each) === 'PATCH /profile') as Route;
    for (const member of [scene.artist, scene.buyer, scene.venue]) {
      const { profile } = expectData(await app.get('/profile', member), 200);
      for (const field of Object.keys(profile))
        await Promise.all(
          HOSTILE_JSON_VALUES.map((value) => send(route, route.path, { [field]: value }, member)),
        );
    }
  });
});

it('names the good body of every route that takes one', () => {
  const taking = app.app.routes.filter(({ body }) => body && !body.safeParse(undefined).success).map(name);
  expect([...Object.keys(GOOD_BODIES), 'PATCH /profile'].toSorted()).toEqual(taking.toSorted());
});

describe('a request that is no request', () => {
  const login = '/api/v1/auth/login';
  const JSON_TYPE = 'application/json';
  const post = (body: string, type = JSON_TYPE, encoding = 'identity'): RequestInit => ({
    method: 'POST',
    headers: { 'Content-Type': type, 'Content-Encoding': encoding },
    body,
  });
  const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;

  it.each<[string, string, RequestInit, number]>([
    ['JSON cut off', login, post('{"a"'), 400],
    ['no JSON at all', login, post('a', 'text/plain'), 415],
    ['a nesting without end', login, post('['.repeat(500_000)), 400],
    ['a deep field', login, post(`{"email":${deep}}`), 400],
    ['a body too large', login, post(`"${'x'.repeat(2_000_000)}"`), 413],
    ['gzip that is none', login, post('{}', JSON_TYPE, 'gzip'), 400],
    ['an unknown encoding', login, post('{}', JSON_TYPE, 'zip'), 415],
    ['an unknown charset', login, post('{}', `${JSON_TYPE}; charset=x`), 415],
    ['a webhook of broken gzip', '/api/v1/webhooks/razorpay', post('{}', JSON_TYPE, 'gzip'), 400],
    ['an asset that is not there', '/assets/none.js', {}, 404],
    ['a null byte in an asset', '/assets/a%00b', {}, 404],
    ['a range beyond the end', '/docs/index.html', { headers: { Range: 'bytes=9999999-' } }, 400],
    ['an unknown method', '/api/v1/reference', { method: 'PUT' }, 404],
  ])('%s', async (_case, path, init, expected) => {
    expect((await fetch(`${app.baseUrl}${path}`, init)).status).toBe(expected);
  });

  it('nests a profile without end', async () => {
    const answer = await app.patch('/profile', `{"bio":${deep}}`, scene.artist);
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'bio']);
  });
});
