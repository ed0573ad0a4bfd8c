import type { BookingStatus } from '@backline/api-contract/bookings';
import { defineMachine } from '@backline/kernel';

export type BookingAction =
  | 'send_contract'
  | 'sign_contract'
  | 'request_deposit'
  | 'record_deposit'
  | 'confirm'
  | 'start'
  | 'complete'
  | 'dispute'
  | 'cancel';

/**
 * The life of a booking. A show begins whether or not its checklist was finished, so both `deposit_paid` and
 * `confirmed` can start, and both can be disputed: the sweep that starts shows may be a minute late. A dispute leaves
 * only by its resolution, which completes or cancels. See docs/rules/bookings.md#states.
 */
export const bookingMachine = defineMachine<BookingStatus, BookingAction>({
  name: 'booking',
  initial: 'pending_contract',
  terminal: ['completed', 'cancelled'],
  transitions: {
    pending_contract: { send_contract: 'contract_sent', cancel: 'cancelled' },
    contract_sent: { sign_contract: 'contract_signed', cancel: 'cancelled' },
    contract_signed: { request_deposit: 'deposit_pending', cancel: 'cancelled' },
    deposit_pending: { record_deposit: 'deposit_paid', cancel: 'cancelled' },
    deposit_paid: { confirm: 'confirmed', start: 'in_progress', dispute: 'disputed', cancel: 'cancelled' },
    confirmed: { start: 'in_progress', dispute: 'disputed', cancel: 'cancelled' },
    in_progress: { complete: 'completed', dispute: 'disputed', cancel: 'cancelled' },
    disputed: { complete: 'completed', cancel: 'cancelled' },
    completed: {},
    cancelled: {},
  },
});
