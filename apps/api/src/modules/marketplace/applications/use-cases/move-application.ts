import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { publishStale } from '../../../../platform/realtime/publish.ts';
import { type ApplicationAction, applicationMachine } from '../application.machine.ts';
import { statusAt } from '../application-times.ts';
import { type ApplicationRow, insertHistory, updateApplicationRow } from '../applications.store.ts';

type Changes = Partial<Pick<ApplicationRow, 'declineReason' | 'bookingId' | 'expiresAt'>>;

/**
 * The one owner of an application's state: asks the machine, changes the row if it still is where the caller saw it, and leaves history,
 * audit and word to both sides' pages. One whose time is up counts as expired for everything but expiring itself.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export async function moveApplication(
  ctx: Ctx,
  application: ApplicationRow,
  action: ApplicationAction,
  { buyerId, ...changes }: Changes & { buyerId: string },
): Promise<ApplicationRow> {
  const from = action === 'expire' ? application.status : statusAt(application, ctx.now);
  const status = applicationMachine.next(from, action);
  const moved = await updateApplicationRow(ctx.tx, application, { ...changes, status, updatedAt: ctx.now });
  if (!moved) throw refuse('CONFLICT');
  await insertHistory(ctx.tx, {
    applicationId: application.id,
    fromStatus: application.status,
    toStatus: status,
    action,
    actorId: ctx.actor?.id ?? null,
    occurredAt: ctx.now,
  });
  await audit(ctx, {
    action: `application.${action}`,
    recordType: 'application',
    recordId: application.id,
    before: { status: application.status },
    after: { status, ...changes },
  });
  await publishStale(ctx.tx, [application.artistId, buyerId], ['Application', 'Opportunity']);
  return moved;
}
