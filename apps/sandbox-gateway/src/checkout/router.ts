import { join } from 'node:path';
import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { attemptPayment, type CheckoutProof } from '../attempts.ts';
import type { Context } from '../context.ts';
import type { Payment } from '../entities.ts';
import { badRequest, GatewayError } from '../errors.ts';
import { readInput } from '../input.ts';
import { serve } from '../serve.ts';
import { checkoutPage, type PageModel } from './page.ts';
import { foreignOrigin, readReturnUrl, withQuery } from './return-url.ts';

const visit = z.object({
  return: z.string().max(2000).optional(),
  name: z.string().max(80).optional(),
  description: z.string().max(200).optional(),
  failed: z.string().max(60).optional(),
  refused: z.string().max(300).optional(),
});
type Visit = z.infer<typeof visit>;

/** The hosted page. Every state has its own address, so reload and back never pay twice. */
export function checkoutRouter(context: Context): Router {
  const router = Router();
  router.use('/assets', express.static(join(import.meta.dirname, 'assets'), { index: false, maxAge: '1h' }));
  router.get('/:orderId', (request, response) => {
    const seen = readInput<Visit>(visit, request.query);
    showPage(context, request, response, seen);
  });
  router.post(
    '/:orderId',
    express.urlencoded({ extended: false, limit: '20kb' }),
    serve(context, 'checkout.pay', (request) => payByForm(context, request), sendBack),
  );
  return router;
}

function showPage(context: Context, request: Request, response: Response, seen: Visit): void {
  const order = context.store.get('order', String(request.params.orderId));
  const returnUrl = allowedReturn(request, seen.return);
  const failed = seen.failed === undefined ? undefined : context.store.find('payment', seen.failed);
  const paid = context.store.children('payment', order.id).find((payment) => payment.captured);
  const model: PageModel = {
    order,
    base: request.baseUrl,
    returnUrl,
    name: seen.name ?? 'Backline',
    description: seen.description ?? '',
    problem: problemOf(order.id, failed, seen.refused),
    wayBack:
      returnUrl &&
      withQuery(returnUrl, { error: failed ? 'payment_failed' : 'abandoned', razorpay_order_id: order.id }),
    paid,
  };
  response.setHeader('Content-Security-Policy', pagePolicy(returnUrl));
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.type('html').send(checkoutPage(model));
}

function problemOf(orderId: string, failed: Payment | undefined, refused: string | undefined): string | null {
  if (failed?.order_id === orderId) {
    return failed.error_description ?? 'The bank has not confirmed the payment yet. It may still arrive.';
  }
  return refused ?? null;
}

function allowedReturn(request: Request, given: string | undefined): string | null {
  const url = readReturnUrl(given, request.headers.host);
  if (url === undefined) throw badRequest('The return address is not allowed', { field: 'return' });
  return url;
}

/** A form's redirect counts as its target, so the way back has to be named. */
function pagePolicy(returnUrl: string | null): string {
  const target = foreignOrigin(returnUrl);
  const formAction = target ? `'self' ${target}` : "'self'";
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `form-action ${formAction}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Where the browser goes after the form: back with the proof, or to the page with what went wrong. */
function payByForm(context: Context, request: Request): string {
  const form: Record<string, string> = { ...request.body };
  const { return: back, name, description, ...instrument } = form;
  const returnUrl = allowedReturn(request, back);
  const orderId = String(request.params.orderId);
  const page = `${request.baseUrl}/${encodeURIComponent(orderId)}`;
  const seen = dropEmpty({ return: back, name, description });
  try {
    const result = attemptPayment(context, orderId, dropEmpty(instrument));
    if (result instanceof GatewayError)
      return withQuery(page, { ...seen, failed: result.body.metadata.payment_id });
    return returnUrl ? withQuery(returnUrl, result satisfies CheckoutProof) : withQuery(page, seen);
  } catch (error) {
    // Refused before anything was stored (a mistyped handle, a paid order): the page says why.
    if (!(error instanceof GatewayError) || !context.store.find('order', orderId)) throw error;
    return withQuery(page, { ...seen, refused: error.body.description });
  }
}

function dropEmpty(fields: Record<string, string | undefined>): Record<string, string> {
  const filled = Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return Object.fromEntries(filled);
}

function sendBack(address: string, _request: Request, response: Response): void {
  response.redirect(303, address);
}
