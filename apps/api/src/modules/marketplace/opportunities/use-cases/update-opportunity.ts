import type { updateOpportunityBodySchema } from '@backline/api-contract/opportunities';
import { eventInterval } from '@backline/kernel';
import type { z } from 'zod';
import type { MemberCtx } from '../../../../platform/context.ts';
import { Refusal } from '../../../../platform/errors.ts';
import { knownGenres, loadHouse } from '../../../identity/profiles/index.ts';
import { isHosted } from '../opportunities.policy.ts';
import { hasApplications } from '../opportunities.queries.ts';
import type { OpportunityRow } from '../opportunities.store.ts';
import { opportunityMachine } from '../opportunity.machine.ts';
import { moveOpportunity } from '../opportunity.transitions.ts';
import { frozenProblems, HOUSE_TERMS, stageProblems, termProblems } from '../opportunity-terms.ts';
import { lockOwnOpportunity } from './lock-opportunity.ts';
import { askVenue, mustAsk, tellHost } from './offer-opportunity.ts';

type Body = z.infer<typeof updateOpportunityBodySchema>;
type Changes = Partial<OpportunityRow>;

/**
 * Changes what was sent; the whole must still fit together, and after the first application date, slot and budget
 * downwards are promised. See docs/rules/marketplace.md#opportunity.
 * @throws ILLEGAL_TRANSITION where it can no longer be edited; VALIDATION_FAILED with every offending field
 */
export async function updateOpportunity(ctx: MemberCtx, id: string, body: Body): Promise<OpportunityRow> {
  const before = await lockOwnOpportunity(ctx, id);
  opportunityMachine.next(before.status, 'edit');
  const after = merge(before, body);
  await check(ctx, before, after, Object.keys(body));
  const changes = changedValues(before, after);
  if (Object.keys(changes).length === 0) return before;
  const isMoved = isHosted(before) && HOUSE_TERMS.some((term) => before[term] !== after[term]);
  if (!isMoved) return moveOpportunity(ctx, before, 'edit', changes);
  const moved = await moveOpportunity(ctx, before, 'edit', { ...changes, ...yesTakenBack(before) });
  return tellOfMove(ctx, moved);
}

/** A yes was to another night. An objection stays until the venue takes it back. */
function yesTakenBack({ venueAnswer }: OpportunityRow): Changes {
  return venueAnswer === 'agreed' ? { venueAnswer: null, venueAnsweredAt: null, venueMessage: null } : {};
}

/** What is public already goes back to a venue that is asked first; any other host is told. Of drafts it knows nothing. */
async function tellOfMove(ctx: MemberCtx, moved: OpportunityRow): Promise<OpportunityRow> {
  if (moved.status === 'draft') return moved;
  if (moved.status === 'active' && (await mustAsk(ctx, moved))) return askVenue(ctx, moved);
  await tellHost(ctx, moved, 'hostChanged');
  return moved;
}

function merge(before: OpportunityRow, { applicationDeadline, ...fields }: Body): OpportunityRow {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const merged: OpportunityRow = { ...before, ...given };
  if (applicationDeadline !== undefined)
    merged.applicationDeadline = applicationDeadline === null ? null : new Date(applicationDeadline);
  return {
    ...merged,
    ...eventInterval(merged.eventDate, merged.slotStartTime, merged.slotEndTime, merged.timezone),
  };
}

async function check(
  ctx: MemberCtx,
  before: OpportunityRow,
  after: OpportunityRow,
  sent: readonly string[],
): Promise<void> {
  const errors = termProblems(after, ctx.now, await knownGenres(ctx.tx))
    // A deadline that has passed is no reason to refuse a better description; one that is sent or overtaken must hold.
    .filter(
      ({ field }) =>
        field !== 'applicationDeadline' ||
        sent.includes(field) ||
        (after.applicationDeadline !== null && after.applicationDeadline >= after.startsAt),
    );
  if (sent.includes('stage')) {
    errors.push(...stageProblems(after.stage, (await loadHouse(ctx.tx, after.venueId)).stages));
  }
  if (await hasApplications(ctx.tx, before.id)) errors.push(...frozenProblems(before, after));
  if (errors.length > 0) throw new Refusal('VALIDATION_FAILED', { errors });
}

function changedValues(before: OpportunityRow, after: OpportunityRow): Changes {
  const changed = (Object.keys(after) as (keyof OpportunityRow)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
