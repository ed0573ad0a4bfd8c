import { formatMoney, paise } from '@backline/kernel';
import type { Ctx } from '../../../../platform/context.ts';
import { lockBooking } from '../../../bookings/bookings/index.ts';
import { notifyAdmins } from '../../../foundation/notifications/index.ts';
import { findAlertByKey, updateAlertDetail } from '../alerts.store.ts';
import type { OutsideMovement } from '../gateway/payment-gateway.ts';
import { paymentNotices } from '../payments.notices.ts';
import { findByGatewayPayment } from '../payments.store.ts';
import { raiseAlert } from './raise-alert.ts';

/** What the gateway says once the money is gone. */
const GONE = ['processed', 'lost'];

/**
 * Takes note of money that moves without our having asked: a refund made in the gateway's own pages, a chargeback. The
 * booking's money is frozen and staff is told; later news of the same movement only changes what they read. What was
 * settled as nothing and is gone all the same is a new finding. See docs/rules/money.md#money-moved-outside.
 */
export async function recordOutside(ctx: Ctx, movement: OutsideMovement): Promise<string> {
  const { kind, reference, amount, state } = movement;
  const payment = await findByGatewayPayment(ctx.tx, movement.gatewayPaymentId);
  const booking = payment && (await lockBooking(ctx.tx, payment.bookingId));
  const known = await findAlertByKey(ctx.tx, `${kind}:${reference}`);
  if (known && known.settledAt === null) {
    await updateAlertDetail(ctx.tx, known.id, { ...(known.detail as object), state });
    return 'repeated';
  }
  const isNews = known?.outcome === 'no_money_left' && GONE.includes(state);
  if (known && !isNews) return 'repeated';
  const subject = known ? `${reference}:${state}` : reference;
  const detail = {
    ...movement,
    ...(payment && booking
      ? { paymentNumber: payment.paymentNumber, bookingNumber: booking.bookingNumber }
      : {}),
  };
  const about = payment && { bookingId: payment.bookingId, paymentId: payment.id, amount, freezes: true };
  const isNew = await raiseAlert(
    ctx,
    kind === 'chargeback' ? 'chargeback' : 'refund_outside',
    subject,
    detail,
    about ?? {},
  );
  if (!isNew) return 'repeated';
  await notifyAdmins(ctx, paymentNotices.movedOutside, {
    amountText: formatMoney(paise(amount), movement.currency, { trim: true }),
    bookingNumber: booking?.bookingNumber ?? 'that we do not know',
    whatText: kind === 'chargeback' ? 'A bank asks a payment back' : 'A refund was made at the gateway',
  });
  return 'frozen';
}
