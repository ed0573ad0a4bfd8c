import { SOCKET_EVENTS, type StaleMessage } from '@backline/api-contract/realtime';
import { io, type Socket } from 'socket.io-client';
import { api } from './api.ts';
import type { DataStore } from './store-port.ts';
import { tagsOf } from './tags.ts';

export interface PushedNotification {
  title: string;
  body: string;
  link: string | null;
}

let socket: Socket | null = null;

/** Opens the live connection of a member. What comes in only names stale tags; the truth is fetched again. */
export function connectSocket(store: DataStore, tell: (news: PushedNotification) => void): void {
  disconnectSocket();
  socket = io({
    // Asked for at every reconnect, because the token of the first handshake runs out after 15 minutes.
    auth: (give) => give({ token: store.getState().session.accessToken }),
  });
  socket.on(SOCKET_EVENTS.stale, ({ tags }: StaleMessage) => {
    store.dispatch(api.util.invalidateTags(tagsOf(tags)));
  });
  socket.on(SOCKET_EVENTS.notification, tell);
  // Whatever was missed while the line was down is fetched.
  socket.io.on('reconnect', () => {
    store.dispatch(api.util.invalidateTags(['Notification', 'Application', 'Booking', 'Payment']));
  });
}

export function disconnectSocket(): void {
  socket?.disconnect();
  socket = null;
}
