import { z } from 'zod';
import type { RootCtx } from '../../../platform/context.ts';
import { deleteOldKeys } from '../../../platform/http/idempotency.ts';
import { defineJob, handle, type JobHandler } from '../../../platform/jobs/job.ts';
import { layoutMail } from '../../../platform/mail/layout.ts';
import type { Mailer } from '../../../platform/mail/mail.ts';
import {
  type AccountMail,
  passwordChangedMail,
  passwordResetMail,
  verificationMail,
} from './accounts.mails.ts';
import { createToken } from './tokens.store.ts';
import { findUser, findUserByEmail } from './users.store.ts';

const userPayload = z.object({ userId: z.uuid() });

export const sendVerificationMail = defineJob({
  name: 'accounts.send_verification_mail',
  title: 'Mail: confirm the address',
  description: 'Mails the link that confirms an email address',
  payload: userPayload,
});
export const sendPasswordReset = defineJob({
  name: 'accounts.send_password_reset',
  title: 'Mail: new password',
  description: 'Mails the link for a new password, if the address has an account',
  payload: z.object({ email: z.string() }),
});
export const sendPasswordChanged = defineJob({
  name: 'accounts.send_password_changed',
  title: 'Mail: password changed',
  description: 'Tells a member that the password was changed',
  payload: userPayload.extend({ at: z.iso.datetime() }),
});
const removeExpiredTokens = defineJob({
  name: 'accounts.remove_expired_tokens',
  title: 'Remove expired tokens',
  description: 'Removes tokens, sessions and idempotency keys that ran out a month ago',
  payload: z.object({}),
  schedule: '17 3 * * *',
});

interface Adapters {
  mailer: Mailer;
  publicUrl: string;
}

/** The tokens are made here and not in the request: they are in no queue, and a request tells by no delay whether an address has an account. */
export function accountJobs({ mailer, publicUrl }: Adapters): JobHandler[] {
  const send = (to: string, { kind, subject, ...content }: AccountMail): Promise<void> =>
    mailer.send({ to, kind, subject, ...layoutMail(content) });
  return [
    handle(sendVerificationMail, async (ctx, { userId }) => {
      const user = await findUser(ctx.db, userId);
      if (!user || user.emailVerifiedAt) return;
      const token = await ctx.transaction((inner) => createToken(inner, 'emailVerifications', userId));
      await send(user.email, verificationMail(user.firstName, `${publicUrl}/verify-email?token=${token}`));
    }),
    handle(sendPasswordReset, async (ctx, { email }) => {
      const user = await findUserByEmail(ctx.db, email);
      if (!user || user.status === 'banned') return;
      const token = await ctx.transaction((inner) => createToken(inner, 'passwordResets', user.id));
      await send(user.email, passwordResetMail(user.firstName, `${publicUrl}/reset-password?token=${token}`));
    }),
    handle(sendPasswordChanged, async (ctx, { userId, at }) => {
      const user = await findUser(ctx.db, userId);
      if (!user) return;
      const when = `${at.slice(0, 10)} at ${at.slice(11, 16)} UTC`;
      await send(user.email, passwordChangedMail(user.firstName, when, `${publicUrl}/forgot-password`));
    }),
    handle(removeExpiredTokens, removeExpired),
  ];
}

async function removeExpired(ctx: RootCtx<null>): Promise<void> {
  const before = new Date(ctx.now.getTime() - 30 * 86_400_000);
  await ctx.db.deleteFrom('emailVerifications').where('expiresAt', '<', before).execute();
  await ctx.db.deleteFrom('passwordResets').where('expiresAt', '<', before).execute();
  await ctx.db.deleteFrom('sessions').where('expiresAt', '<', before).execute();
  await deleteOldKeys(ctx.db, before);
}
