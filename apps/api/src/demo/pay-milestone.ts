import { bookingDetailSchema } from '@backline/api-contract/bookings';
import { paymentOrderSchema, paymentSchema } from '@backline/api-contract/payments';
import type { BookedGig } from './scene/types.ts';
import { known, type Stage } from './stage.ts';

/** Pays one milestone as a buyer does: open the order, pay at the sandbox's checkout, bring its proof back. */
export async function payMilestone(stage: Stage, gig: BookedGig, kind: 'deposit' | 'balance'): Promise<void> {
  const buyer = stage.as(gig.by);
  const { payments } = await buyer.get(`/bookings/${known(stage.bookings, gig)}`, bookingDetailSchema);
  const milestone = payments.find((candidate) => candidate.kind === kind);
  if (!milestone) throw new Error(`there is no ${kind} to pay`);
  const { orderId } = await buyer.post(`/payments/${milestone.id}/order`, {}, paymentOrderSchema);
  const proof = await payAtSandbox(stage, orderId);
  await buyer.post(`/payments/${milestone.id}/verify`, proof, paymentSchema);
}

async function payAtSandbox({ adapters }: Stage, orderId: string): Promise<unknown> {
  const answer = await fetch(`${adapters.address.baseUrl}/sandbox/orders/${orderId}/pay`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ method: 'upi', vpa: 'success@razorpay' }),
  });
  if (!answer.ok) throw new Error(`the sandbox refused the payment: ${await answer.text()}`);
  return answer.json();
}
