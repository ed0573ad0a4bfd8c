import type { MemberCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { notify } from '../../../foundation/notifications/index.ts';
import { moveApplication } from '../application.transitions.ts';
import { applicationNotices } from '../applications.notices.ts';
import { findApplication } from '../applications.queries.ts';
import { type ApplicationRow, lockApplicationRow } from '../applications.store.ts';
import { gigParams } from '../gig-params.ts';

/**
 * The artist takes the bid back, at any time before it is answered for good; the buyer is told. See
 * docs/rules/marketplace.md#application. @throws NOT_FOUND, ILLEGAL_TRANSITION
 */
export async function withdrawApplication(ctx: MemberCtx, id: string): Promise<ApplicationRow> {
  const screen = await findApplication(ctx.tx, id);
  if (screen?.artistId !== ctx.actor.id) throw refuse('NOT_FOUND');
  const application = await lockApplicationRow(ctx.tx, id);
  if (!application) throw refuse('NOT_FOUND');
  const withdrawn = await moveApplication(ctx, application, 'withdraw', { buyerId: screen.buyerId });
  await notify(ctx, screen.buyerId, applicationNotices.withdrawn, {
    ...gigParams(screen),
    opportunityId: screen.opportunityId,
    artistName: screen.artistName ?? '',
  });
  return withdrawn;
}
