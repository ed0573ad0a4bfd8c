import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { publish, publishStale } from '../../../../platform/realtime/publish.ts';
import type { NotificationType } from '../notification-type.ts';
import {
  NOTIFICATION_TYPES,
  type NotificationParams,
  type NotificationTypeName,
} from '../notification-types.ts';
import { sendNotificationMail } from '../notifications.jobs.ts';
import { insertNotification } from '../notifications.store.ts';

/** PostgreSQL carries at most 8,000 bytes in one message, and a toast shows no more anyway. */
const PUSHED_CHARACTERS = 300;

/**
 * Tells a member something: stores it, pushes it to open pages, and enqueues a mail where the type has that channel. All of it in the
 * caller's transaction, so that nobody is told of what was rolled back. Spec 08.
 */
export async function notify<T extends NotificationTypeName>(
  ctx: Ctx,
  userId: string,
  name: T,
  params: NotificationParams[T],
): Promise<void> {
  const type = NOTIFICATION_TYPES[name] as unknown as NotificationType<NotificationParams[T]>;
  const title = type.title(params);
  const body = type.body(params);
  const link = type.link(params);
  const id = await insertNotification(ctx, {
    userId,
    type: name,
    title,
    body,
    link,
    priority: type.priority,
  });
  const pushed = { title: shorten(title), body: shorten(body), link };
  await publish(ctx.tx, { userIds: [userId], event: 'notification', data: pushed });
  await publishStale(ctx.tx, [userId], ['Notification']);
  if (type.mail) await enqueue(ctx.tx, sendNotificationMail, { notificationId: id });
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= PUSHED_CHARACTERS
    ? text
    : `${characters.slice(0, PUSHED_CHARACTERS - 1).join('')}…`;
}
