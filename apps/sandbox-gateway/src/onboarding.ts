import { z } from 'zod';
import { type Context, unixSeconds } from './context.ts';
import type { LinkedAccount, Product, Stakeholder } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { flag, readInput } from './input.ts';

const newStakeholder = z.object({ name: z.string().min(1).max(255), email: z.email().max(132) });

/** `POST /v2/accounts/:id/stakeholders`: the person behind a linked account. */
export function createStakeholder(context: Context, accountId: string, body: unknown): Stakeholder {
  context.store.get('account', accountId);
  const input = readInput(newStakeholder, body);
  const id = newId('sth');
  const stakeholder: Stakeholder = { id, entity: 'stakeholder', ...input, created_at: unixSeconds(context) };
  context.store.insert('stakeholder', stakeholder, accountId);
  return stakeholder;
}

const newProduct = z.object({ product_name: z.literal('route'), tnc_accepted: flag.optional() });

/** `POST /v2/accounts/:id/products`: asks for Route on the account. */
export function requestProduct(context: Context, accountId: string, body: unknown) {
  const account = context.store.get('account', accountId);
  readInput(newProduct, body);
  return presentProduct(productOf(context, account), account);
}

const settlementDetails = z.object({
  settlements: z
    .object({
      account_number: z.string().regex(/^[A-Za-z0-9]{5,35}$/),
      ifsc_code: z.string().regex(/^[A-Z]{4}0[A-Z0-9]{6}$/),
      beneficiary_name: z.string().min(1).max(120),
    })
    .optional(),
  tnc_accepted: flag.optional(),
});

/** `PATCH /v2/accounts/:id/products/:productId`: bank details, checked for shape and not kept. */
export function configureProduct(context: Context, accountId: string, productId: string, body: unknown) {
  readInput(settlementDetails, body);
  return fetchProduct(context, accountId, productId);
}

export function fetchProduct(context: Context, accountId: string, productId: string) {
  const account = context.store.get('account', accountId);
  const product = context.store.get('product', productId);
  if (product.account_id !== accountId) throw badRequest('The id provided does not exist');
  return presentProduct(product, account);
}

/** What events about an account's activation carry. */
export function productEntity(context: Context, account: LinkedAccount) {
  return { ...presentProduct(productOf(context, account), account), merchant_id: account.id };
}

function productOf(context: Context, account: LinkedAccount): Product {
  const known = context.store.children('product', account.id)[0];
  if (known) return known;
  const product: Product = {
    id: newId('acc_prd'),
    entity: 'product',
    account_id: account.id,
    product_name: 'route',
    requested_at: unixSeconds(context),
  };
  context.store.insert('product', product, account.id);
  return product;
}

function presentProduct(product: Product, account: LinkedAccount) {
  const unclear = account.activation_status === 'needs_clarification';
  return {
    ...product,
    activation_status: account.activation_status,
    requirements: unclear
      ? [{ field_reference: 'settlements.account_number', reason_code: 'needs_clarification' }]
      : [],
  };
}
