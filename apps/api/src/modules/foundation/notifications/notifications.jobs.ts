import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import type { Mailer } from '../../../platform/mail/mail.ts';
import { mailNotification } from './use-cases/mail-notification.ts';

export const sendNotificationMail = defineJob({
  name: 'notifications.send_mail',
  description: 'Sends a notification as a mail to the member it is for.',
  payload: z.object({ notificationId: z.uuid() }),
});

/** @param edges the way out for mails, and where their links begin */
export function notificationJobs(edges: { mailer: Mailer; publicUrl: string }): JobHandler[] {
  return [
    handle(sendNotificationMail, (ctx, { notificationId }) => mailNotification(ctx, edges, notificationId)),
  ];
}
