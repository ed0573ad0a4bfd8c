import {
  type PaymentOrder,
  paymentOrderSchema,
  paymentSchema,
  paymentsQuerySchema,
  paymentsSchema,
  payoutsQuerySchema,
  payoutsSchema,
  verifyPaymentBodySchema,
} from '@backline/api-contract/payments';
import { idParamsSchema, noBodySchema } from '@backline/api-contract/primitives';
import { z } from 'zod';
import { type Route, readRoute, slowRoute, snapshotRoute } from '../../../platform/http/route.ts';
import type { PaymentGateway } from './gateway/payment-gateway.ts';
import { paymentAudit } from './payments.audit.ts';
import { downloadReceipt } from './use-cases/download-receipt.ts';
import { listPayments, listPayouts, readPayment } from './use-cases/list-payments.ts';
import { openOrder } from './use-cases/open-order.ts';
import { verifyPayment } from './use-cases/verify-payment.ts';

export interface PaymentAdapters {
  gateway: PaymentGateway;
  /** Where the sandbox's hosted checkout is; null where the gateway's own script opens the checkout in the browser. */
  checkoutBase: string | null;
}

const tag = 'Payments';

export function paymentRoutes({ gateway, checkoutBase }: PaymentAdapters): Route[] {
  const checkoutUrl = (paymentId: string, { orderId, description }: Omit<PaymentOrder, 'checkoutUrl'>) => {
    // A path and no address: whoever opened the app under another name of this machine comes back to that one, still logged in.
    const wayBack = encodeURIComponent(`/payments/${paymentId}/return`);
    const about = `name=Backline&description=${encodeURIComponent(description)}`;
    return checkoutBase === null ? null : `${checkoutBase}/${orderId}?return=${wayBack}&${about}`;
  };
  return [
    snapshotRoute({
      method: 'get',
      path: '/payments',
      summary: 'Your payments',
      tag,
      access: 'payments:read:own',
      query: paymentsQuerySchema,
      response: paymentsSchema,
      async handle(ctx, { query }) {
        const { pagination, ...data } = await listPayments(ctx, query);
        return { data, pagination };
      },
    }),
    readRoute({
      method: 'get',
      path: '/payments/:id',
      summary: 'One payment',
      tag,
      access: 'payments:read:own',
      refusals: paymentAudit.access_refused,
      params: idParamsSchema,
      response: paymentSchema,
      handle: async (ctx, { params }) => ({ data: await readPayment(ctx, params.id) }),
    }),
    slowRoute({
      method: 'get',
      path: '/payments/:id/receipt',
      summary: 'The receipt of a payment, refund or payout that was completed, as PDF',
      tag,
      access: 'payments:read:own',
      refusals: paymentAudit.access_refused,
      params: idParamsSchema,
      response: z.instanceof(Buffer),
      file: { contentType: 'application/pdf' },
      handle: async (root, { params }) => {
        const { paymentNumber, bytes } = await downloadReceipt(root, params.id);
        return {
          data: bytes,
          respond: (response) =>
            response.setHeader('Content-Disposition', `attachment; filename="receipt-${paymentNumber}.pdf"`),
        };
      },
    }),
    slowRoute({
      method: 'post',
      path: '/payments/:id/order',
      summary: 'Open the order of a payment at the gateway, or get the open one',
      tag,
      access: 'payments:create:own',
      refusals: paymentAudit.order_refused,
      params: idParamsSchema,
      body: noBodySchema,
      response: paymentOrderSchema,
      idempotent: true,
      async handle(root, { params }) {
        const order = await openOrder(root, gateway, params.id);
        return { data: { ...order, checkoutUrl: checkoutUrl(params.id, order) } };
      },
    }),
    slowRoute({
      method: 'post',
      path: '/payments/:id/verify',
      summary: 'Confirm a payment after the return from the checkout',
      tag,
      access: 'payments:create:own',
      refusals: paymentAudit.proof_refused,
      params: idParamsSchema,
      body: verifyPaymentBodySchema,
      response: paymentSchema,
      idempotent: true,
      async handle(root, { params, body }) {
        const proof = {
          orderId: body.razorpay_order_id,
          paymentId: body.razorpay_payment_id,
          signature: body.razorpay_signature,
        };
        return { data: await verifyPayment(root, gateway, params.id, proof) };
      },
    }),
    snapshotRoute({
      method: 'get',
      path: '/payouts',
      summary: 'Your payouts',
      tag,
      access: 'payments:read:own',
      query: payoutsQuerySchema,
      response: payoutsSchema,
      async handle(ctx, { query }) {
        const { pagination, ...data } = await listPayouts(ctx, query);
        return { data, pagination };
      },
    }),
  ];
}
