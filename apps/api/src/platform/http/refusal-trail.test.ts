import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, createClient } from '../../testing/http-client.ts';
import { openModuleDatabase } from '../../testing/module-database.ts';
import { declareAudit } from '../audit.ts';
import { refuse } from '../errors.ts';
import { createLogger } from '../log.ts';
import { errorHandler } from './error-handler.ts';
import { createRateLimits } from './rate-limit.ts';
import { createRefusalTrail } from './refusal-trail.ts';
import { requestLog } from './request-log.ts';
import { type Route, route } from './route.ts';
import { createRouter } from './router.ts';

const { db, pool, subscriptions, clock } = await openModuleDatabase();
const log = createLogger('silent');
const vaultAudit = declareAudit('vault', { entry_refused: 'Vault refused to somebody' });
const MEERA = '0190d0c4-0000-7000-8000-00000000000a';
const KABIR = '0190d0c4-0000-7000-8000-00000000000b';

/** Writes something and refuses then, with the code that is asked for. */
const vault: Route = route({
  method: 'post',
  path: '/vaults/:id',
  summary: 'Open a vault',
  tag: 'Tests',
  access: 'public',
  refusals: vaultAudit.entry_refused,
  params: z.object({ id: z.string() }),
  body: z.strictObject({
    say: z.enum(['FORBIDDEN', 'CONFLICT', 'INTERNAL']),
    password: z.string().optional(),
  }),
  response: z.strictObject({}),
  async handle({ tx, now }, { body }) {
    await tx.insertInto('jobRuns').values({ name: 'vault', lastRunAt: now, lastRunOk: true }).execute();
    if (body.say === 'INTERNAL') throw new Error('the vault is broken');
    throw refuse(body.say);
  },
});
const { refusals: _refusals, ...untold } = vault;
const openVault: Route = { ...untold, path: '/open/:id' };
const staffVault: Route = { ...vault, path: '/staff/:id', access: 'admin:access' };

const servers: ReturnType<typeof createServer>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A server whose trail is empty yet. A token is the id of who asks; an address is what the proxy says. */
async function serve(): Promise<Client> {
  const app = express();
  app.set('trust proxy', true);
  app.use(requestLog(log), express.json());
  app.use(
    '/api/v1',
    createRouter([vault, openVault, staffVault], {
      db,
      reads: db,
      subscriptions,
      clock,
      origins: [],
      leaveRefusal: createRefusalTrail({ db, subscriptions, clock, log }),
      limits: createRateLimits({
        windowSeconds: 900,
        anonymousPoints: 10_000,
        memberPoints: 10_000,
        loginFailures: 5,
        passwordFailures: 5,
        sensitivePoints: 3,
        trustedIps: [],
      }),
      async authenticate(request) {
        const id = request.header('authorization')?.replace('Bearer ', '');
        if (!id) return null;
        const who = { id, sessionId: '', role: 'artist', emailVerified: true, acceptedTerms: true } as const;
        return { actor: who, rateLimitScale: 1, expiresAt: clock.now() };
      },
      checkAnswers: false,
    }),
  );
  app.use(errorHandler(log));
  const server = createServer(app);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return createClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const as = (id: string) => ({ accessToken: id });
const from = (address: string) => ({ 'X-Forwarded-For': address });
const entries = () =>
  db
    .selectFrom('auditLog')
    .select(['action', 'actorId', 'recordType', 'recordId', 'before', 'after', 'ip', 'requestId'])
    .orderBy('id')
    .execute();

let client: Client;
beforeEach(async () => {
  await pool.query('truncate audit_log, job_runs');
  client = await serve();
});

const REFUSED = { say: 'FORBIDDEN', password: 'Backline-Secret1!' };

describe('a refused try', () => {
  it('stays in the trail, and of what it did nothing else does', async () => {
    const answer = await client.post('/vaults/gold', REFUSED, as(MEERA), from('203.0.113.7'));
    expect([answer.status, answer.body.reason]).toEqual([403, 'FORBIDDEN']);
    expect(await entries()).toEqual([
      {
        action: 'vault.entry_refused',
        actorId: MEERA,
        recordType: 'vault',
        recordId: 'gold',
        before: null,
        after: { code: 'FORBIDDEN', attempt: 'POST /vaults/:id' },
        ip: '203.0.113.7',
        requestId: answer.body.requestId,
      },
    ]);
    expect(await db.selectFrom('jobRuns').selectAll().execute()).toEqual([]);
  });

  it('is kept of who is not even let in', async () => {
    await client.post('/staff/gold', REFUSED, as(MEERA));
    expect(await entries()).toMatchObject([{ actorId: MEERA, after: { code: 'FORBIDDEN' } }]);
  });

  it('is kept of strangers, by their address', async () => {
    await client.post('/vaults/gold', REFUSED, undefined, from('203.0.113.8'));
    expect(await entries()).toMatchObject([{ actorId: null, ip: '203.0.113.8' }]);
  });

  it.each(['%00', 'a'.repeat(81), "'; drop table users", '<b>gold<%2Fb>'])(
    'names no record %j',
    async (id) => {
      await client.post(`/vaults/${encodeURI(id)}`, REFUSED, as(MEERA));
      expect(await entries()).toMatchObject([{ actorId: MEERA, recordId: null }]);
    },
  );

  it('tells nothing where it was a slip, bad luck, or a fault of ours', async () => {
    expect((await client.post('/vaults/gold', { say: 'please' }, as(MEERA))).status).toBe(400);
    expect((await client.post('/vaults/gold', { say: 'CONFLICT' }, as(MEERA))).status).toBe(409);
    await expect(client.post('/vaults/gold', { say: 'INTERNAL' }, as(MEERA))).rejects.toThrow('500');
    expect((await client.post('/staff/gold', REFUSED)).status).toBe(401);
    expect(await entries()).toEqual([]);
  });

  it('tells nothing of a route that does not ask for it', async () => {
    expect((await client.post('/open/gold', REFUSED, as(MEERA))).status).toBe(403);
    expect(await entries()).toEqual([]);
  });

  it('is refused as well where its entry cannot be written', async () => {
    await pool.query('alter table audit_log rename to audit_log_gone');
    const answer = await client.post('/vaults/gold', REFUSED, as(MEERA));
    await pool.query('alter table audit_log_gone rename to audit_log');
    expect([answer.status, answer.body.reason]).toEqual([403, 'FORBIDDEN']);
    expect(await entries()).toEqual([]);
  });
});

describe('a flood', () => {
  it('of one member ends after thirty, says so, and hides nobody else', async () => {
    for (let index = 0; index < 35; index += 1) await client.post('/vaults/gold', REFUSED, as(MEERA));
    await client.post('/vaults/gold', REFUSED, as(KABIR));
    const left = await entries();
    expect(left.filter(({ actorId }) => actorId === MEERA)).toHaveLength(30);
    expect(left.filter(({ actorId }) => actorId === KABIR)).toHaveLength(1);
    const further = left.filter(({ after }) => after !== null && 'further' in (after as object));
    expect(further).toEqual([left[29]]);
  });

  it('of strangers ends after three hundred, from however many addresses, and hides no member', async () => {
    const tries = Array.from({ length: 320 }, (_, index) => from(`203.0.${index >> 8}.${index & 255}`));
    for (const headers of tries) await client.post('/vaults/gold', REFUSED, undefined, headers);
    await client.post('/vaults/gold', REFUSED, as(MEERA));
    const left = await entries();
    expect(left.filter(({ actorId }) => actorId === null)).toHaveLength(300);
    expect(left.at(-1)?.actorId).toBe(MEERA);
  });
});
