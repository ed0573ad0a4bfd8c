import { z } from 'zod';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import type { Mailer } from '../../../platform/mail/mail.ts';
import { mailNotification } from './use-cases/mail-notification.ts';

export const sendNotificationMail = defineJob({
  name: 'notifications.send_mail',
  title: 'Mail: notifications',
  description: 'Sends a notification as a mail to the member it is for.',
  // The button's words travel with the job, because the module that knows the notice stands to the right of this one.
  payload: z.object({ notificationId: z.uuid(), action: z.string().default('Open Backline') }),
});

/** @param adapters the way out for mails, and where their links begin */
export function notificationJobs(adapters: { mailer: Mailer; publicUrl: string }): JobHandler[] {
  return [handle(sendNotificationMail, (ctx, mail) => mailNotification(ctx, adapters, mail))];
}
