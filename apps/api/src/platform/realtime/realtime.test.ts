import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { afterAll, expect, it } from 'vitest';
import { cloneDatabase } from '../../testing/test-database.ts';
import { createDatabase, createPool } from '../db/database.ts';
import { createLogger } from '../log.ts';
import { invalidate } from './invalidate.ts';
import { startRealtime } from './server.ts';

const MEERA = '0190d0c4-0000-7000-8000-000000000001';
const KABIR = '0190d0c4-0000-7000-8000-000000000002';
/** Whose access token has nearly ended when they connect. */
const LATECOMER = '0190d0c4-0000-7000-8000-000000000003';

const database = await cloneDatabase();
const db = createDatabase(createPool({ connectionString: database.url, max: 4, onError: () => undefined }));
const http = createServer();
const realtime = await startRealtime({
  http,
  connectionString: database.url,
  origins: [],
  log: createLogger('silent'),
  identify: async (token) =>
    token === 'bad'
      ? null
      : { actor: { id: token }, expiresAt: new Date(Date.now() + (token === LATECOMER ? 100 : 3_600_000)) },
  now: () => new Date(),
});
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
const sockets: Socket[] = [];

afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await realtime.stop();
  await db.destroy();
  await database.drop();
});

function connect(token: string): Socket {
  const { port } = http.address() as AddressInfo;
  const socket = io(`http://127.0.0.1:${port}`, {
    auth: { token },
    transports: ['websocket'],
    reconnection: false,
  });
  sockets.push(socket);
  return socket;
}

async function listening(token: string): Promise<unknown[]> {
  const socket = connect(token);
  const received: unknown[] = [];
  socket.on('invalidate', (message) => received.push(message));
  await new Promise<void>((resolve) => socket.on('connect', resolve));
  return received;
}

it('tells only the members named, once the transaction is committed', async () => {
  const [meera, kabir] = [await listening(MEERA), await listening(KABIR)];
  await db.transaction().execute(async (tx) => {
    await invalidate(tx, { members: [MEERA, MEERA], tags: ['Booking'] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(meera).toEqual([]);
  });
  await expect.poll(() => meera).toEqual([{ tags: ['Booking'] }]);
  expect(kabir).toEqual([]);
});

it('tells more members than the database carries in one message', async () => {
  const kabir = await listening(KABIR);
  const others = Array.from({ length: 400 }, () => randomUUID());
  await invalidate(db, { members: [...others, KABIR], tags: ['Verification'] });
  await expect.poll(() => kabir).toEqual([{ tags: ['Verification'] }]);
});

it('tells nobody of what was rolled back', async () => {
  const meera = await listening(MEERA);
  const broken = db.transaction().execute(async (tx) => {
    await invalidate(tx, { members: [MEERA], tags: ['Payment'] });
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  await invalidate(db, { members: [MEERA], tags: ['Contract'] });
  await expect.poll(() => meera).toEqual([{ tags: ['Contract'] }]);
});

it('refuses a bad token', async () => {
  const socket = connect('bad');
  const error = await new Promise<Error>((resolve) => socket.on('connect_error', resolve));
  expect(error.message).toBe('unauthenticated');
});

it('ends a connection with its access token', async () => {
  const socket = connect(LATECOMER);
  const reason = await new Promise<string>((resolve) => socket.on('disconnect', resolve));
  expect(reason).toBe('io server disconnect');
});
