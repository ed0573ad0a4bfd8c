import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { openPersistentConnection } from '../db/persistent-connection.ts';
import type { Logger } from '../log.ts';
import { REALTIME_CHANNEL, type RealtimeMessage } from './invalidate.ts';

export interface RealtimeOptions {
  http: HttpServer;
  connectionString: string;
  origins: string[];
  log: Logger;
  /** @returns who it is and when the access token ends, or null for a token that is not valid. */
  identify(token: string): Promise<{ actor: { id: string }; expiresAt: Date } | null>;
  now(): Date;
}

export interface Realtime {
  stop(): Promise<void>;
}

/**
 * Socket.IO in the room of the member; what is sent comes from the database's own notifications. See
 * docs/rules/foundation.md#live-pages.
 */
export async function startRealtime(options: RealtimeOptions): Promise<Realtime> {
  const io = new Server(options.http, {
    cors: { origin: options.origins, credentials: true },
    serveClient: false,
  });
  io.use((socket, next) => {
    const token: unknown = socket.handshake.auth.token;
    const identified = typeof token === 'string' ? options.identify(token) : Promise.resolve(null);
    identified
      .then((who) => {
        if (!who) return next(new Error('unauthenticated'));
        void socket.join(`user:${who.actor.id}`);
        // The access token is short-lived; the page connects again with its next one.
        const left = who.expiresAt.getTime() - options.now().getTime();
        const timer = setTimeout(() => socket.disconnect(true), Math.min(left, 2_147_483_647));
        socket.on('disconnect', () => clearTimeout(timer));
        next();
      })
      .catch(() => next(new Error('unauthenticated')));
  });
  const session = await openPersistentConnection({
    connectionString: options.connectionString,
    name: 'backline-realtime',
    log: options.log,
    async prepare(client) {
      await client.query(`listen ${REALTIME_CHANNEL}`);
    },
    onNotification(payload) {
      const message = JSON.parse(payload) as RealtimeMessage;
      for (const userId of message.userIds) io.to(`user:${userId}`).emit(message.event, message.data);
    },
  });
  return {
    async stop() {
      await session.close();
      await io.close();
    },
  };
}
