/**
 * The bare server of `bench:http`: `node:http` and `pg`, nothing between. It checks the token's signature and, in one prepared statement,
 * the session and the account, as every server would have to that lets a suspension count at once; then it answers.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor } from '../../src/platform/context.ts';
import { createPool } from '../../src/platform/db/database.ts';
import { type BareAnswer, bookings, gigs, me, notifications } from './bare-lists.ts';
import { booking, gig } from './bare-pages.ts';

const { DATABASE_URL: connectionString = '', JWT_SECRET: secret = '' } = process.env;
const pool = createPool({ connectionString, max: 20, onError: (error) => console.error(error.message) });

type Answer = (actor: Actor, now: Date, id: string) => Promise<BareAnswer>;
const ROUTES: Record<string, Answer> = {
  '/api/v1/auth/me': (actor, now) => me(pool, actor, now),
  '/api/v1/opportunities': (actor, now) => gigs(pool, actor, now),
  '/api/v1/opportunities/:id': (actor, now, id) => gig(pool, actor, now, id),
  '/api/v1/bookings': (actor, now) => bookings(pool, actor, now),
  '/api/v1/bookings/:id': (actor, now, id) => booking(pool, actor, now, id),
  '/api/v1/notifications': (actor) => notifications(pool, actor),
};
const WITH_ID = /^(\/api\/v1\/\w+)\/([0-9a-f-]{36})$/;

const IDENTITY = {
  name: 'identity',
  text: `select u.role from users u join sessions s on s.user_id = u.id
    where u.id = $1 and s.id = $2 and s.ended_at is null and u.status not in ('suspended', 'banned')`,
};

async function identify(request: IncomingMessage, now: Date): Promise<Actor> {
  const [head = '', body = '', signature = ''] = (request.headers.authorization ?? '').slice(7).split('.');
  const expected = createHmac('sha256', secret).update(`${head}.${body}`).digest();
  const actual = Buffer.from(signature, 'base64url');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) throw new Error('bad token');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
  if (claims.type !== 'access' || claims.exp * 1000 <= now.getTime()) throw new Error('old token');
  const { rows } = await pool.query<Pick<Actor, 'role'>>({ ...IDENTITY, values: [claims.sub, claims.sid] });
  if (!rows[0]) throw new Error('ended session');
  return {
    id: claims.sub,
    sessionId: claims.sid,
    role: rows[0].role,
    emailVerified: true,
    acceptedTerms: true,
  };
}

async function answer(request: IncomingMessage): Promise<string> {
  const now = new Date();
  const actor = await identify(request, now);
  const [, base, id = ''] = WITH_ID.exec(request.url ?? '') ?? [];
  const route = ROUTES[base ? `${base}/:id` : (request.url ?? '')];
  if (!route) throw new Error(`no answer for ${request.url}`);
  const { data, pagination } = await route(actor, now, id);
  return JSON.stringify({ status: 'success', code: 200, reason: 'OK', message: 'Done.', data, pagination });
}

const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.writeHead(200, {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error: Error) => response.writeHead(500).end(error.stack),
  );
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
