import type { Session } from '@backline/api-contract/accounts';
import { describe, expect, it, vi } from 'vitest';
import { createRequester, type SessionPort } from './request.ts';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const success = (data: unknown, more = {}) =>
  json(200, { status: 'success', code: 200, reason: 'OK', message: '', data, ...more });
const refusal = (status: number, more = {}) =>
  json(status, {
    status: 'error',
    code: status,
    reason: 'REFUSED',
    message: 'No.',
    requestId: 'r1',
    ...more,
  });

/** A session in memory that knows only the token `fresh` as valid. */
function memorySession(token: string | null) {
  const state = { token, ended: 0 };
  const port: SessionPort = {
    token: () => state.token,
    started: (session: Session) => {
      state.token = session.accessToken;
    },
    ended: () => {
      state.ended += 1;
      state.token = null;
    },
  };
  return { state, port };
}

interface Call {
  url: string;
  headers: Headers;
  method: string | undefined;
}

/** A server that takes only the token `fresh` and gives it for the cookie, unless `refresh` says otherwise. */
function fakeServer(refresh: () => Promise<Response> = async () => success({ accessToken: 'fresh' })) {
  const calls: Call[] = [];
  const fetcher = vi.fn(async (url: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    calls.push({ url: String(url), headers, method: init?.method });
    if (String(url).endsWith('/auth/refresh-token')) return refresh();
    if (headers.get('authorization') === 'Bearer fresh') return success({ ok: true });
    return refusal(401, { reason: 'TOKEN_EXPIRED', expired: true });
  });
  const refreshes = () => calls.filter(({ url }) => url.endsWith('/auth/refresh-token')).length;
  return { fetcher: fetcher as unknown as typeof fetch, calls, refreshes };
}

describe('an expired access token', () => {
  it('is renewed once however many requests meet it, and all of them get their answer', async () => {
    const { state, port } = memorySession('stale');
    const server = fakeServer();
    const { request } = createRequester(port, server.fetcher);
    const answers = await Promise.all(['/a', '/b', '/c', '/d'].map((url) => request({ url })));
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ data: { ok: true } })));
    expect(server.refreshes()).toBe(1);
    expect(state.token).toBe('fresh');
  });

  it('is renewed again when it runs out the next time', async () => {
    const { state, port } = memorySession('stale');
    const server = fakeServer();
    const { request } = createRequester(port, server.fetcher);
    await request({ url: '/a' });
    state.token = 'stale';
    await request({ url: '/a' });
    expect(server.refreshes()).toBe(2);
  });

  it('keeps the idempotency key when the request is repeated', async () => {
    const { port } = memorySession('stale');
    const server = fakeServer();
    await createRequester(port, server.fetcher).request({
      url: '/payments/1/order',
      method: 'POST',
      idempotencyKey: 'key-1',
    });
    const orders = server.calls.filter(({ url }) => url.endsWith('/order'));
    expect(orders.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-1', 'key-1']);
  });

  it('ends the session where the refresh is refused, and gives the first refusal', async () => {
    const { state, port } = memorySession('stale');
    const server = fakeServer(async () => refusal(401));
    const answer = await createRequester(port, server.fetcher).request({ url: '/a' });
    expect(answer).toMatchObject({ error: { status: 401, reason: 'TOKEN_EXPIRED' } });
    expect(state.ended).toBe(1);
  });

  it('does not end the session where the server cannot be reached', async () => {
    const { state, port } = memorySession('stale');
    const server = fakeServer(async () => Promise.reject(new TypeError('network')));
    await createRequester(port, server.fetcher).request({ url: '/a' });
    expect(state.ended).toBe(0);
    expect(state.token).toBe('stale');
  });

  it('holds what was asked for while the session has lapsed, and asks again once its member is back', async () => {
    const { state, port } = memorySession('stale');
    let back = (): void => undefined;
    const server = fakeServer(async () => refusal(401));
    const held = (): Promise<void> | null =>
      state.token === null
        ? new Promise((resolve) => {
            back = resolve;
          })
        : null;
    const requester = createRequester({ ...port, held }, server.fetcher);
    let answer: unknown;
    const asked = requester.request({ url: '/a', method: 'POST' }).then((given) => {
      answer = given;
    });
    await new Promise((resolve) => setTimeout(resolve));
    expect([answer, state.ended]).toEqual([undefined, 1]);
    state.token = 'fresh';
    back();
    await asked;
    expect(answer).toHaveProperty('data');
  });

  it('is not confused with a wrong password, which is a 401 too', async () => {
    const { port } = memorySession(null);
    const server = fakeServer();
    const answer = await createRequester(port, server.fetcher).request({
      url: '/auth/login',
      method: 'POST',
    });
    expect(answer).toMatchObject({ error: { status: 401 } });
    expect(server.refreshes()).toBe(0);
  });
});

describe('an answer', () => {
  const { port } = memorySession('fresh');
  const answering = (response: Response) =>
    createRequester(port, async () => response).request({ url: '/x' });

  it('comes without its envelope, a list with its pagination beside it', async () => {
    const pagination = { page: 1, limit: 20, total: 1, totalPages: 1, hasMore: false };
    expect(await answering(success({ bookings: [] }, { pagination }))).toEqual({
      data: { bookings: [], pagination },
    });
  });

  it('that refuses becomes a problem with its fields and what to do first', async () => {
    const errors = [{ field: 'email', message: 'Taken.' }];
    const answer = await answering(refusal(403, { errors, action: 'verify_email' }));
    expect(answer).toMatchObject({ error: { errors, action: 'verify_email', requestId: 'r1' } });
  });

  it('that is no JSON becomes a problem in words', async () => {
    const answer = await answering(new Response('<html>', { status: 502 }));
    expect(answer).toMatchObject({ error: { status: 502, reason: 'INTERNAL' } });
  });

  it('that never comes is told as a lost connection', async () => {
    const lost = createRequester(port, async () => Promise.reject(new TypeError('network')));
    expect(await lost.request({ url: '/x' })).toMatchObject({ error: { status: 0, reason: 'OFFLINE' } });
  });

  it('is asked for without empty parameters', async () => {
    const server = fakeServer();
    const { request } = createRequester(port, server.fetcher);
    await request({ url: '/gigs', params: { city: '', page: 2, search: undefined, flag: false } });
    expect(server.calls[0]?.url).toBe('/api/v1/gigs?page=2&flag=false');
  });

  it('is asked for with lists joined by commas', async () => {
    const server = fakeServer();
    const { request } = createRequester(port, server.fetcher);
    await request({ url: '/gigs', params: { genres: ['house', 'techno'], none: [] } });
    expect(server.calls[0]?.url).toBe('/api/v1/gigs?genres=house%2Ctechno');
  });
});
