import type { MemberCtx } from '../../../../platform/context.ts';
import { messageTime } from '../../../bookings/bookings/index.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { nameOf } from '../../opportunities/index.ts';
import { moveApplication } from '../application.transitions.ts';
import { shortlistExpiry } from '../application-times.ts';
import { applicationNotices } from '../applications.notices.ts';
import type { ApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';
import type { LockedApplication } from './lock-application.ts';

/** The buyer keeps an application in view, which gives it more time. Both rows are locked by the caller. @throws ILLEGAL_TRANSITION */
export async function shortlistApplication(
  ctx: MemberCtx,
  { application, opportunity }: LockedApplication,
  message: string | null,
): Promise<ApplicationRow> {
  const { buyerId, startsAt, timezone } = opportunity;
  const expiresAt = shortlistExpiry(ctx.now, startsAt);
  const moved = await moveApplication(ctx, application, 'shortlist', {
    buyerId,
    expiresAt,
    respondedAt: ctx.now,
    responseMessage: message,
  });
  await notify(ctx, application.artistId, applicationNotices.shortlisted, {
    ...gigParams(opportunity),
    buyerName: await nameOf(ctx.tx, buyerId),
    expiresText: messageTime(expiresAt, timezone),
    message,
  });
  return moved;
}
