import type { MemberCtx } from '../../../../platform/context.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { refuse } from '../../../../platform/errors.ts';
import { requireBuyer } from '../opportunities.policy.ts';
import { lockOpportunityRow, type OpportunityRow } from '../opportunities.store.ts';

/**
 * Loads an opportunity and holds it until the transaction ends. Lock order: **opportunity**, applications, standing, booking, contract,
 * payment, ledger accounts.
 * @throws NOT_FOUND
 */
export async function lockOpportunity(tx: Tx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOpportunityRow(tx, id);
  if (!opportunity) throw refuse('NOT_FOUND');
  return opportunity;
}

/** The same for its buyer, who alone changes it. @throws NOT_FOUND, FORBIDDEN */
export async function lockOwnOpportunity(ctx: MemberCtx, id: string): Promise<OpportunityRow> {
  const opportunity = await lockOpportunity(ctx.tx, id);
  requireBuyer(ctx.actor, opportunity);
  return opportunity;
}
