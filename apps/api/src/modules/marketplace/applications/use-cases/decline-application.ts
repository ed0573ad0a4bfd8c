import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { moveApplication } from '../application.transitions.ts';
import { applicationNotices } from '../applications.notices.ts';
import type { ApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';
import type { LockedApplication } from './lock-application.ts';

/** The buyer says no, with or without a reason; the artist is told. Both rows are locked by the caller. @throws ILLEGAL_TRANSITION */
export async function declineApplication(
  ctx: MemberCtx,
  { application, opportunity }: LockedApplication,
  reason: string | null,
): Promise<ApplicationRow> {
  requireNoNegotiation({ application });
  const { buyerId } = opportunity;
  const moved = await moveApplication(ctx, application, 'decline', {
    buyerId,
    declineReason: reason,
    respondedAt: ctx.now,
    responseMessage: reason,
  });
  await notify(ctx, application.artistId, applicationNotices.declined, { ...gigParams(opportunity), reason });
  return moved;
}

/** While a counter is on the table, the answer belongs to the negotiation. @throws ILLEGAL_TRANSITION */
export function requireNoNegotiation({ application }: Pick<LockedApplication, 'application'>): void {
  if (application.status !== 'counter_offered') return;
  throw refuse(
    'ILLEGAL_TRANSITION',
    'An application that is counter offered is answered in its negotiation.',
  );
}
