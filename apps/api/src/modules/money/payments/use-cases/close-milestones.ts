import { add, paise, shift } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { enqueue } from '../../../../platform/jobs/job.ts';
import { CUT_OFF_AFTER } from '../check-time.ts';
import { allotRefund } from '../escrow-split.ts';
import { sendRefundJob } from '../job-definitions.ts';
import { amendPayment, beginPayment, movePayment } from '../payment.transitions.ts';
import { insertPayment, leftOf, type PaymentRow } from '../payments.store.ts';
import type { Settlement } from './settle-escrow.ts';

/**
 * Takes held milestones out of escrow, each with what of it goes back. The balance is emptied before the deposit.
 * @returns the refunds that were made for it
 */
export async function closeMilestones(
  ctx: Ctx,
  held: readonly PaymentRow[],
  { refund, rest, why }: Settlement,
): Promise<PaymentRow[]> {
  const inOrder = held.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  const parts = inOrder.map((milestone) => ({ milestone, left: leftOf(milestone) }));
  const refunds: PaymentRow[] = [];
  for (const { milestone, left, back } of allotRefund(parts, refund)) {
    const remainder = rest === 'platform' ? 'retained' : 'released';
    if (back === 0) {
      await amendPayment(ctx, milestone, rest === 'platform' ? 'retain' : 'release', {
        escrowState: remainder,
      });
      continue;
    }
    const returnedAmount = add(paise(milestone.returnedAmount), back);
    const escrowState = back === left ? 'returned' : remainder;
    await movePayment(ctx, milestone, 'refund', { returnedAmount, escrowState }, why);
    refunds.push(await makeRefund(ctx, milestone, back, why));
  }
  return refunds;
}

async function makeRefund(ctx: Ctx, milestone: PaymentRow, amount: number, why: string): Promise<PaymentRow> {
  const refund = await insertPayment(
    ctx.tx,
    {
      bookingId: milestone.bookingId,
      kind: 'refund',
      payeeId: milestone.payerId,
      amount,
      currency: milestone.currency,
      refundsId: milestone.id,
      createdAt: ctx.now,
      checkAt: shift(ctx.now, CUT_OFF_AFTER),
    },
    ctx.now,
  );
  if (!refund) throw new Error(`no refund could be made of ${milestone.paymentNumber}`);
  await beginPayment(ctx, refund, 'return', why);
  await enqueue(ctx.tx, sendRefundJob, { paymentId: refund.id });
  return refund;
}
