import { formatAmount } from '../amounts.ts';
import { BANKS, CARD_FAILURE, CARD_SUCCESS, UPI_FAILURE, UPI_SUCCESS } from '../instruments.ts';
import { html, type Markup } from './markup.ts';
import type { PageModel } from './page.ts';

const spaced = (digits: string) => digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

/**
 * One form per method. They are `details` of one name, so the browser opens one at a time by itself, with keyboard and
 * screen reader, and without script. Filled in with what succeeds.
 */
export function methodForms(model: PageModel): Markup {
  return html`${method(model, 'upi', 'UPI', upiFields(), true)}
  ${method(model, 'card', 'Card', cardFields(), false)}
  ${method(model, 'netbanking', 'Net banking', bankFields(), false)}`;
}

function method(model: PageModel, id: string, title: string, fields: Markup, open: boolean): Markup {
  const { order, base, returnUrl, name, description } = model;
  return html`<details class="method" name="method" id="method-${id}"${open ? html` open` : null}>
  <summary>${title}</summary>
  <form method="post" action="${base}/${order.id}">
    <input type="hidden" name="return" value="${returnUrl ?? ''}">
    <input type="hidden" name="name" value="${name}">
    <input type="hidden" name="description" value="${description}">
    <input type="hidden" name="method" value="${id}">
    ${fields}
    <button type="submit" data-busy="Processing…">Pay ${formatAmount(order.amount, order.currency)}</button>
  </form>
</details>`;
}

function upiFields(): Markup {
  return html`<label for="vpa">UPI ID</label>
    <input id="vpa" name="vpa" value="${UPI_SUCCESS}" required maxlength="60" autocapitalize="none"
      autocomplete="off" spellcheck="false" aria-describedby="vpa-hint">
    <p class="hint" id="vpa-hint">Test handles: <code>${UPI_SUCCESS}</code> pays, <code>${UPI_FAILURE}</code> is declined.</p>`;
}

function cardFields(): Markup {
  return html`<label for="number">Card number</label>
    <input id="number" name="number" value="${spaced(CARD_SUCCESS)}" required inputmode="numeric" maxlength="23"
      autocomplete="off" aria-describedby="number-hint">
    <p class="hint" id="number-hint">Test cards: <code>${spaced(CARD_SUCCESS)}</code> pays,
      <code>${spaced(CARD_FAILURE)}</code> is declined. Never type a real card here.</p>
    <div class="pair">
      <div><label for="expiry">Expiry (MM/YY)</label>
        <input id="expiry" name="expiry" value="12/39" inputmode="numeric" maxlength="7" autocomplete="off"></div>
      <div><label for="cvv">CVV</label>
        <input id="cvv" name="cvv" value="123" inputmode="numeric" maxlength="4" autocomplete="off"></div>
    </div>`;
}

function bankFields(): Markup {
  const options = Object.entries(BANKS).map(
    ([code, title]) => html`<option value="${code}">${title}</option>`,
  );
  return html`<label for="bank">Bank</label>
    <select id="bank" name="bank">${options}</select>
    <fieldset>
      <legend>What the bank answers</legend>
      <label class="choice"><input type="radio" name="outcome" value="success" checked> Payment succeeds</label>
      <label class="choice"><input type="radio" name="outcome" value="failure"> Payment fails</label>
    </fieldset>`;
}
