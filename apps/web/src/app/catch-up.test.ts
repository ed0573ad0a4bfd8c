// @vitest-environment jsdom
import type { Session, User } from '@backline/api-contract/accounts';
import type { InvalidatedTag } from '@backline/api-contract/realtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { api, requester } from '../data/api.ts';
import { endpoints } from '../data/endpoints.ts';
import { sessionEnded, sessionStarted } from '../data/session.ts';
import { connectLive, type LiveSocket } from '../data/socket.ts';
import { listOf, one } from '../data/tags.ts';
import { createStore } from './store.ts';

/** The page shows two bookings, the list of bookings, and the standing. */
const shown = endpoints(({ read }) => ({
  shownBooking: read('GET /bookings/:id', {
    providesTags: (_result, _error, { id }) => [one('Booking', id)],
  }),
  shownBookings: read('GET /bookings', { providesTags: [listOf('Booking')] }),
  shownStanding: read('GET /standing', { providesTags: ['Standing'] }),
}));
const PATHS = ['/bookings', '/bookings/b1', '/bookings/b2', '/standing'];

const user = { id: 'u1' } as User;
const session = (accessToken: string): Session => ({ user, accessToken });

/** Socket.IO's client as far as it is used; `emit` is what the line does. */
function createFakeSocket() {
  const handlers = new Map<string, (value: never) => void>();
  const joins: (string | null)[] = [];
  let token: () => string | null = () => null;
  const socket = {
    on: (name: string, handler: (value: never) => void) => handlers.set(name, handler),
    connect: () => joins.push(token()),
    disconnect: () => undefined,
  } as unknown as LiveSocket;
  return {
    /** The token of every handshake. */
    joins,
    open: (given: () => string | null) => {
      token = given;
      socket.connect();
      return socket;
    },
    emit: (name: string, value?: unknown) => handlers.get(name)?.(value as never),
  };
}

/** What the fake server was asked since the last look, sorted; `refreshes` are its answers to the refresh cookie, in order. */
function createFakeServer() {
  let asked: string[] = [];
  const refreshes: (Session | 'refused' | 'no line')[] = [];
  const envelope = (data: unknown) =>
    Response.json({ status: 'success', code: 200, reason: 'OK', message: '', data });
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.replace('/api/v1', '');
    if (path === '/auth/refresh-token') {
      const next = refreshes.shift();
      if (next === 'no line' || next === undefined) throw new TypeError('network');
      return next === 'refused'
        ? Response.json(
            { status: 'error', code: 401, reason: 'UNAUTHENTICATED', message: '', requestId: '' },
            { status: 401 },
          )
        : envelope(next);
    }
    asked.push(path);
    return envelope({});
  });
  async function fetched(): Promise<string[]> {
    await vi.advanceTimersByTimeAsync(0);
    const paths = asked.toSorted();
    asked = [];
    return paths;
  }
  return { refreshes, fetched };
}

let store: ReturnType<typeof createStore>;
let server: ReturnType<typeof createFakeServer>;
let socket: ReturnType<typeof createFakeSocket>;
let close: () => void;

beforeEach(async () => {
  vi.useFakeTimers();
  server = createFakeServer();
  store = createStore();
  socket = createFakeSocket();
  store.dispatch(sessionStarted(session('first')));
  close = connectLive({ store, renew: requester.refresh, tell: () => undefined, open: socket.open });
  socket.emit('connect');
  store.dispatch(shown.endpoints.shownBooking.initiate({ id: 'b1' }));
  store.dispatch(shown.endpoints.shownBooking.initiate({ id: 'b2' }));
  store.dispatch(shown.endpoints.shownBookings.initiate());
  store.dispatch(shown.endpoints.shownStanding.initiate());
  expect(await server.fetched()).toEqual(PATHS);
});
afterEach(() => {
  close();
  store.dispatch(api.util.resetApiState());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what is shown is fetched again', () => {
  it('when the live connection is there again, because nobody told what happened meanwhile', async () => {
    socket.emit('disconnect', 'transport close');
    expect(await server.fetched()).toEqual([]);
    socket.emit('connect');
    expect(await server.fetched()).toEqual(PATHS);
  });

  it('when the browser has a line again', async () => {
    window.dispatchEvent(new Event('online'));
    expect(await server.fetched()).toEqual(PATHS);
  });

  it('after the access token was renewed, and the connection is joined by the new one', async () => {
    store.dispatch(sessionStarted(session('second')));
    expect(socket.joins).toEqual(['first', 'second']);
    socket.emit('connect');
    expect(await server.fetched()).toEqual(PATHS);
  });

  it('after the server ended the connection with its token: the next one is asked for and joins', async () => {
    server.refreshes.push(session('second'));
    socket.emit('disconnect', 'io server disconnect');
    await server.fetched();
    expect(socket.joins).toEqual(['first', 'second']);
    socket.emit('connect');
    expect(await server.fetched()).toEqual(PATHS);
  });
});

describe('the live connection', () => {
  it('asks for the next token too where the server refused to be joined by this one', async () => {
    server.refreshes.push(session('second'));
    socket.emit('connect_error', new Error('unauthenticated'));
    await server.fetched();
    expect(socket.joins).toEqual(['first', 'second']);
  });

  it('asks again when there is a line, as long as it takes', async () => {
    server.refreshes.push('no line', 'no line', session('second'));
    socket.emit('disconnect', 'io server disconnect');
    await server.fetched();
    window.dispatchEvent(new Event('online'));
    await server.fetched();
    expect(socket.joins).toEqual(['first']);
    window.dispatchEvent(new Event('online'));
    await server.fetched();
    expect(socket.joins).toEqual(['first', 'second']);
  });

  it('asks with a pause where the server takes no token, however new', async () => {
    server.refreshes.push(session('second'), session('third'));
    socket.emit('disconnect', 'io server disconnect');
    await server.fetched();
    socket.emit('disconnect', 'io server disconnect');
    await server.fetched();
    expect(socket.joins).toEqual(['first', 'second']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(socket.joins).toEqual(['first', 'second', 'third']);
  });

  it('is not joined again where the session is refused', async () => {
    server.refreshes.push('refused');
    socket.emit('disconnect', 'io server disconnect');
    await server.fetched();
    expect(socket.joins).toEqual(['first']);
    expect(store.getState().session.status).toBe('lapsed');
  });

  it('is over when it was closed, whatever comes after', async () => {
    close();
    store.dispatch(sessionStarted(session('second')));
    store.dispatch(sessionEnded());
    expect(socket.joins).toEqual(['first']);
  });
});

describe('a message', () => {
  const stale = (...tags: InvalidatedTag[]) => socket.emit('invalidate', { tags });

  it('about one record fetches that one and the lists', async () => {
    stale({ type: 'Booking', id: 'b1' });
    expect(await server.fetched()).toEqual(['/bookings', '/bookings/b1']);
  });

  it('about a type fetches all of its records and lists, and nothing else', async () => {
    stale('Booking');
    expect(await server.fetched()).toEqual(['/bookings', '/bookings/b1', '/bookings/b2']);
  });
});
