import type { registerBodySchema } from '@backline/api-contract/accounts';
import type { z } from 'zod';
import type { RootCtx } from '../../../../platform/context.ts';
import { Refusal } from '../../../../platform/errors.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { createProfile } from '../../profiles/index.ts';
import type { AccessTokens } from '../access-token.ts';
import { beginAccount } from '../account.transitions.ts';
import { sendVerificationMail } from '../accounts.jobs.ts';
import { checkNewPassword, hashPassword } from '../passwords.ts';
import { e164 } from '../phone.ts';
import { findUserByEmail, insertUser, isProvedPhone } from '../users.store.ts';
import { type StartedSession, startSession } from './start-session.ts';

/**
 * Registers an artist, organizer or venue: account (pending until the address is verified), empty profile, first
 * session, verification mail. See docs/rules/identity.md#register.
 * A phone number that nobody has proved keeps nobody out.
 * @throws WEAK_PASSWORD, EMAIL_TAKEN, PHONE_TAKEN (each names its field), VALIDATION_FAILED for a phone number that cannot be
 */
export async function register(
  ctx: RootCtx,
  input: z.infer<typeof registerBodySchema>,
  tokens: AccessTokens,
): Promise<StartedSession> {
  checkNewPassword(input.password, 'password', [input.email, input.firstName, input.lastName]);
  const phone = input.phone ? e164(input.phone) : null;
  if (await findUserByEmail(ctx.db, input.email)) throw taken('EMAIL_TAKEN', 'email');
  if (phone && (await isProvedPhone(ctx.db, phone))) throw taken('PHONE_TAKEN', 'phone');
  const passwordHash = await hashPassword(input.password);
  return ctx.transaction(async (inner) => {
    const user = await insertUser(inner, {
      email: input.email,
      passwordHash,
      firstName: input.firstName,
      lastName: input.lastName,
      role: input.role,
      phone,
      acceptTerms: input.acceptTerms === true,
    });
    if (!user) throw taken('EMAIL_TAKEN', 'email');
    await createProfile(inner, user.id, input.role);
    await enqueue(inner.tx, sendVerificationMail, { userId: user.id });
    await beginAccount(inner, user, 'registered', user.id);
    return startSession(inner, user, tokens);
  });
}

function taken(code: 'EMAIL_TAKEN' | 'PHONE_TAKEN', field: string): Refusal {
  return new Refusal(code, { errors: [{ field, message: 'This is already in use.' }] });
}
