import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import type { Notice } from '../../../../platform/notice.ts';
import { invalidate, publish } from '../../../../platform/realtime/invalidate.ts';
import { sendNotificationMail } from '../notifications.jobs.ts';
import { insertNotification } from '../notifications.store.ts';

/** PostgreSQL carries at most 8,000 bytes in one message, and a toast shows no more anyway. */
const PUSHED_CHARACTERS = 300;

/**
 * Tells a member something: stores it, pushes it to open pages, and enqueues a mail where the notice has that channel.
 * All of it in the caller's transaction, so that nobody is told of what was rolled back. See
 * docs/rules/foundation.md#notifications.
 * @param notice what is told, as the module that tells it declares it in its `x.notices.ts`
 */
export async function notify<P>(
  ctx: Ctx,
  userId: string,
  notice: Notice<P>,
  params: NoInfer<P>,
): Promise<void> {
  const title = notice.title(params);
  const body = notice.body(params);
  const link = notice.link(params);
  const { name: type, priority, action } = notice;
  const notificationId = await insertNotification(ctx, { userId, type, title, body, link, priority });
  const pushed = { title: shorten(title), body: shorten(body), link };
  await publish(ctx.tx, { userIds: [userId], event: 'notification', data: pushed });
  await invalidate(ctx.tx, { members: [userId], tags: ['Notification'] });
  if (notice.mail) await enqueue(ctx.tx, sendNotificationMail, { notificationId, action });
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= PUSHED_CHARACTERS
    ? text
    : `${characters.slice(0, PUSHED_CHARACTERS - 1).join('')}…`;
}
