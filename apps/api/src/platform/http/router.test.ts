import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { paginate } from '@backline/api-contract/envelope';
import { pageQuery } from '@backline/api-contract/primitives';
import express from 'express';
import { sql } from 'kysely';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createFrozenClock } from '../../testing/frozen-clock.ts';
import { type Client, createClient } from '../../testing/http-client.ts';
import { cloneDatabase } from '../../testing/test-database.ts';
import type { Actor, ReadCtx } from '../context.ts';
import { createDatabase, createPool, type Queryable } from '../db/database.ts';
import { refuse } from '../errors.ts';
import { collectSubscriptions } from '../events/event.ts';
import { defineJob, enqueue } from '../jobs/job.ts';
import { createLogger } from '../log.ts';
import { errorHandler, notFound } from './error-handler.ts';
import { createRateLimits } from './rate-limit.ts';
import { requestLog } from './request-log.ts';
import { type Route, readRoute, route, slowRoute, snapshotRoute } from './route.ts';
import { createRouter } from './router.ts';

const database = await cloneDatabase();
const pool = createPool({ connectionString: database.url, max: 10, onError: () => undefined });
const db = createDatabase(pool);
const reads = createDatabase(
  createPool({ connectionString: database.url, max: 2, onError: () => undefined, readOnly: true }),
);
const clock = createFrozenClock();
const MEMBER: Actor = {
  id: '0190d0c4-0000-7000-8000-000000000001',
  sessionId: '',
  role: 'artist',
  emailVerified: true,
  acceptedTerms: true,
};
const servers: ReturnType<typeof createServer>[] = [];

afterAll(async () => {
  for (const server of servers) server.close();
  await Promise.all([db.destroy(), reads.destroy()]);
  await database.drop();
});

/** A server with these routes; the token `member` is good, any other is not. */
async function serve(
  routes: Route[],
  limits: { anonymous?: number; member?: number; scale?: number } = {},
): Promise<Client> {
  const app = express();
  app.use(requestLog(createLogger('silent')), express.json({ limit: '1mb' }));
  app.use(
    '/api/v1',
    createRouter(routes, {
      db,
      reads,
      subscriptions: collectSubscriptions([]),
      leaveRefusal: async () => undefined,
      clock,
      origins: ['http://web.test'],
      limits: createRateLimits({
        windowSeconds: 900,
        anonymousPoints: limits.anonymous ?? 1000,
        memberPoints: limits.member ?? 1000,
        loginFailures: 5,
        passwordFailures: 5,
        sensitivePoints: 3,
        trustedIps: [],
      }),
      authenticate: async (request) => {
        const header = request.header('authorization');
        if (header === undefined) return null;
        if (header === 'Bearer member')
          return { actor: MEMBER, rateLimitScale: limits.scale ?? 1, expiresAt: clock.now() };
        throw refuse('TOKEN_EXPIRED', { expired: true });
      },
      checkAnswers: true,
    }),
  );
  app.use(notFound, errorHandler(createLogger('silent')));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const member = { accessToken: 'member' };
const done = z.object({});
const anyJob = defineJob({ name: 'any', title: 'Any', description: 'Nothing', payload: z.object({}) });
const echo = route({
  method: 'post',
  path: '/echo/:id',
  tag: 'Test',
  summary: 'Gives back what it was sent',
  access: 'member',
  params: z.object({ id: z.coerce.number().int() }),
  query: z.strictObject({ shift: z.coerce.number().int().min(1).default(1) }),
  body: z.strictObject({ name: z.string(), nested: z.strictObject({ age: z.number() }).optional() }),
  response: z.object({ id: z.number(), shift: z.number(), name: z.string() }),
  status: 201,
  handle: async (_ctx, { params, query, body }) => ({
    data: { id: params.id, shift: query.shift, name: body.name },
  }),
});

describe('a route', () => {
  it('gives its input on and wraps the answer', async () => {
    const client = await serve([echo]);
    const answer = await client.post('/echo/7?shift=2', { name: '<b>Meera</b>' }, member);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      status: 'success',
      code: 201,
      reason: 'CREATED',
      message: 'Done.',
      data: { id: 7, shift: 2, name: '<b>Meera</b>' },
    });
  });

  it.each([
    ['answers without pagination where its query takes a page', true, undefined],
    ['answers with pagination where its query takes none', false, paginate(1, 20, 0)],
  ])('that %s fails in tests: the types of the web app go by the query', async (_, takesPage, pagination) => {
    const list = route({
      ...{ method: 'get', path: '/list', tag: 'Test', summary: 'A list', access: 'member', response: done },
      ...(takesPage ? { query: z.strictObject(pageQuery) } : {}),
      handle: async () => ({ data: {}, ...(pagination ? { pagination } : {}) }),
    });
    const client = await serve([list]);
    await expect(client.get('/list', member)).rejects.toThrow('500');
  });

  it('names every bad field of params, query and body at once', async () => {
    const client = await serve([echo]);
    const { status, body } = await client.post(
      '/echo/x?shift=0&sort=up',
      { nested: { age: 'old', sex: 1 }, admin: true },
      member,
    );
    expect(status).toBe(400);
    expect(body.errors.map((error: { field: string }) => error.field).toSorted()).toEqual([
      'admin',
      'id',
      'name',
      'nested.age',
      'nested.sex',
      'shift',
      'sort',
    ]);
    expect(body.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['{"name":', 'application/json', 400, 'MALFORMED_JSON'],
    ['name=x', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [`{"name":"${'x'.repeat(1_100_000)}"}`, 'application/json', 413, 'PAYLOAD_TOO_LARGE'],
    ['{"name":"x"}', 'application/json; charset=klingon', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['null', 'application/json', 400, 'MALFORMED_JSON'],
    ['[1]', 'application/json', 400, 'VALIDATION_FAILED'],
  ])('answers %.12s as %s with %i', async (body, contentType, status, code) => {
    const client = await serve([echo]);
    const answer = await client.request('POST', '/echo/1', {
      as: member,
      body,
      headers: { 'Content-Type': contentType },
    });
    expect([answer.status, answer.body.code, answer.body.reason]).toEqual([status, status, code]);
  });

  it('needs no content type where no body is sent', async () => {
    const ping = route({
      method: 'post',
      path: '/ping',
      tag: 'Test',
      summary: 'Needs nothing',
      access: 'public',
      body: z.strictObject({}).optional(),
      response: done,
      handle: async () => ({ data: {} }),
    });
    const client = await serve([ping]);
    expect((await client.request('POST', '/ping')).status).toBe(200);
    expect(
      (await client.request('POST', '/ping', { body: '', headers: { 'Content-Type': 'text/plain' } })).status,
    ).toBe(200);
  });

  it('refuses the public, and tells an expired token from a missing one', async () => {
    const client = await serve([echo]);
    const [none, expired] = [
      await client.post('/echo/1', {}),
      await client.post('/echo/1', {}, { accessToken: 'old' }),
    ];
    expect([none.status, none.body.reason, none.body.expired]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    expect([expired.status, expired.body.reason, expired.body.expired]).toEqual([401, 'TOKEN_EXPIRED', true]);
  });

  it('rolls everything back when its use case refuses', async () => {
    const client = await serve([
      route({
        method: 'post',
        path: '/half',
        tag: 'Test',
        summary: 'Writes, then refuses',
        access: 'member',
        response: done,
        handle: async (ctx) => {
          await ctx.tx
            .insertInto('jobRuns')
            .values({ name: 'half', lastRunAt: ctx.now, lastRunOk: true })
            .execute();
          throw refuse('CONFLICT');
        },
      }),
    ]);
    expect((await client.post('/half', {}, member)).status).toBe(409);
    expect(await db.selectFrom('jobRuns').selectAll().where('name', '=', 'half').execute()).toEqual([]);
  });

  it('answers 404 in the envelope where there is none', async () => {
    const answer = await (await serve([echo])).get('/nowhere');
    expect([answer.status, answer.body.reason]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('a route that reads', () => {
  const seen = z.object({ seen: z.array(z.number()) });
  const reading = {
    method: 'get',
    path: '/reading',
    tag: 'Test',
    summary: 'Reads',
    access: 'member',
  } as const;
  const noteRun = (name: string) =>
    db.insertInto('jobRuns').values({ name, lastRunAt: clock.now(), lastRunOk: true }).execute();
  const countRuns = async (place: Queryable): Promise<number> => {
    const { count } = await place
      .selectFrom('jobRuns')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  };
  /** Counts twice, with a write of somebody else between. */
  const countTwice = async (place: Queryable, name: string) => {
    const before = await countRuns(place);
    await noteRun(name);
    return { data: { seen: [0, (await countRuns(place)) - before] } };
  };

  it('sees one state of the database in a snapshot, whatever is written meanwhile', async () => {
    const client = await serve([
      snapshotRoute({ ...reading, response: seen, handle: (ctx) => countTwice(ctx.db, 'meanwhile') }),
    ]);
    expect((await client.get('/reading', member)).data.seen).toEqual([0, 0]);
  });

  it('sees what is there at each of its statements otherwise', async () => {
    const client = await serve([
      readRoute({ ...reading, response: seen, handle: (ctx) => countTwice(ctx.db, 'between') }),
    ]);
    expect((await client.get('/reading', member)).data.seen).toEqual([0, 1]);
  });

  const write = async ({ db: place }: ReadCtx) => {
    await sql`insert into job_runs (name, last_run_at, last_run_ok) values ('smuggled', ${clock.now()}, true)`.execute(
      place,
    );
    return { data: {} };
  };
  it.each([
    ['statement by statement', readRoute({ ...reading, response: done, handle: write })],
    ['in a snapshot', snapshotRoute({ ...reading, response: done, handle: write })],
  ])('cannot write, not even in raw SQL: %s', async (_how, smuggler) => {
    const client = await serve([smuggler]);
    await expect(client.get('/reading', member)).rejects.toThrow('answered 500');
    expect(await db.selectFrom('jobRuns').select('name').where('name', '=', 'smuggled').execute()).toEqual(
      [],
    );
  });

  it('is given nothing that writes, by its type', () => {
    readRoute({
      ...reading,
      response: done,
      handle: async (ctx) => {
        // @ts-expect-error a read has no inserts
        ctx.db.insertInto;
        // @ts-expect-error nor a transaction of its own
        ctx.tx;
        // @ts-expect-error and adds no job
        await enqueue(ctx.db, anyJob, {});
        return { data: {} };
      },
    });
  });
});

describe('an idempotent route', () => {
  const transfers = vi.fn();
  let gate = Promise.resolve();
  const pay = slowRoute({
    method: 'post',
    path: '/pay',
    tag: 'Test',
    summary: 'Pays',
    access: 'member',
    idempotent: true,
    body: z.strictObject({ amount: z.number() }),
    response: z.object({ transfer: z.number() }),
    handle: async (_ctx, { body }) => {
      if (body.amount === 13) throw refuse('GATEWAY_UNAVAILABLE');
      await gate;
      transfers(body.amount);
      return { data: { transfer: transfers.mock.calls.length } };
    },
  });
  const key = (name: string) => ({ 'Idempotency-Key': `key-of-${name}` });

  it('runs once for a key and gives the stored answer ever after', async () => {
    const client = await serve([pay]);
    const first = await client.post('/pay', { amount: 1 }, member, key('first'));
    const again = await client.post('/pay', { amount: 1 }, member, key('first'));
    expect(again.body).toEqual(first.body);
    expect(transfers.mock.calls.filter(([amount]) => amount === 1)).toHaveLength(1);
  });

  it('refuses the same key with another body', async () => {
    const client = await serve([pay]);
    await client.post('/pay', { amount: 2 }, member, key('second'));
    const other = await client.post('/pay', { amount: 3 }, member, key('second'));
    expect([other.status, other.body.reason]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
  });

  it('runs once of twenty at the same time; the others are told to wait or get the answer', async () => {
    const client = await serve([pay]);
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const answer = await client.post('/pay', { amount: 4 }, member, key('race'));
        // The one that runs goes on when another was told to wait.
        if (answer.status === 409) resolve();
        return answer;
      }),
    );
    expect(transfers.mock.calls.filter(([amount]) => amount === 4)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 409]));
  });

  it('frees the key when nothing was done', async () => {
    const client = await serve([pay]);
    for (const _try of [1, 2])
      expect((await client.post('/pay', { amount: 13 }, member, key('failing'))).body).toMatchObject({
        code: 503,
        reason: 'GATEWAY_UNAVAILABLE',
        retryAfter: 10,
      });
  });

  it('takes over a key whose request died a minute ago', async () => {
    const client = await serve([pay]);
    const { 'Idempotency-Key': dead } = key('dead');
    await client.post('/pay', { amount: 5 }, member, key('dead'));
    await db.updateTable('idempotencyKeys').set({ status: null }).where('key', '=', dead).execute();
    expect((await client.post('/pay', { amount: 5 }, member, key('dead'))).status).toBe(409);
    clock.moveTo(new Date(clock.now().getTime() + 61_000));
    expect((await client.post('/pay', { amount: 5 }, member, key('dead'))).status).toBe(200);
  });

  it('refuses a key that is none', async () => {
    expect(
      (await (await serve([pay])).post('/pay', { amount: 6 }, member, { 'Idempotency-Key': 'x' })).status,
    ).toBe(400);
  });
});

describe('rate limits', () => {
  it('count an anonymous address and say when to come back', async () => {
    const client = await serve([echo], { anonymous: 3 });
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await client.post('/echo/1', {}));
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 429]);
    expect(answers[0]?.headers.get('ratelimit')).toMatch(/^limit=3, remaining=2, reset=\d+$/);
    expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answers[3]?.body).toMatchObject({
      code: 429,
      reason: 'RATE_LIMITED',
      retryAfter: Number(answers[3]?.headers.get('retry-after')),
    });
  });

  it('count the doors of strangers apart from pages, and each for itself', async () => {
    const open = (path: string, ownCount?: true) =>
      readRoute({
        method: 'get',
        path,
        tag: 'Test',
        summary: 'Open to strangers',
        access: 'public',
        response: done,
        ...(ownCount && { ownCount }),
        handle: async () => ({ data: {} }),
      });
    const doors = [open('/door', true), open('/other-door', true)];
    const client = await serve([open('/page'), ...doors], { anonymous: 2 });
    const statuses = async (path: string) => {
      const answers = [];
      for (let times = 0; times < 3; times += 1) answers.push((await client.get(path)).status);
      return answers;
    };
    for (const path of ['/page', '/door', '/other-door'])
      expect(await statuses(path)).toEqual([200, 200, 429]);
  });

  it.each([
    [2, 4],
    [0.5, 1],
  ])('scale a member by standing: x%d allows %i of 2', async (scale, allowed) => {
    const client = await serve([echo], { member: 2, scale });
    const statuses = [];
    for (let i = 0; i < 5; i += 1)
      statuses.push((await client.post('/echo/1', { name: 'x' }, member)).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(allowed);
  });

  const login = slowRoute({
    method: 'post',
    path: '/login',
    tag: 'Test',
    summary: 'Logs in',
    access: 'public',
    limiter: 'login',
    body: z.strictObject({ email: z.string(), good: z.boolean() }),
    response: done,
    handle: async (_ctx, { body }) => {
      if (!body.good) throw refuse('WRONG_CREDENTIALS');
      return { data: {} };
    },
  });

  it('count a cookie that is not good, and no good one', async () => {
    const refresh = route({
      method: 'post',
      path: '/refresh',
      tag: 'Test',
      summary: 'Refreshes',
      access: 'public',
      cookie: true,
      body: z.strictObject({ good: z.boolean() }),
      response: done,
      handle: async (_ctx, { body }) => {
        if (!body.good) throw refuse('UNAUTHENTICATED');
        return { data: {} };
      },
    });
    const client = await serve([refresh], { anonymous: 2 });
    const statuses = [];
    for (const good of [true, true, true, false, false, false, true])
      statuses.push((await client.post('/refresh', { good })).status);
    expect(statuses).toEqual([200, 200, 200, 401, 401, 429, 200]);
  });

  it('stop an account after five failures, even with the right password', async () => {
    const client = await serve([login]);
    const statuses = [];
    for (let i = 0; i < 5; i += 1)
      statuses.push((await client.post('/login', { email: 'A@x.in', good: false })).status);
    statuses.push((await client.post('/login', { email: 'a@x.in ', good: true })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });

  it('forget the failures of an account after a success, those of its address not', async () => {
    const client = await serve([login]);
    const statuses = [];
    for (const good of [false, false, false, false, true, false])
      statuses.push((await client.post('/login', { email: 'b@x.in', good })).status);
    statuses.push((await client.post('/login', { email: 'c@x.in', good: true })).status);
    expect(statuses).toEqual([401, 401, 401, 401, 200, 401, 429]);
  });

  it('let no more through where many try at the same moment', async () => {
    const client = await serve([login]);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => client.post('/login', { email: 'd@x.in', good: false })),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('count nothing that was our fault', async () => {
    const broken = { ...login, handle: () => Promise.reject(refuse('GATEWAY_UNAVAILABLE')) };
    const client = await serve([broken]);
    const statuses = [];
    for (let i = 0; i < 7; i += 1)
      statuses.push((await client.post('/login', { email: 'e@x.in', good: true })).status);
    expect(new Set(statuses)).toEqual(new Set([503]));
  });

  const confirm = slowRoute({
    method: 'post',
    path: '/confirm',
    tag: 'Test',
    summary: 'Asks for the password again',
    access: 'member',
    limiter: 'password',
    body: z.strictObject({ outcome: z.enum(['wrong', 'refused', 'good']) }),
    response: done,
    handle: async (_ctx, { body }) => {
      if (body.outcome === 'wrong') throw refuse('WRONG_PASSWORD');
      if (body.outcome === 'refused') throw refuse('CONFLICT');
      return { data: {} };
    },
  });

  it.each([
    ['stop after five wrong passwords', 'wwwwwg', [401, 401, 401, 401, 401, 429]],
    ['start over after a right one', 'wwwwgwg', [401, 401, 401, 401, 200, 401, 200]],
    ['count no other refusal', 'rrrrrrg', [409, 409, 409, 409, 409, 409, 200]],
  ])('%s', async (_case, tries, expected) => {
    const client = await serve([confirm]);
    const words: Record<string, string> = { w: 'wrong', r: 'refused', g: 'good' };
    const statuses = [];
    for (const each of tries)
      statuses.push((await client.post('/confirm', { outcome: words[each] }, member)).status);
    expect(statuses).toEqual(expected);
  });
});
