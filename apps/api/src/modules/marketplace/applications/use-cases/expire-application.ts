import type { Ctx } from '../../../../platform/context.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { nameOf } from '../../opportunities/index.ts';
import { applicationMachine } from '../application.machine.ts';
import { moveApplication } from '../application.transitions.ts';
import { applicationNotices } from '../applications.notices.ts';
import { findApplication } from '../applications.queries.ts';
import { lockApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';

/**
 * Ends an application whose time is up and tells the artist. Does nothing where it was answered or extended meanwhile.
 * See docs/rules/marketplace.md#application.
 */
export async function expireApplication(ctx: Ctx, id: string): Promise<void> {
  const application = await lockApplicationRow(ctx.tx, id);
  const screen = await findApplication(ctx.tx, id);
  if (!application || !screen) return;
  if (!applicationMachine.can(application.status, 'expire') || application.expiresAt > ctx.now) return;
  await moveApplication(ctx, application, 'expire', { buyerId: screen.buyerId });
  await notify(ctx, application.artistId, applicationNotices.expired, {
    ...gigParams(screen),
    buyerName: await nameOf(ctx.tx, screen.buyerId),
  });
}
