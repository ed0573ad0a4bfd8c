import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { at } from '@backline/kernel';
import express from 'express';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createFrozenClock } from '../../testing/frozen-clock.ts';
import { createClient } from '../../testing/http-client.ts';
import type { Actor } from '../context.ts';
import type { Database } from '../db/database.ts';
import { collectSubscriptions } from '../events/event.ts';
import { createLogger } from '../log.ts';
import { errorHandler, notFound } from './error-handler.ts';
import { createRateLimits } from './rate-limit.ts';
import { requestLog } from './request-log.ts';
import { type Route, slowRoute } from './route.ts';
import { createRouter } from './router.ts';

const MEMBER: Actor = {
  id: 'member-1',
  sessionId: '',
  role: 'artist',
  emailVerified: true,
  acceptedTerms: true,
};
const NO_DATABASE = {} as Database;
const DAY = 86_400_000;

const lines: Record<string, unknown>[] = [];
const collected = new Writable({
  write(chunk: Buffer, _encoding, callback) {
    lines.push(JSON.parse(String(chunk)));
    callback();
  },
});

/** Called while a request is under way; each test says what happens then. */
let meanwhile: () => void | Promise<void> = () => undefined;
const thing: Route = slowRoute({
  method: 'get',
  path: '/things/:id',
  tag: 'Test',
  summary: 'A thing',
  access: 'member',
  params: z.object({ id: z.string() }),
  query: z.object({ token: z.string().optional() }),
  response: z.object({ text: z.string() }),
  handle: async () => {
    await meanwhile();
    return { data: { text: 'ä'.repeat(2_000) } };
  },
});

const app = express();
app.use(requestLog(createLogger('info', collected)));
app.use(
  '/api/v1',
  createRouter([thing], {
    db: NO_DATABASE,
    subscriptions: collectSubscriptions([]),
    leaveRefusal: async () => undefined,
    reads: NO_DATABASE,
    clock: createFrozenClock(),
    origins: [],
    limits: createRateLimits({
      windowSeconds: 900,
      anonymousPoints: 100,
      memberPoints: 100,
      loginFailures: 5,
      passwordFailures: 5,
      sensitivePoints: 3,
      trustedIps: [],
    }),
    authenticate: async (request) =>
      request.headers.authorization === undefined
        ? null
        : { actor: MEMBER, rateLimitScale: 1, expiresAt: new Date() },
    checkAnswers: true,
  }),
);
app.use(notFound, errorHandler(createLogger('silent')));
const server = createServer(app);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const { port } = server.address() as AddressInfo;
const client = createClient(`http://127.0.0.1:${port}`);
const member = { accessToken: 'member' };

afterEach(() => {
  meanwhile = () => undefined;
  vi.useRealTimers();
  lines.length = 0;
});
afterAll(() => server.close());

/** The line comes when the connection is done with, which may be after the answer was read. */
const line = async (): Promise<Record<string, unknown>> => {
  await expect.poll(() => lines).toHaveLength(1);
  return at(lines, 0);
};

it('tells who asked for what from where, and nothing of the query', async () => {
  const answer = await client.request('GET', '/things/7?token=Hemlig', {
    as: member,
    headers: { 'User-Agent': 'Test/1.0' },
  });
  const logged = await line();
  expect(logged).toMatchObject({
    requestId: answer.headers.get('x-request-id'),
    method: 'GET',
    route: '/api/v1/things/:id',
    path: '/api/v1/things/7',
    status: 200,
    address: expect.stringMatching(/127\.0\.0\.1$/),
    userId: MEMBER.id,
    userAgent: 'Test/1.0',
  });
  expect(logged.aborted).toBeUndefined();
  expect(JSON.stringify(lines)).not.toContain('Hemlig');
});

it('counts the bytes of the answer, as they went out', async () => {
  await client.get('/things/7', member);
  // Each letter is two bytes, and a head goes before them.
  expect((await line()).bytes).toBeGreaterThan(4_000);
});

it('has neither route nor member for what nobody serves', async () => {
  await client.get('/nowhere');
  expect(await line()).toMatchObject({ route: null, userId: null, status: 404, path: '/api/v1/nowhere' });
});

it('measures by the monotonic clock: setting the clock of the machine changes nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  meanwhile = () => void vi.setSystemTime(Date.now() + DAY);
  await client.get('/things/7', member);
  const { took } = await line();
  expect(took).toBeGreaterThan(0);
  expect(took).toBeLessThan(DAY / 2);
});

it('has a line for a client that went away before the answer', async () => {
  const asked = httpRequest({ port, path: '/api/v1/things/7', headers: { Authorization: 'Bearer member' } });
  const { promise: logged, resolve } = Promise.withResolvers<void>();
  meanwhile = () => {
    asked.destroy();
    return logged;
  };
  asked.on('error', () => undefined).end();
  expect(await line()).toMatchObject({ route: '/api/v1/things/:id', aborted: true, userId: MEMBER.id });
  resolve();
});
