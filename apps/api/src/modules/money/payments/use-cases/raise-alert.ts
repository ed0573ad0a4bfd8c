import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { insertAlert } from '../payments.store.ts';

export type AlertKind =
  | 'amount_differs'
  | 'order_differs'
  | 'unknown_order'
  | 'unknown_at_gateway'
  | 'paid_twice'
  | 'sending_differs'
  | 'sending_failed'
  | 'sending_outdated'
  | 'event_unreadable';

/** Lays something before an operator that no program should settle. The same finding about the same thing is told once. Spec 05. */
export async function raiseAlert(
  ctx: Ctx,
  kind: AlertKind,
  subject: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const isNew = await insertAlert(ctx.tx, {
    kind,
    onceKey: `${kind}:${subject}`,
    detail,
    occurredAt: ctx.now,
  });
  if (!isNew) return;
  await audit(ctx, {
    action: `payment_alert.${kind}`,
    recordType: 'payment_alert',
    recordId: subject,
    after: detail,
  });
}
