import { formatAmount } from '../amounts.ts';
import type { Order, Payment } from '../entities.ts';
import { html, type Markup } from './markup.ts';
import { methodForms } from './method-forms.ts';

export interface PageModel {
  order: Order;
  /** Path under which the checkout is mounted. */
  base: string;
  returnUrl: string | null;
  name: string;
  description: string;
  /** Why the last attempt did not work. */
  problem: string | null;
  /** The payer's way out, with the reason in its query. */
  wayBack: string | null;
  /** The captured payment of an order that needs no more. */
  paid: Payment | undefined;
}

/** The whole page, complete without script; the script only guards against a second click. */
export function checkoutPage(model: PageModel): string {
  const { base, name, order } = model;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Pay ${formatAmount(order.amount, order.currency)} to ${name} - sandbox checkout</title>
<link rel="stylesheet" href="${base}/assets/checkout.css">
<script src="${base}/assets/checkout.js" defer></script>
</head>
<body>
<header class="banner"><strong>SANDBOX</strong> No real money moves on this page.</header>
<main>
${summary(model)}
${model.paid || order.status === 'paid' ? paidNotice(model) : payment(model)}
</main>
</body>
</html>`;
  return page.html;
}

function summary({ order, name, description }: PageModel): Markup {
  return html`<header class="summary">
  <p class="payee"><span class="badge" aria-hidden="true">${name.slice(0, 1).toUpperCase()}</span>${name}</p>
  <h1><span class="label">Amount to pay</span> ${formatAmount(order.amount, order.currency)}</h1>
  ${description ? html`<p class="description">${description}</p>` : null}
  <p class="reference">Order <code>${order.id}</code>${order.receipt ? html`<br>Receipt <code>${order.receipt}</code>` : null}</p>
</header>`;
}

function payment(model: PageModel): Markup {
  const { problem, wayBack } = model;
  return html`<section class="pay" aria-labelledby="choose">
  ${
    problem
      ? html`<div class="problem" role="alert"><strong>Payment not completed.</strong> ${problem}
    <span>You can try again below or go back.</span></div>`
      : null
  }
  <h2 id="choose">Choose how to pay</h2>
  ${methodForms(model)}
  <p class="way-out">${
    wayBack
      ? html`<a href="${wayBack}">${problem ? 'Go back without paying' : 'Cancel and go back'}</a>`
      : html`To cancel, simply close this window.`
  }</p>
</section>`;
}

function paidNotice({ paid, returnUrl }: PageModel): Markup {
  return html`<section class="done" role="status">
  <h2>This order is paid</h2>
  ${paid ? html`<p>Payment <code>${paid.id}</code></p>` : null}
  ${returnUrl ? html`<p><a href="${returnUrl}">Go back</a></p>` : html`<p>You can close this window.</p>`}
</section>`;
}
