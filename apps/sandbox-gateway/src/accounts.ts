import { z } from 'zod';
import { readBehaviour } from './behaviour.ts';
import { type Context, unixSeconds } from './context.ts';
import type { Activation, LinkedAccount } from './entities.ts';
import { badRequest } from './errors.ts';
import { newId } from './ids.ts';
import { readInput } from './input.ts';
import { notes } from './notes.ts';
import { productEntity } from './onboarding.ts';
import { emit } from './webhooks/events.ts';

/** Only what the simulator shows again; the many other details of a real account are taken and dropped. */
const newAccount = z.object({
  email: z.email().max(132),
  phone: z
    .union([z.string().regex(/^\+?\d{8,15}$/, 'must be a phone number'), z.number().int()])
    .transform(String),
  legal_business_name: z.string().min(4).max(200),
  business_type: z.string().min(1).max(60),
  type: z.literal('route').default('route'),
  reference_id: z.string().max(512).nullish(),
  contact_name: z.string().max(255).nullish(),
  notes: notes.default([]),
});

/** `POST /v2/accounts`: a linked account, activated at once unless the control says otherwise. */
export function createAccount(context: Context, body: unknown): LinkedAccount {
  const input = readInput(newAccount, body);
  const account: LinkedAccount = {
    id: newId('acc'),
    entity: 'account',
    type: 'route',
    status: 'requested',
    activation_status: 'requested',
    email: input.email,
    phone: input.phone,
    legal_business_name: input.legal_business_name,
    business_type: input.business_type,
    reference_id: input.reference_id ?? null,
    contact_name: input.contact_name ?? null,
    notes: input.notes,
    created_at: unixSeconds(context),
  };
  context.store.insert('account', account, null);
  return moveAccount(context, account.id, readBehaviour(context.store).accounts.activation);
}

const accountChange = newAccount.omit({ type: true }).partial();

/** `PATCH /v2/accounts/:id`; also how a clarification is answered, after which the control activates. */
export function editAccount(context: Context, accountId: string, body: unknown): LinkedAccount {
  const account = context.store.get('account', accountId);
  // Only what was sent: the schema's defaults must not wipe what is stored.
  const sent = new Set(Object.keys(body ?? {}));
  const changes = Object.entries(readInput(accountChange, body)).filter(([key]) => sent.has(key));
  const edited = { ...account, ...Object.fromEntries(changes) };
  context.store.update('account', edited);
  return edited;
}

const TOLD = new Set<Activation>(['activated', 'needs_clarification']);

/** Moves the activation and tells the platform where the gateway has an event for it. */
export function moveAccount(context: Context, accountId: string, activation: Activation): LinkedAccount {
  const account = context.store.get('account', accountId);
  const moved: LinkedAccount = { ...account, status: activation, activation_status: activation };
  context.store.update('account', moved);
  if (TOLD.has(activation)) {
    const merchant_product = productEntity(context, moved);
    emit(context, `product.route.${activation}`, { merchant_product }, { account_id: account.id });
  }
  return moved;
}

/** Money goes to known, activated accounts only, after the gateway's cooling time where that is on. */
export function requireActiveAccount(context: Context, accountId: string): void {
  const account = context.store.find('account', accountId);
  if (!account) throw badRequest('The id provided does not exist', { field: 'account' });
  if (account.activation_status !== 'activated') {
    throw badRequest('The linked account is not activated', { field: 'account' });
  }
  const cooling = readBehaviour(context.store).accounts.coolingHours * 3600;
  if (unixSeconds(context) < account.created_at + cooling) {
    throw badRequest('Transfers to a new linked account are possible after the cooling period', {
      field: 'account',
    });
  }
}
