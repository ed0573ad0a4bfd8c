import type { Dispute, DisputeDetail, disputesQuerySchema } from '@backline/api-contract/disputes';
import { type Pagination, paginate } from '@backline/api-contract/envelope';
import type { z } from 'zod';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { isFrozen } from '../../../money/payments/index.ts';
import { mayRead } from '../disputes.policy.ts';
import { presentDispute, presentDisputeDetail } from '../disputes.present.ts';
import { findDisputes, findDisputeView, findMessages } from '../disputes.queries.ts';

/** One's own disputes; for admins everybody's. */
export async function listDisputes(
  ctx: MemberReadCtx,
  query: z.infer<typeof disputesQuerySchema>,
): Promise<{ disputes: Dispute[]; pagination: Pagination }> {
  const { rows, total } = await findDisputes(ctx.db, ctx.actor, query);
  return { disputes: rows.map(presentDispute), pagination: paginate(query.page, query.limit, total) };
}

/** @throws NOT_FOUND for a dispute that is not there or not one's own */
export async function readDispute(ctx: MemberReadCtx, id: string): Promise<DisputeDetail> {
  const row = await findDisputeView(ctx.db, id);
  if (!row || !mayRead(row, ctx.actor)) throw refuse('NOT_FOUND');
  const messages = await findMessages(ctx.db, id);
  return presentDisputeDetail(row, { messages, frozen: await isFrozen(ctx.db, row.bookingId) }, ctx.actor);
}
