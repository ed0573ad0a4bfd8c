import { paginate } from '@backline/api-contract/envelope';
import {
  markedSchema,
  markReadBodySchema,
  notificationsQuerySchema,
  notificationsSchema,
} from '@backline/api-contract/notifications';
import { type Route, readRoute, route } from '../../../platform/http/route.ts';
import { presentNotification } from './notifications.present.ts';
import { listNotifications } from './notifications.queries.ts';
import { markRead } from './use-cases/mark-read.ts';

export const notificationRoutes: Route[] = [
  readRoute({
    method: 'get',
    path: '/notifications',
    summary: 'Your notifications, newest first, with the number of unread ones',
    tag: 'Notifications',
    access: 'notifications:read:own',
    query: notificationsQuerySchema,
    response: notificationsSchema,
    handle: async (ctx, { query }) => {
      const { rows, total, unread } = await listNotifications(ctx.db, ctx.actor.id, query);
      return {
        data: { notifications: rows.map(presentNotification), unreadCount: unread },
        pagination: paginate(query.page, query.limit, total),
      };
    },
  }),
  route({
    method: 'post',
    path: '/notifications/read',
    summary: 'Mark some or all of your notifications as read',
    tag: 'Notifications',
    access: 'notifications:read:own',
    body: markReadBodySchema,
    response: markedSchema,
    handle: async (ctx, { body }) => ({ data: await markRead(ctx, body) }),
  }),
];
