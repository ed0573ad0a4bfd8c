import { type Pagination, paginate } from '@backline/api-contract/envelope';
import type { Payment, PaymentStatus, Payout } from '@backline/api-contract/payments';
import type { MemberReadCtx } from '../../../../platform/context.ts';
import { refuse } from '../../../../platform/errors.ts';
import { mayRead } from '../payments.policy.ts';
import { presentPayment, presentPayout } from '../payments.present.ts';
import { findPayments, findPaymentView, findPayouts } from '../payments.queries.ts';

interface PageQuery {
  page: number;
  limit: number;
}

/** One's own payments: what a buyer owes and paid, what an artist's bookings bring in. Admins read all. */
export async function listPayments(
  ctx: MemberReadCtx,
  query: PageQuery & { status?: PaymentStatus | undefined; bookingId?: string | undefined },
): Promise<{ payments: Payment[]; pagination: Pagination }> {
  const { rows, total } = await findPayments(ctx.db, ctx.actor, query);
  return {
    payments: rows.map((row) => presentPayment(row, ctx.actor, ctx.now)),
    pagination: paginate(query.page, query.limit, total),
  };
}

/** @throws NOT_FOUND for a payment that is not there or not one's own: that it exists is private */
export async function readPayment(ctx: MemberReadCtx, id: string): Promise<Payment> {
  const row = await findPaymentView(ctx.db, id);
  if (!row || !mayRead(row, ctx.actor)) throw refuse('NOT_FOUND');
  return presentPayment(row, ctx.actor, ctx.now);
}

/** One's own payouts, with what they wait for. Admins read all. */
export async function listPayouts(
  ctx: MemberReadCtx,
  query: PageQuery & { waiting?: boolean | undefined },
): Promise<{ payouts: Payout[]; pagination: Pagination }> {
  const { rows, total } = await findPayouts(ctx.db, ctx.actor, query);
  return {
    payouts: rows.map((row) => presentPayout(row, ctx.actor)),
    pagination: paginate(query.page, query.limit, total),
  };
}
