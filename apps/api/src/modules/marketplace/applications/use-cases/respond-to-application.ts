import type { respondToApplicationBodySchema } from '@backline/api-contract/applications';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { isBookable, TOO_LATE_TO_BOOK } from '../../../bookings/bookings/index.ts';
import { requireActiveAccount } from '../../../identity/accounts/index.ts';
import type { ApplicationRow } from '../applications.store.ts';
import { acceptApplication } from './accept-application.ts';
import { declineApplication } from './decline-application.ts';
import { type LockedApplication, lockAsBuyer } from './lock-application.ts';
import { shortlistApplication } from './shortlist-application.ts';

/**
 * The buyer's answer. See docs/rules/marketplace.md#application.
 * @throws NOT_FOUND, EMAIL_NOT_VERIFIED, TERMS_NOT_ACCEPTED, ILLEGAL_TRANSITION, TOO_LATE, and what accepting says
 */
export async function respondToApplication(
  ctx: MemberCtx,
  id: string,
  { action, message, policy }: z.infer<typeof respondToApplicationBodySchema>,
): Promise<ApplicationRow> {
  const held = await lockAsBuyer(ctx, id);
  requireActiveAccount(ctx.actor);
  if (action !== 'decline') requireTime(held, ctx.now);
  const words = message ?? null;
  if (action === 'accept') return acceptApplication(ctx, held, words, policy);
  if (action === 'shortlist') return shortlistApplication(ctx, held, words);
  return declineApplication(ctx, held, words);
}

/** Nobody is booked, or kept waiting, for a slot whose contract could not be signed and paid in time any more. */
function requireTime({ opportunity }: LockedApplication, now: Date): void {
  if (!isBookable(opportunity.startsAt, now)) throw refuse('TOO_LATE', TOO_LATE_TO_BOOK);
}
