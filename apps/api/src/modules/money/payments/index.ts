/** @public */
export type { EscrowSplit, RestGoesTo } from './escrow-split.ts';
export type { PaymentGateway } from './gateway/payment-gateway.ts';
export { createRazorpayGateway, RAZORPAY_ORIGINS } from './gateway/razorpay-gateway.ts';
export { OPEN_PAYMENT_STATUSES } from './payment.machine.ts';
export { paymentsModule } from './payments.module.ts';
export { isPayable } from './payments.policy.ts';
export { presentPayment } from './payments.present.ts';
export {
  isFrozen,
  owedFor,
  type PaymentOfBooking,
  paidOutAtSql,
  paymentsOfBookingSql,
  payoutWaitingForSql,
} from './payments.queries.ts';
export {
  AT_ONCE_HOURS,
  BALANCE_SHARE,
  DEPOSIT_SHARE,
  isFullFee,
  overdueFrom,
  scheduleOf,
  unpaidLimits,
} from './schedule.ts';
export { cancelOpenPayments } from './use-cases/cancel-open-payments.ts';
export { confirmUnpaid } from './use-cases/check-milestone.ts';
export { createSchedule } from './use-cases/create-schedule.ts';
export { raiseAlert } from './use-cases/raise-alert.ts';
export { releaseEscrow } from './use-cases/release-escrow.ts';
/** @public */
export { previewSettlement, settleEscrow } from './use-cases/settle-escrow.ts';
