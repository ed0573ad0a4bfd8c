import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { type AlertKind, paymentAlertAudit } from '../payments.audit.ts';
import { insertAlert } from '../payments.store.ts';

/**
 * Raises something with an operator that no program should settle. The same finding about the same thing is told once.
 * See docs/rules/money.md#alerts.
 */
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
  await audit(ctx, paymentAlertAudit[kind], { recordId: subject, after: detail });
}
