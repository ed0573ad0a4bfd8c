import type { EdgeCtx } from '../../../../platform/context.ts';
import { layoutMail } from '../../../../platform/mail/layout.ts';
import type { Mail, Mailer } from '../../../../platform/mail/mail.ts';
import type { NotificationType } from '../notification-type.ts';
import { NOTIFICATION_TYPES } from '../notification-types.ts';
import { findNotificationToMail, type NotificationToMail } from '../notifications.queries.ts';

/**
 * Sends a stored notification as a mail. Work of a job: the mail server is slow, and a failure is tried again.
 * A notification that is gone, or whose member was banned meanwhile, is not sent.
 */
export async function mailNotification(
  ctx: EdgeCtx,
  { mailer, publicUrl }: { mailer: Mailer; publicUrl: string },
  notificationId: string,
): Promise<void> {
  const found = await findNotificationToMail(ctx.db, notificationId);
  if (!found || found.status === 'banned') return;
  await mailer.send(notificationMail(found, publicUrl));
}

/** The mail of a notification: the same words as in the app, with a greeting and a button. */
function notificationMail(notification: NotificationToMail, publicUrl: string): Mail {
  const { title, body, link, email, firstName } = notification;
  const content = {
    preheader: body.split('\n')[0] ?? title,
    heading: title,
    paragraphs: [`Hello ${firstName},`, ...body.split('\n')],
    footer: `You get this mail because you have an account on Backline with ${email}.`,
    ...(link ? { action: { label: actionLabel(notification.type), url: `${publicUrl}${link}` } } : {}),
  };
  return { to: email, subject: title, kind: notification.type, ...layoutMail(content) };
}

/** A stored type may come from another release, whose declaration this one does not have. */
function actionLabel(name: string): string {
  const types: Record<string, NotificationType<never> | undefined> = NOTIFICATION_TYPES;
  return types[name]?.action ?? 'Open Backline';
}
