import type { RootCtx } from '../../../../platform/context.ts';
import { layoutMail } from '../../../../platform/mail/layout.ts';
import type { Mail, Mailer } from '../../../../platform/mail/mail.ts';
import { findNotificationToMail, type NotificationToMail } from '../notifications.queries.ts';

/** Which notification to send, and what the button of its mail says. */
interface NotificationMail {
  notificationId: string;
  action: string;
}

/**
 * Sends a stored notification as a mail. Work of a job: the mail server is slow, and a failure is tried again.
 * A notification that is gone, or whose member was banned meanwhile, is not sent.
 */
export async function mailNotification(
  ctx: RootCtx,
  { mailer, publicUrl }: { mailer: Mailer; publicUrl: string },
  { notificationId, action }: NotificationMail,
): Promise<void> {
  const found = await findNotificationToMail(ctx.db, notificationId);
  if (!found || found.status === 'banned') return;
  await mailer.send(notificationMail(found, action, publicUrl));
}

/** The mail of a notification: the same words as in the app, with a greeting and a button. */
function notificationMail(notification: NotificationToMail, label: string, publicUrl: string): Mail {
  const { title, body, link, email, firstName } = notification;
  const content = {
    preheader: body.split('\n')[0] ?? title,
    heading: title,
    paragraphs: [`Hello ${firstName},`, ...body.split('\n')],
    footer: `You get this mail because you have an account on Backline with ${email}.`,
    ...(link ? { action: { label, url: `${publicUrl}${link}` } } : {}),
  };
  return { to: email, subject: title, kind: notification.type, ...layoutMail(content) };
}
