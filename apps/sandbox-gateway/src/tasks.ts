import { authorizeLate, timeOutPayment } from './attempts.ts';
import type { TaskTable } from './deferred.ts';
import { failRefund, processRefund, refundUncaptured } from './refunds.ts';
import { failTransfer, processTransfer, releaseTransfer, settleTransfer } from './settlements.ts';

/** Who does what is due. Each looks at the entity first and does nothing where its state has moved on. */
export const TASKS: TaskTable = {
  'payment.time_out': timeOutPayment,
  'payment.authorize': authorizeLate,
  'payment.refund_uncaptured': refundUncaptured,
  'refund.process': processRefund,
  'refund.fail': failRefund,
  'transfer.process': processTransfer,
  'transfer.fail': failTransfer,
  'transfer.release': releaseTransfer,
  'transfer.settle': settleTransfer,
};
