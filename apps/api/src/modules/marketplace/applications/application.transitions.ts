import type { ApplicationStatus } from '@backline/api-contract/applications';
import type { Ctx } from '../../../platform/context.ts';
import { defineTransitions, transition } from '../../../platform/transitions/transition.ts';
import { type ApplicationAction, applicationMachine } from './application.machine.ts';
import { statusAt } from './application-times.ts';
import { applicationAudit } from './applications.audit.ts';
import { type ApplicationRow, updateApplicationRow } from './applications.store.ts';

/** An application with the buyer of its gig, who is told of it. */
export type ApplicationToBuyer = ApplicationRow & { buyerId: string };
type Changes = Pick<ApplicationRow, 'declineReason' | 'bookingId' | 'expiresAt'> &
  Pick<ApplicationRow, 'viewedAt' | 'respondedAt' | 'responseMessage' | 'matchScore'> & {
    terms: string;
    matchParts: string;
  };

export const applicationTransitions = defineTransitions<{
  row: ApplicationToBuyer;
  state: ApplicationStatus;
  action: ApplicationAction;
  step: 'created' | 'terms_confirmed';
  changes: Changes;
}>({
  machine: applicationMachine,
  audit: applicationAudit,
  audited: ['status'],
  auditedFirst: ['opportunityId', 'artistId', 'proposedFee'],
  stateOf: ({ status }) => status,
  async write({ tx, now }, application, status, changes) {
    const row = await updateApplicationRow(tx, application, { ...changes, status, updatedAt: now });
    return row && { ...row, buyerId: application.buyerId };
  },
  audience: (_ctx, { id, opportunityId, artistId, buyerId }) => [
    {
      members: [artistId, buyerId],
      tags: [
        { type: 'Application', id },
        { type: 'Opportunity', id: opportunityId },
      ],
    },
  ],
});

/**
 * Moves an application by an action of its machine. One whose time is up counts as expired for everything but expiring itself.
 * @throws IllegalTransitionError where the state does not allow the action; CONFLICT where somebody was faster
 */
export async function moveApplication(
  ctx: Ctx,
  application: ApplicationRow,
  action: ApplicationAction,
  { buyerId, ...changes }: Partial<Changes> & { buyerId: string },
): Promise<ApplicationRow> {
  if (action !== 'expire') applicationMachine.next(statusAt(application, ctx.now), action);
  return transition(ctx, applicationTransitions, { ...application, buyerId }, action, changes);
}
