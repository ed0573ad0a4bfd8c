import { audit } from '../../../../platform/audit.ts';
import type { Ctx } from '../../../../platform/context.ts';
import { invalidate } from '../../../../platform/realtime/invalidate.ts';
import { adminIds } from '../../../foundation/notifications/index.ts';
import { type AlertKind, paymentAlertAudit } from '../payments.audit.ts';
import { insertAlert } from '../payments.store.ts';

/** Which records an alert is about, and whether the booking's money stays where it is until staff has settled it. */
export interface AlertAbout {
  bookingId?: string;
  paymentId?: string;
  amount?: number;
  freezes?: boolean;
}

/**
 * Raises something with an operator that no program should settle. The same finding about the same thing is told once, and
 * the admins' pages show it at once. See docs/rules/money.md#alerts.
 * @returns false where it was told before
 */
export async function raiseAlert(
  ctx: Ctx,
  kind: AlertKind,
  subject: string,
  detail: Record<string, unknown>,
  about: AlertAbout = {},
): Promise<boolean> {
  const isNew = await insertAlert(ctx.tx, {
    ...about,
    kind,
    onceKey: `${kind}:${subject}`,
    detail,
    occurredAt: ctx.now,
  });
  if (!isNew) return false;
  await audit(ctx, paymentAlertAudit[kind], { recordId: subject, after: detail });
  await invalidate(ctx.tx, { members: await adminIds(ctx.tx), tags: ['Alert'] });
  return true;
}
