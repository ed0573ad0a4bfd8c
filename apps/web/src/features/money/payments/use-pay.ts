import { useState } from 'react';
import { problemOf } from '../../../data/api-problem.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { toastInfo, toastProblem } from '../../../ui/toast.tsx';
import { openCheckout } from './open-checkout.ts';
import { useCreateOrderMutation } from './payments.api.ts';

/** Orders a payment and opens the checkout. Pressing twice, or again after a lost answer, orders once. */
export function usePay(paymentId: string) {
  const key = useIdempotencyKey();
  const [order] = useCreateOrderMutation();
  const [paying, setPaying] = useState(false);

  async function pay() {
    setPaying(true);
    const result = await order({ id: paymentId, idempotencyKey: key.current() });
    if (result.error) {
      const { status } = problemOf(result.error);
      // A refusal settles the attempt; no answer or a server's failure leaves it open, so the key stays.
      if (status >= 400 && status < 500) key.renew();
      setPaying(false);
      return toastProblem(result.error);
    }
    key.renew();
    try {
      await openCheckout(paymentId, result.data);
    } catch (error) {
      setPaying(false);
      toastInfo('Checkout not opened', error instanceof Error ? error.message : 'Please try again.');
    }
  }

  return { pay, paying };
}
